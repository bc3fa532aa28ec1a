#pragma once

#include "core/text/changeset.h"
#include "core/text/text.h"

#include <QString>

#include <optional>

class QTextDocument;

namespace confab {

/// Turns what happened in a QTextDocument into a ChangeSet, and texts into what such a document can hold.
///
/// A QTextDocument ends its lines with U+2029 of its own, so a line feed of the notes and a U+2029 of the
/// notes look the same in it. Both take one unit there, as everything else does: offsets in the document are
/// offsets in the text, and only the known text tells which of the two it is.
namespace localedit {

/// What QTextDocument::contentsChange says. No more than a hint: it may count one unit too many and name
/// stretches in which nothing changed, but what did change lies inside.
struct Hint
{
    qsizetype from = 0;
    qsizetype removed = 0;
    qsizetype added = 0;
};

/// The edit that makes `known` what the document shows; nothing, if nothing changed. `caret` tells equal
/// readings apart: an "a" typed into "aaa" was typed in front of the caret. What is inserted is clean().
[[nodiscard]] std::optional<ChangeSet> edit(const Text& known, const QTextDocument& document, Hint hint,
                                            qsizetype caret);

/// What a person's edit may bring in: line ends become '\n', NUL, lone surrogates and the two characters that
/// a text widget takes for frames become U+FFFD. Lengths change with CRLF alone.
[[nodiscard]] QString clean(QString text);

/// The same text, unit by unit, as a QTextDocument takes it: every kind of line end is '\n'.
[[nodiscard]] QString viewForm(QString text);

/// The stretch [from, from + length) as the document has it, in viewForm().
[[nodiscard]] QString viewText(const QTextDocument& document, qsizetype from, qsizetype length);

/// How many UTF-16 units the document holds: without the end mark that it always has.
[[nodiscard]] qsizetype viewLength(const QTextDocument& document);

} // namespace localedit

} // namespace confab
