#!/usr/bin/env bash
# The manual pages are set without a warning.
#   man_pages.sh PAGE…
set -euo pipefail

status=0
for page in "$@"; do
    warnings="$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=100 man --warnings --encoding=UTF-8 --local-file "$page" 2>&1 >/dev/null)"
    [[ -z "$warnings" ]] || { echo "$(basename "$page"): $warnings"; status=1; }
done
exit "$status"
