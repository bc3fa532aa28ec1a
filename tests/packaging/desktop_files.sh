#!/usr/bin/env bash
# The desktop file and the metainfo are what the freedesktop.org specifications ask for.
#   desktop_files.sh DESKTOP-FILE METAINFO
set -euo pipefail

status=0
desktop-file-validate "$1" || status=1
appstreamcli validate --no-net --no-color "$2" || status=1
id="$(basename "$1" .desktop)"
grep -q "<id>$id</id>" "$2" || { echo "the metainfo is not of $id"; status=1; }
exit "$status"
