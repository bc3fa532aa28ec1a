#!/usr/bin/env bash
# Small files: at most 400 lines each, and 300 for the main window, which tends to grow.
# usage: file_sizes.sh ROOT
set -euo pipefail
cd "$1"

count=0
offenders=0
while read -r lines file; do
    [[ -f $file ]] || continue # wc's sum
    limit=400
    [[ $file != ui/mainwindow.* ]] || limit=300
    count=$((count + 1))
    if ((lines > limit)); then
        echo "$file: $lines lines, more than $limit"
        offenders=$((offenders + 1))
    fi
done < <(find core ui app tests -type f \( -name '*.h' -o -name '*.cpp' -o -name '*.sh' -o -name 'CMakeLists.txt' \) \
    -exec wc -l {} + | sort --key=2)

echo "$count files counted, $offenders too long"
[[ $count -gt 0 && $offenders -eq 0 ]]
