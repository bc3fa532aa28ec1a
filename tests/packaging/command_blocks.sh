#!/usr/bin/env bash
# What the documents say to type does what they say: each block of shell commands behind one of these lines runs to its end.
#   <!-- run -->       in an empty home, with the programs of this build
#   <!-- run on -->    behind the block before, in the same shell
#   <!-- run here -->  in the checkout, where build/dev stands for this build
#   command_blocks.sh FOLDER-OF-PROGRAMS ROOT BUILD DOCUMENT…
set -euo pipefail

programs="$(cd "$1" && pwd)"
root="$(cd "$2" && pwd)"
build="$(cd "$3" && pwd)"
shift 3
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

# run_commands WHERE COMMANDS: jobs are named as at a terminal, and end with the commands.
run_commands() {
    local folder="$home/empty" commands="${2//47474/$(free_port)}"
    if [[ $1 == here ]]; then
        folder="$root"
        commands="${commands//build\/dev/$build}"
    fi
    rm -rf "$home/empty"
    mkdir "$home/empty"
    (cd "$folder" && unset XDG_CONFIG_HOME XDG_DATA_HOME && HOME="$home/empty" TMPDIR="$home/empty" PATH="$programs:$PATH" \
        timeout 60 bash -emo pipefail -c "trap 'kill \$(jobs -p) 2>/dev/null || true' EXIT"$'\n'"$commands")
}

count=0
status=0
where=
commands=
document=
# Runs what was gathered of the document.
finish() {
    [[ -n $commands ]] || return 0
    count=$((count + 1))
    if ! run_commands "$where" "$commands" >"$home/said" 2>&1; then
        echo "${document#"$root/"}: this does not run:"
        printf '%s\n' "$commands"
        cat "$home/said"
        status=1
    fi
    commands=
}

for document in "$@"; do
    before=$count
    mark=
    inside=no
    while IFS= read -r line; do
        if [[ $inside == yes && $line == '```' ]]; then
            inside=no
            mark=
        elif [[ $inside == yes ]]; then
            commands+="$line"$'\n'
        elif [[ $line =~ ^'<!-- run'( on| here)?' -->'$ ]]; then
            mark="run${BASH_REMATCH[1]}"
        elif [[ -n $mark && $line == '```sh' ]]; then
            [[ $mark == "run on" ]] || finish
            [[ $mark == "run on" ]] || where="${mark#run}"
            where="${where# }"
            inside=yes
        elif [[ -n $line ]]; then
            mark=
        fi
    done <"$document"
    finish
    ((count > before)) || { echo "${document#"$root/"}: no block of it is marked to be run"; status=1; }
done
echo "$count runs of commands"
exit "$status"
