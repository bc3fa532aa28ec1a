# Sourced by the self-tests of the checks: each passes a good sample and catches the bad ones. Expects `here`, the folder
# of the checks, and counts in `failures`.
# shellcheck shell=bash disable=SC2154

failures=0

# passes CHECK ARGUMENT…
passes() {
    if ! output="$("$here/$1" "${@:2}" 2>&1)"; then
        echo "$1 fails where everything is right:"
        echo "$output"
        failures=$((failures + 1))
    fi
}

# catches WORD CHECK ARGUMENT…: it fails, and says WORD.
catches() {
    if output="$("$here/$2" "${@:3}" 2>&1)"; then
        echo "$2 does not notice: $1"
        failures=$((failures + 1))
    elif ! grep -qF -- "$1" <<<"$output"; then
        echo "$2 fails without naming $1:"
        echo "$output"
        failures=$((failures + 1))
    fi
}
