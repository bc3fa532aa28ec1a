#!/usr/bin/env bash
# Installs what is missing, builds everything and runs the tests. See --help.
set -euo pipefail
# shellcheck source=packaging/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
    cat <<END
Usage: packaging/test.sh [OPTION…] [-- CTEST-ARGUMENT…]

Builds Confab with all its tests and runs them. Packages that are not installed yet are installed first.

  --preset NAME   dev (the default: everything), asan (tests of core/ with sanitizers), fuzz (ten seconds of each
                  fuzzer that needs no server) or release
  --no-install    install nothing
  --help          this text

A single test:    packaging/test.sh -- -R core/text/tst_changeset
The results are kept as JUnit XML in build/NAME/junit.xml.
END
}

install=yes
preset=dev
while (($# > 0)); do
    case "$1" in
    --help | -h) usage; exit 0 ;;
    --no-install) install=no ;;
    --preset) preset="${2:?--preset needs a name}"; shift ;;
    --) shift; break ;;
    *) usage >&2; die "unknown option: $1" ;;
    esac
    shift
done

cd "$confab_root"
# Tests compare texts and times: the same for everyone.
export LC_ALL=C.UTF-8 TZ=UTC

# With sanitizers only what runs need be compiled: the tests of core/ and the fuzzers' corpus, or the fuzzers.
targets=()
packages=(build run test)
case "$preset" in
asan) targets=(core_tests fuzz_tests) ;;
fuzz)
    targets=(quick_fuzzers)
    packages+=(fuzz)
    ;;
esac

# Nobody sits at a debugger there; lines in a stack trace are enough, and a fifth of the time is saved.
configure_options=()
[[ -z "${CI:-}" || $preset == fuzz ]] || configure_options=(-D CMAKE_CXX_FLAGS_DEBUG=-g1)

# A change is not held up by a test that failed once in a thousand, but told of it: see told_twice.
ctest_options=()
[[ -z "${CI:-}" ]] || ctest_options=(--repeat until-pass:2)

# run_tests CTEST-ARGUMENT…: shows what ctest says, and keeps it.
run_tests() { ctest "$@" 2>&1 | tee "$confab_root/build/$preset/ctest.log"; }

# The tests that failed and passed at once afterwards. Each is a defect whose cause is to be found.
told_twice() {
    local name
    { grep -oE 'Test +#[0-9]+: [^ ]+ \.+\*\*\*' "$confab_root/build/$preset/ctest.log" || true; } |
        sed -E 's/.*: ([^ ]+) .*/\1/' | sort -u | while read -r name; do
        grep -qE "Test +#[0-9]+: $name \.+ +Passed" "$confab_root/build/$preset/ctest.log" || continue
        say "$name failed once and then passed: find out why"
    done
}

[[ $install == no ]] || install_missing "${packages[@]}"
part "Configuring $preset" cmake --preset "$preset" ${configure_options[@]+"${configure_options[@]}"}
part "Building $preset" build_preset "$preset" ${targets[@]+"${targets[@]}"}
status=0
loud_part "Running the tests of $preset" \
    run_tests --preset "$preset" --output-junit "$confab_root/build/$preset/junit.xml" \
    ${ctest_options[@]+"${ctest_options[@]}"} "$@" || status=$?
told_twice
if [[ -z "${CONFAB_TIMINGS:-}" ]]; then
    print_timings
    rm -f "$confab_timings"
fi
exit "$status"
