#!/usr/bin/env bash
# Makes build/Confab-VERSION-MACHINE.AppImage from the preset `deb`. Needs linuxdeploy with its Qt plugin on the PATH; both
# are programs of others, which this script does not fetch.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$root"

for tool in linuxdeploy linuxdeploy-plugin-qt; do
    command -v "$tool" >/dev/null || { echo "confab: $tool is not on the PATH" >&2; exit 1; }
done

cmake --preset deb
cmake --build --preset deb
appdir="$root/build/appimage"
rm -rf "$appdir"
DESTDIR="$appdir" cmake --install build/deb --component desktop --prefix /usr

# Window systems are loaded by name, so they have to be named.
export QMAKE="${QMAKE:-/usr/lib/qt6/bin/qmake}"
export EXTRA_QT_PLUGINS="svg;iconengines;platforms;waylandclient;wayland-shell-integration;tls"
version="$(sed -n 's/^project(Confab VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)"
LDAI_OUTPUT="build/Confab-$version-$(uname -m).AppImage"
export LDAI_OUTPUT
linuxdeploy --appdir "$appdir" --plugin qt --output appimage \
    --desktop-file "$appdir/usr/share/applications/app.confab.Confab.desktop" \
    --icon-file "$appdir/usr/share/icons/hicolor/scalable/apps/app.confab.Confab.svg"
