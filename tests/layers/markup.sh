#!/usr/bin/env bash
# What other people type is never interpreted as markup: the calls that would do so do not stand in the ui.
# usage: markup.sh ROOT
set -euo pipefail
cd "$1"

forbidden='\b((set|insert|append|to)Html|(insert|to)Markdown|fromHtml|mightBeRichText|convertFromPlainText)\b'
forbidden+='|\b[dD]oc(ument)?(\(\))?(\.|->)setMarkdown\b'
forbidden+='|\bQt::(RichText|AutoText|MarkdownText)\b'
forbidden+='|\bQ(TextBrowser|WebEngineView)\b|\b(new|public) QTextEdit\b'
forbidden+='|\bsetOpenExternalLinks\(true\)'

count="$(find ui app -type f \( -name '*.h' -o -name '*.cpp' \) | wc -l)"
offenders=0
# Comments may speak of them.
while IFS= read -r hit; do
    echo "$hit"
    offenders=$((offenders + 1))
done < <(grep --recursive --line-number --extended-regexp --include='*.h' --include='*.cpp' "$forbidden" ui app |
    grep --invert-match --extended-regexp '^[^:]+:[0-9]+:[[:space:]]*//')

# A label guesses from its text whether it is markup, unless told. Whoever makes labels for other words than our own
# literals says so, in the same file.
while IFS= read -r file; do
    if ! grep -q 'Qt::PlainText' "$file"; then
        echo "$file: makes a QLabel for any text and does not say Qt::PlainText"
        offenders=$((offenders + 1))
    fi
done < <(grep --recursive --line-number --extended-regexp --include='*.cpp' '\bnew QLabel\b|\bQLabel [a-z]+[;({]' ui app |
    grep --invert-match 'new QLabel(tr("' | cut -d: -f1 | sort --unique)

echo "$count files read, $offenders against plain text"
[[ $count -gt 0 && $offenders -eq 0 ]]
