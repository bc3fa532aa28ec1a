#!/usr/bin/env bash
# Brings resources/translations up to date with the sentences in the sources, and says what is not translated yet:
#   packaging/translations.sh
# English keeps its plurals alone. tests/layers/translations runs it on a copy: --into FOLDER.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=resources/translations
[[ "${1:-}" == --into ]] && folder="$2"

lupdate=/usr/lib/qt6/bin/lupdate
[[ -x $lupdate ]] || lupdate="$(command -v lupdate6 || command -v lupdate)" ||
    { echo "lupdate is missing: apt-get install qt6-l10n-tools" >&2; exit 2; }

# Contexts have to be those of the running program: includes are looked for from here.
update() { "$lupdate" -silent app ui -I . -no-obsolete -locations none -source-language en_US "$@"; }

update -pluralonly -target-language en_US -ts "$folder/confab_en.ts"
update -target-language de_DE -ts "$folder/confab_de.ts"
update -target-language uk_UA -ts "$folder/confab_uk.ts"

open="$(grep -c 'type="unfinished"' "$folder"/confab_*.ts || true)"
echo "not translated yet:"
sed "s|^|  |; s|$folder/||" <<<"$open"
! grep -q ':[1-9]' <<<"$open"
