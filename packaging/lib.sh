# Shared by the scripts in packaging/ and .ci/run; sourced, never run. Expects bash with `set -euo pipefail`.
# shellcheck shell=bash

confab_root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
confab_logs="$confab_root/build/logs"

# What the Debian 12 archive calls the things that we need.
declare -A confab_packages=(
    # To compile everything but the tests.
    [build]="g++ cmake ninja-build ccache mold pkg-config
        qt6-base-dev qt6-websockets-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
        libgl1-mesa-dev libboost1.81-dev libmd4c-dev libhunspell-dev libicu-dev libjwt-dev libssl-dev libsqlite3-dev"
    # What the app opens only once it runs: window systems, icons, fonts.
    [run]="qt6-qpa-plugins libqt6svg6 qt6-translations-l10n fonts-inter fonts-dejavu-core"
    [wayland]="qt6-wayland"
    # To compile and run the tests and the scripted demo.
    [test]="librapidcheck-dev binutils curl dbus-daemon desktop-file-utils appstream man-db groff-base doxygen"
    # The fuzzers' compiler.
    [fuzz]="clang libclang-rt-14-dev librapidcheck-dev"
)

say() { printf 'confab: %s\n' "$*"; }

die() {
    printf 'confab: %s\n' "$@" >&2
    exit 1
}

# Seconds as people read them: 7 s, 3 min 05 s.
duration() {
    if (($1 < 60)); then
        printf '%d s' "$1"
    else
        printf '%d min %02d s' $(($1 / 60)) $(($1 % 60))
    fi
}

# Parts and what they took, one `seconds<TAB>name` a line. A script that calls another shares its list with it.
confab_timings="${CONFAB_TIMINGS:-$(mktemp)}"

note_time() { printf '%d\t%s\n' "$1" "$2" >>"$confab_timings"; }

print_timings() {
    local seconds name total=0
    echo
    while IFS=$'\t' read -r seconds name; do
        printf '  %-44s %12s\n' "$name" "$(duration "$seconds")"
        total=$((total + seconds))
    done <"$confab_timings"
    printf '  %-44s %12s\n' "all together" "$(duration "$total")"
}

# Shows on a terminal how far the build in this log is, once a second, for as long as this script lives.
show_progress() {
    while sleep 1 && kill -0 $$ 2>/dev/null; do
        printf '\rconfab: %s … %s ' "$1" "$(tail -n 1 "$2" | grep -oE '^\[[0-9]+/[0-9]+\]')"
    done
}

# part NAME COMMAND…: runs it quietly; shows the end of what it said only where it failed.
part() {
    local name="$1" log begin=$SECONDS status=0 watcher=
    shift
    mkdir -p "$confab_logs"
    log="$confab_logs/$(tr -c 'a-z0-9\n' '-' <<<"${name,,}").log"
    : >"$log"
    printf 'confab: %s … ' "$name"
    if [[ -t 1 ]]; then
        show_progress "$name" "$log" &
        watcher=$!
    fi
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [[ -n $watcher ]]; then
        kill "$watcher" 2>/dev/null || true
        wait "$watcher" 2>/dev/null || true
        printf '\rconfab: %s … \e[K' "$name"
    fi
    note_time $((SECONDS - begin)) "$name"
    if ((status != 0)); then
        echo "failed after $(duration $((SECONDS - begin)))"
        tail -n 60 "$log" >&2
        die "$name failed; everything that it said is in $log"
    fi
    duration $((SECONDS - begin))
    echo
}

# loud_part NAME COMMAND…: the same for what people want to watch; the answer is the command's.
loud_part() {
    local name="$1" begin=$SECONDS status=0
    shift
    say "$name"
    "$@" </dev/null || status=$?
    note_time $((SECONDS - begin)) "$name"
    return "$status"
}

missing_packages() {
    local package
    for package in "$@"; do
        [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null)" == installed ]] ||
            echo "$package"
    done
}

# Runs as root: directly, or by sudo. A password is asked for only where somebody sits at a terminal.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif [[ -t 0 && -z "${CI:-}" ]]; then
        sudo "$@"
    else
        sudo --non-interactive "$@"
    fi
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get --quiet --yes --option DPkg::Lock::Timeout=300 "$@"
}

refresh_and_install() {
    # Old lists are good enough where the network is away and the packages are at hand.
    apt_get update || echo "The package lists could not be refreshed; going on with those that are here."
    apt_get install --no-install-recommends "$@"
}

# install_packages PACKAGE…: what of these is not installed yet. Says in words when it cannot.
install_packages() {
    local missing=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        die "This system has no apt. Install what corresponds to these Debian 12 packages, then call again with --no-install:" \
            "$*"
    fi
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]} > 0)) || return 0
    say "not installed yet: ${missing[*]}"
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        die "They can be installed by root only, and there is no sudo here. As root, please:" \
            "apt-get install ${missing[*]}"
    fi
    if ((EUID != 0)) && [[ -t 0 && -z "${CI:-}" ]]; then
        sudo --validate || die "Without root's rights nothing can be installed. Please: apt-get install ${missing[*]}"
    fi
    part "Installing ${#missing[@]} packages" refresh_and_install "${missing[@]}"
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]} == 0)) || die "apt-get said yes, but these are still missing: ${missing[*]}"
}

# install_missing GROUP…: the same, by what they are for.
install_missing() {
    local group wanted=()
    for group in "$@"; do
        # Unquoted: one package a word.
        # shellcheck disable=SC2206
        wanted+=(${confab_packages[$group]})
    done
    install_packages "${wanted[@]}"
}

# How many compilers at once: one a core, and not more than the memory holds (Boost.Beast takes 1 GB and more).
build_jobs() {
    local cores memory_kb jobs
    cores="$(nproc)"
    memory_kb="$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)"
    jobs=$((memory_kb / 1300000))
    ((jobs <= cores)) || jobs=$cores
    ((jobs >= 1)) || jobs=1
    echo "$jobs"
}

# build_preset PRESET [TARGET…]: everything, where no target is named.
build_preset() {
    local preset="$1"
    shift
    cmake --build --preset "$preset" --parallel "$(build_jobs)" ${1:+--target "$@"}
}
