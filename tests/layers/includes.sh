#!/usr/bin/env bash
# Reads the includes: app -> ui -> core, and inside core text <- session <- { protocol, journal } <- { server | client }.
# The link line draws the same borders, but headers are found even where their library is not linked.
# usage: includes.sh ROOT QT-HEADERS
set -euo pipefail
cd "$1"
qt_headers="$2"

# What each folder may include of ours, beside the few headers that stand in core itself.
declare -A ours=(
    [core/text]="core/text"
    [core/session]="core/text core/session"
    [core/protocol]="core/text core/session core/protocol"
    [core/journal]="core/text core/session core/journal"
    [core/server]="core/text core/session core/protocol core/journal core/server"
    [core/client]="core/text core/session core/protocol core/journal core/client"
    [core]="core/expected.h"
    [ui]="core/text core/session core/protocol core/client ui"
    [app]="core ui app"
)
# … and of Qt: modules.
declare -A qt=(
    [core/text]="QtCore"
    [core/session]="QtCore"
    [core/protocol]="QtCore"
    [core/journal]="QtCore"
    [core/server]="QtCore QtNetwork"
    [core/client]="QtCore QtNetwork QtWebSockets"
    [core]="QtCore"
    [ui]="QtCore QtGui QtWidgets QtPrintSupport QtSvg"
    [app]="QtCore QtGui QtWidgets QtNetwork QtDBus"
)

offenders=0
offend() {
    echo "$1: $2 ($3)"
    offenders=$((offenders + 1))
}

# The folder of a file as the tables know it: core/text, …, ui, app. Into `folder`: a process for each include is slow.
find_folder_of() {
    folder="${1%/*}"
    while [[ -z "${ours[$folder]:-}" && $folder == */* ]]; do folder="${folder%/*}"; done
}

is_one_of() {
    local wanted="$1" allowed
    shift
    for allowed in "$@"; do
        [[ $wanted != "$allowed" && $wanted != "$allowed"/* ]] || return 0
    done
    return 1
}

# check PLACE FOLDER INCLUDED
check() {
    local place="$1" folder="$2" included="$3" module
    case "$included" in
    core/protocol/jsondocument.h | core/protocol/jsonreader.h | core/protocol/jsonwriter.h | core/protocol/jsonscanner.h)
        [[ $folder == core/protocol ]] || offend "$place" "$included" "JSON is known in core/protocol alone" ;;
    core/* | ui/* | app/*)
        # shellcheck disable=SC2086
        [[ $included =~ ^core/[a-z]+\.h$ ]] || is_one_of "$included" ${ours[$folder]} || offend "$place" "$included" "not for $folder" ;;
    *.moc | moc_*.cpp) ;;
    QJson*)
        [[ $folder == core/protocol ]] || offend "$place" "$included" "JSON is known in core/protocol alone" ;;
    Qt?*/*)
        # shellcheck disable=SC2086
        is_one_of "${included%%/*}" ${qt[$folder]} || offend "$place" "$included" "not for $folder"
        [[ $included != */QJson* || $folder == core/protocol ]] ||
            offend "$place" "$included" "JSON is known in core/protocol alone" ;;
    Q* | q*)
        for module in ${qt[$folder]}; do
            [[ ! -e "$qt_headers/$module/$included" ]] || return 0
        done
        offend "$place" "$included" "not of ${qt[$folder]// /, }" ;;
    boost/* | jwt.h | openssl/* | unicode/*)
        [[ $folder == core/server ]] || offend "$place" "$included" "for core/server alone" ;;
    sqlite3.h)
        [[ $folder == core/journal ]] || offend "$place" "$included" "for core/journal alone" ;;
    md4c.h | hunspell.hxx | iconv.h)
        [[ $folder == ui ]] || offend "$place" "$included" "for ui alone" ;;
    */* | *.h)
        # The standard library's headers have no suffix; ours are named from the top.
        case "$included" in
        sys/* | fcntl.h | unistd.h | signal.h | pthread.h) ;;
        *) offend "$place" "$included" "ours are included by their whole path, others are not expected" ;;
        esac ;;
    esac
}

count=0
while IFS=: read -r file line text; do
    [[ $text =~ [\<\"]([^\>\"]+)[\>\"] ]] || continue
    included="${BASH_REMATCH[1]}"
    find_folder_of "$file"
    check "$file:$line" "$folder" "$included"
    count=$((count + 1))
done < <(grep --recursive --line-number --extended-regexp '^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"]' \
    --include='*.h' --include='*.cpp' core ui app)

echo "$count includes read, $offenders against the layers"
[[ $count -gt 0 && $offenders -eq 0 ]]
