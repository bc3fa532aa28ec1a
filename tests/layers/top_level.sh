#!/usr/bin/env bash
# The top level stays a table of contents: a new folder there is a decision, not an accident.
# usage: top_level.sh ROOT
set -euo pipefail
cd "$1"

allowed=' CMakeLists.txt CMakePresets.json CMakeUserPresets.json CMakeLists.txt.user README.md LICENSE CHANGELOG.md
 CONTRIBUTING.md app ui core resources tests packaging build compile_commands.json '
allowed="${allowed//$'\n'/}"
offenders=0
for entry in *; do
    if [[ $allowed != *" $entry "* ]]; then
        echo "$entry: has no place at the top level"
        offenders=$((offenders + 1))
    fi
done
echo "$offenders strangers at the top level"
[[ -f CMakeLists.txt && $offenders -eq 0 ]]
