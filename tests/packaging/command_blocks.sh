#!/usr/bin/env bash
# What the documents say to type does what they say: each block of shell commands behind a line `<!-- run -->` runs to
# its end, in an empty home, with the programs of this build.
#   command_blocks.sh FOLDER-OF-PROGRAMS DOCUMENT…
set -euo pipefail

programs="$(cd "$1" && pwd)"
shift
home="$(mktemp -d)"
trap 'rm -rf "$home"' EXIT

# A port that nobody has, in the place of the usual one.
free_port() {
    local port
    while true; do
        port=$((20000 + RANDOM % 12000))
        (: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
}

count=0
status=0
for document in "$@"; do
    block=
    marked=no
    inside=no
    while IFS= read -r line; do
        if [[ $inside == yes && $line == '```' ]]; then
            count=$((count + 1))
            # Jobs are named as at a terminal.
            if ! (cd "$home" && HOME="$home" PATH="$programs:$PATH" \
                timeout 60 bash -emo pipefail -c "${block//47474/$(free_port)}") >"$home/said" 2>&1; then
                echo "$(basename "$(dirname "$document")")/$(basename "$document"): this does not run:"
                printf '%s\n' "$block"
                cat "$home/said"
                status=1
            fi
            block=
            inside=no
            marked=no
        elif [[ $inside == yes ]]; then
            block+="$line"$'\n'
        elif [[ $line == '<!-- run -->' ]]; then
            marked=yes
        elif [[ $marked == yes && $line == '```sh' ]]; then
            inside=yes
        elif [[ -n $line ]]; then
            marked=no
        fi
    done <"$document"
done
echo "$count blocks"
((count > 0)) && exit "$status"
