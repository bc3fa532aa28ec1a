#!/usr/bin/env bash
# What --help tells and what the man page tells are the same options.
#   help_in_step.sh PROGRAM MAN-PAGE
set -euo pipefail

options() { grep -oE -- '--[a-z][a-z-]*' | sort -u; }

# Qt's own, that only an app with windows tells, are Qt's to describe.
told="$("$1" --help | options)"
[[ "$1" != */confabd ]] || told="$({ "$1" --help; "$1" check --help; } | options)"
described="$(sed 's/\\-/-/g' "$2" | grep -E '^\.B' | options)"
if [[ "$1" == */confab ]]; then
    told="$(printf '%s\n' "$told" | grep -v -x -- --help-all)"
    described="$(printf '%s\n' "$described" | grep -v -x -- --help-all)"
fi
# Named in the text of another option's paragraph, a thing is not described yet.
if ! difference="$(diff <(echo "$told") <(echo "$described"))"; then
    echo "--help (<) and $(basename "$2") (>) differ:"
    echo "$difference"
    exit 1
fi
echo "$(wc -l <<<"$told") options, each told and described"
