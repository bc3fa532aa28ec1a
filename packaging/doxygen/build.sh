#!/usr/bin/env bash
# Makes pages of the headers' comments, in build/doxygen/html. A warning is a failure.
#   packaging/doxygen/build.sh [--no-install]
set -euo pipefail
# shellcheck source=packaging/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

[[ ${1:-} == --no-install ]] || install_packages doxygen
cd "$confab_root"
mkdir -p build/doxygen
warnings="$(doxygen packaging/doxygen/Doxyfile 2>&1)" || true
if [[ -n $warnings || ! -s build/doxygen/html/classconfab_1_1Room.html ]]; then
    printf '%s\n' "$warnings"
    die "Doxygen warns: see above."
fi
say "the pages begin at build/doxygen/html/index.html"
