#!/usr/bin/env bash
# The recipes for Flatpak, AppImage, Windows and macOS, as far as they can be looked at without their tools: what they name
# is there, and they speak of the app that is built. BUILD is of the whole app.
#   recipes.sh ROOT BUILD
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$1" && pwd)"
build="$(cd "$2" && pwd)"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

status=0
wrong() {
    echo "$*"
    status=1
}

# What the desktop package holds, under this prefix.
DESTDIR="$scratch/tree" cmake --install "$build" --component desktop --prefix /app >"$scratch/said" || { cat "$scratch/said"; exit 1; }
tree="$scratch/tree/app"
id="$(basename "$(compgen -G "$root/packaging/desktop/*.desktop")" .desktop)"

# --- one name everywhere ---
grep -q "setDesktopFileName(u\"$id\"_s)" "$root/app/main.cpp" || wrong "app/main.cpp: the app names itself otherwise than $id"
for file in applications/$id.desktop metainfo/$id.metainfo.xml icons/hicolor/scalable/apps/$id.svg; do
    [[ -f $tree/share/$file ]] || wrong "the desktop package has no share/$file"
done
grep -qx "Icon=$id" "$tree/share/applications/$id.desktop" || wrong "the desktop file names another icon"
binary="$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$tree/share/applications/$id.desktop")"
[[ -x $tree/bin/$binary ]] || wrong "the desktop file starts $binary, which is not there"
for element in "<id>$id<" "<launchable type=\"desktop-id\">$id.desktop<" "<icon type=\"stock\">$id<" "<binary>$binary<"; do
    grep -qF "$element" "$tree/share/metainfo/$id.metainfo.xml" || wrong "the metainfo has no $element"
done

# --- Flatpak ---
manifest="$root/packaging/flatpak/$id.json"
cmake -D MANIFEST="$manifest" -P "$here/manifest.cmake" >"$scratch/manifest" || exit 1
if command -v flatpak-builder >/dev/null; then # the reader that counts
    (cd "$scratch" && flatpak-builder --show-manifest "$manifest" >/dev/null) || wrong "flatpak-builder does not take the manifest"
fi
grep -qx "id $id" "$scratch/manifest" || wrong "the Flatpak is not of $id"
grep -qx "command $binary" "$scratch/manifest" || wrong "the Flatpak does not start $binary"
while read -r module path; do
    path="$(realpath --canonicalize-missing --relative-to "$root" "$(dirname "$manifest")/$path")"
    if [[ $path == build/flatpak-sources/* ]]; then
        grep -q "\`$(basename "$path")\`" "$root/packaging/README.md" || wrong "packaging/README.md does not say where $module is from"
    elif [[ $path != . ]]; then
        wrong "the Flatpak's $module comes from $path, which is not the checkout"
    fi
done < <(sed -n 's/^source //p' "$scratch/manifest")
# Its commands are of the presets and components that there are.
while read -r preset; do
    for kind in configure build; do
        (cd "$root" && cmake --list-presets="$kind") | grep -q "\"$preset\"" || wrong "there is no $kind preset $preset"
    done
done < <(grep -ohE -- '--preset [a-z]+' "$scratch/manifest" "$root/packaging/appimage/build.sh" | sed 's/.* //' | sort -u)
grep -q '^run confab cmake --install build/deb --component desktop$' "$scratch/manifest" || wrong "the Flatpak installs something else"

# --- AppImage ---
bash -n "$root/packaging/appimage/build.sh" || status=1
# shellcheck disable=SC2016
named="$(grep -oE '\$appdir/usr/[^"]+' "$root/packaging/appimage/build.sh" | sed 's|^$appdir/usr/||')"
[[ -n $named ]] || wrong "the AppImage's recipe names nothing of the app"
for file in $named; do
    [[ -f $tree/$file ]] || wrong "the AppImage's recipe names usr/$file, which is not installed"
done

# --- Windows, macOS ---
for system in WIN32 APPLE; do
    cmake -D $system=ON -D ROOT="$root" -P "$here/installers.cmake" || wrong "the installers for $system cannot be described"
done

exit "$status"
