#!/usr/bin/env bash
# Codes, keys and ids come from the system's generator: whoever has seen some can guess no others. What only spreads
# out in time may come from another; those files are named here.
# usage: randomness.sh ROOT
set -euo pipefail
cd "$1"

guessable='\bQRandomGenerator(64)?(::(global|securelySeeded)|( [a-z][A-Za-z]*)?[({])|\b(std::)?s?rand\(|\bmt19937|\bminstd_rand'
guessable+='|\bdefault_random_engine|\bdrand48'
may_guess='^core/client/signallingclient\.cpp$' # the pause before a new try

offenders=0
count=0
while IFS= read -r file; do
    count=$((count + 1))
    [[ ! $file =~ $may_guess ]] || continue
    while IFS= read -r hit; do
        echo "$file: $hit"
        offenders=$((offenders + 1))
    done < <(grep --extended-regexp "$guessable" "$file" | grep --invert-match --extended-regexp '^[[:space:]]*//')
done < <(find core app ui -type f \( -name '*.h' -o -name '*.cpp' \) | sort)

echo "$count files read, $offenders times a number that can be guessed"
[[ $count -gt 0 && $offenders -eq 0 ]]
