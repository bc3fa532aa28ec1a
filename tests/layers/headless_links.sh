#!/usr/bin/env bash
# The headless server needs no window system: nothing of Qt's in its link but Core and what comes with it.
# usage: headless_links.sh PROGRAM
set -euo pipefail

needed="$(readelf --dynamic --wide "$1" | sed -nE 's/.*\(NEEDED\).*\[(.*)\]$/\1/p')"
# A program that cannot be read must not pass.
if ! grep -q '^libQt6Core\.so' <<<"$needed"; then
    echo "$1: no libQt6Core in its link; is it the right program?"
    exit 1
fi
if grep -E '^lib(Qt6(Gui|Widgets|Svg|OpenGL|PrintSupport|Quick|Qml)|X11|xcb|wayland|GL|EGL)' <<<"$needed"; then
    echo "$1: links the libraries above"
    exit 1
fi
echo "$(wc -l <<<"$needed") libraries, no window system among them"
