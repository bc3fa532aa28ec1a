#!/usr/bin/env bash
# What the shell completes are the options of --help, and the values that some of them take.
#   completion.sh COMPLETION FOLDER-OF-PROGRAMS PROGRAM…
set -euo pipefail
# shellcheck source=packaging/completion/confab.bash
source "$1"
PATH="$(cd "$2" && pwd):$PATH"
shift 2

status=0
# completes WANTED WORD…: what stands behind these words, of which the last one is begun.
completes() {
    local wanted="$1" found
    COMP_WORDS=("${@:2}")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMPREPLY=()
    _confab "$2"
    found="$(printf '%s\n' ${COMPREPLY[@]+"${COMPREPLY[@]}"} | sort -u)"
    [[ "$found" == "$(sort -u <<<"$wanted")" ]] || { echo "${*:2}: ${found//$'\n'/ }; wanted: ${wanted//$'\n'/ }"; status=1; }
}
long() { "$@" --help | grep -oE -- '(^|[ ,])--[a-z][a-z-]*' | tr -d ' ,' | sort -u; }

for program in "$@"; do
    complete -p "$program" >/dev/null || status=1
    completes "$(long "$program")" "$program" --
    if [[ $program == confab ]]; then
        completes $'de\nen\nuk' confab --language ''
    else
        completes $'text\nlogfmt\njson' confabd --log-format ''
        completes "$(long confabd check)" confabd check --
        completes check confabd ch
    fi
done
exit "$status"
