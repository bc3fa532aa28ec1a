#!/usr/bin/env bash
# The checks of this folder against samples: each passes the good one and catches the bad ones.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=tests/support/checks.sh
source "$here/../support/checks.sh"
root="$(cd "$here/../.." && pwd)"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# program OPTION…: one whose --help tells of these.
program() {
    printf '#!/bin/sh\ncat <<END\n' >confab
    printf '  --%s  Does something.\n' "$@" >>confab
    echo END >>confab
    chmod +x confab
}

# page OPTION…: a manual page that describes these.
page() {
    printf '.TH CONFAB 1\n.SH NAME\nconfab \\- a sample\n' >confab.1
    printf '.TP\n.B \\-\\-%s\nDoes something.\n' "${@//-/\\-}" >>confab.1
}

# --- --help and the manual page ---
program join data-dir
page join data-dir
passes help_in_step.sh "$scratch/confab" confab.1
page join
catches "< --data-dir" help_in_step.sh "$scratch/confab" confab.1
page join data-dir dark
catches "> --dark" help_in_step.sh "$scratch/confab" confab.1
page join
printf 'As \\-\\-data\\-dir has it.\n' >>confab.1
catches "< --data-dir" help_in_step.sh "$scratch/confab" confab.1
if command -v man >/dev/null; then
    passes man_pages.sh confab.1
    printf '.XYZ\n' >>confab.1
    catches XYZ man_pages.sh confab.1
fi

# --- completion ---
program join data-dir language
completion="$root/packaging/completion/confab.bash"
passes completion.sh "$completion" "$scratch" confab
sed 's/de en uk/de en/' "$completion" >short.bash
catches "uk" completion.sh short.bash "$scratch" confab
# shellcheck disable=SC2016
sed 's/-- "$cur")$/-- "$cur" | head -n 1)/' "$completion" >short.bash
catches "--language" completion.sh short.bash "$scratch" confab

# --- commands in documents ---
# document MARK COMMAND…
document() { printf '%s\n' "$1" '```sh' "${@:2}" '```' >>sample.md; }
: >sample.md
# shellcheck disable=SC2016
document '<!-- run -->' 'test -z "$(ls)"' 'echo 47474 > port' 'sleep 100 &'
document '<!-- run on -->' '! grep 47474 port' 'kill %1'
document '<!-- run -->' '! test -e port'
document '<!-- run here -->' 'test -f confab.1 && build/dev/confab > /dev/null'
document '' false
passes command_blocks.sh "$scratch" "$scratch" "$scratch" "$scratch/sample.md"
document '<!-- run -->' 'false | true'
catches "false | true" command_blocks.sh "$scratch" "$scratch" "$scratch" "$scratch/sample.md"
: >sample.md
document '' true
catches "no block" command_blocks.sh "$scratch" "$scratch" "$scratch" "$scratch/sample.md"

((failures == 0)) && echo "each check can pass and fail"
((failures == 0))
