#!/usr/bin/env bash
# Draws the app's icon anew in the formats of Windows and macOS, from resources/icons/confab.svg.
#   packaging/icons.sh [--no-install]
set -euo pipefail
# shellcheck source=packaging/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[[ ${1:-} == --no-install ]] || install_packages librsvg2-bin icoutils icnsutils
cd "$confab_root"
drawn="$(mktemp -d)"
trap 'rm -rf "$drawn"' EXIT
for size in 16 32 48 128 256 512; do
    rsvg-convert --width "$size" --height "$size" --output "$drawn/$size.png" resources/icons/confab.svg
done
icotool --create --output packaging/windows/confab.ico "$drawn"/{16,32,48}.png --raw="$drawn/256.png"
png2icns packaging/macos/confab.icns "$drawn"/{16,32,48,128,256,512}.png
