#!/usr/bin/env bash
# Builds the fuzzers with clang and its sanitizers, and runs them. See --help.
set -euo pipefail
# shellcheck source=packaging/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/lib.sh"

usage() {
    cat <<END
Usage: tests/fuzz/run.sh [OPTION…] [SECONDS] [NAME…]

Runs each fuzzer for so many seconds (default 10), or those that are named: answers changesets filenames http links
protocol records tokens. What they find new goes into build/fuzz/corpus, what fails into
build/fuzz/findings; both are tried first the next time.

  --keep        puts the smallest set of inputs that reaches as much into tests/fuzz/corpus
  --no-install  install nothing
  --help        this text

An input again, from where it failed:  build/fuzz/fuzz/fuzz_NAME FILE
END
}

install=yes
keep=no
while [[ ${1:-} == -* ]]; do
    case "$1" in
    --help | -h) usage; exit 0 ;;
    --no-install) install=no ;;
    --keep) keep=yes ;;
    *) usage >&2; die "unknown option: $1" ;;
    esac
    shift
done
seconds=10
if [[ ${1:-} =~ ^[0-9]+$ ]]; then
    seconds="$1"
    shift
fi
names=("$@")
((${#names[@]} > 0)) || names=(answers changesets filenames http links protocol records tokens)

cd "$confab_root"
[[ $install == no ]] || install_missing build fuzz
part "Configuring fuzz" cmake --preset fuzz
part "Building fuzz" build_preset fuzz "${names[@]/#/fuzz_}"

status=0
total=0
for name in "${names[@]}"; do
    kept="tests/fuzz/corpus/$name"
    found="build/fuzz/corpus/$name"
    log="build/fuzz/$name.log"
    failed="build/fuzz/findings/$name"
    mkdir -p "$found" "$failed"
    if ! "build/fuzz/fuzz/fuzz_$name" "$found" "$kept" "$failed" -max_total_time="$seconds" -max_len=4096 -timeout=10 \
        -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$failed/" >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        say "$name fails: see build/fuzz/findings"
        status=1
        continue
    fi
    runs="$(grep -oE 'number_of_executed_units: +[0-9]+' "$log" | grep -oE '[0-9]+')"
    total=$((total + runs))
    printf 'confab: %-12s %12d inputs in %s\n' "$name" "$runs" "$(duration "$seconds")"
    if [[ $keep == yes ]]; then
        "build/fuzz/fuzz/fuzz_$name" -merge=1 -max_len=512 "$kept" "$found" >>"$log" 2>&1
    fi
done
say "$total inputs, $( ((status == 0)) && echo "nothing found" || echo "something found")"
exit "$status"
