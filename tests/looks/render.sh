#!/usr/bin/env bash
# Every screen in every state, light and dark, at once and twice the size, in each language that there is, with one
# sheet of all of them: tests/looks/render.sh [FOLDER [BUILD FOLDER]]
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
folder="${1:-$root/build/looks}"
build="${2:-$root/build/dev}"
export QT_QPA_PLATFORM=offscreen TZ=UTC

cmake --build "$build" --target confab-looks
program="$build/bin/confab-looks"
mkdir -p "$folder"
find "$folder" -maxdepth 1 -name '*.png' -delete
for translation in "$root"/resources/translations/confab_*.ts; do
    language="$(basename "$translation" .ts)"
    for scale in 1 2; do
        QT_SCALE_FACTOR=$scale "$program" "$folder" "${language#confab_}"
    done
done
"$program" --sheet "$folder"
echo "All of them on one page: $folder/contact-sheet.png"
