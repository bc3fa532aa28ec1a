#!/usr/bin/env bash
# Installs what is missing, builds Confab, and opens it. See --help.
set -euo pipefail
# shellcheck source=packaging/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
    cat <<END
Usage: packaging/run.sh [OPTION…] [--] [ARGUMENT…]

Builds Confab on Debian 12 and opens it: start a room on this computer there, or join one by its code.
Packages that are not installed yet are installed first, by root or through sudo.
Without a display it runs the scripted demo instead: two windows in one room, drawn off the screen, with
pictures of both in build/demo/.

  --demo         run the scripted demo, display or not
  --no-install   install nothing
  --help         this text

Everything else goes to the app. Its own options: packaging/run.sh -- --help
Two people on one machine: call it twice, the second time with --profile second.
END
}

install=yes
demo=no
arguments=()
while (($# > 0)); do
    case "$1" in
    --help | -h) usage; exit 0 ;;
    --no-install) install=no ;;
    --demo) demo=yes ;;
    --) shift; arguments+=("$@"); break ;;
    *) arguments+=("$1") ;;
    esac
    shift
done
[[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]] || demo=yes

cd "$confab_root"
groups=(build run)
target=confab
configure_options=(-D BUILD_TESTING=OFF)
if [[ $demo == yes ]]; then
    groups+=(test)
    target=confab-demo
    configure_options=()
elif [[ -n "${WAYLAND_DISPLAY:-}" ]]; then
    groups+=(wayland)
fi

[[ $install == no ]] || install_missing "${groups[@]}"
part "Configuring" cmake --preset release ${configure_options[@]+"${configure_options[@]}"}
part "Building (the first time takes minutes)" build_preset release "$target"
rm -f "$confab_timings"

if [[ $demo == no ]]; then
    exec build/release/bin/confab ${arguments[@]+"${arguments[@]}"}
fi
say "two people meet in a room, off the screen"
mkdir -p build/demo
# What a session with a desktop would have set.
if [[ -z "${XDG_RUNTIME_DIR:-}" ]]; then
    export XDG_RUNTIME_DIR="$confab_root/build/runtime"
    mkdir -p "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
fi
LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen build/release/bin/confab-demo build/demo
say "pictures of both windows are in $confab_root/build/demo"
