#include "ui/localedit.h"

#include "ui/textdifference.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab::localedit {

namespace {

constexpr char16_t LineFeed = u'\n';
constexpr char16_t BeginningOfFrame = 0xfdd0;
constexpr char16_t EndOfFrame = 0xfdd1;

/// What QTextCursor::insertText makes a new line of.
bool endsLine(char16_t unit)
{
    return unit == u'\r' || unit == QChar::ParagraphSeparator || unit == BeginningOfFrame ||
           unit == EndOfFrame;
}

/// The hinted stretch, made to fit both texts, and wide enough to show the whole of each character at its
/// ends (a widget in the middle of a composition may delete half of one).
Hint fitted(Hint hint, const Text& known, qsizetype lengthAfter)
{
    const qsizetype lengthBefore = known.size();
    qsizetype from = std::clamp<qsizetype>(hint.from, 0, std::min(lengthBefore, lengthAfter));
    const qsizetype restBefore = lengthBefore - from - std::min(hint.removed, lengthBefore - from);
    const qsizetype restAfter = lengthAfter - from - std::min(hint.added, lengthAfter - from);
    qsizetype rest = std::min(restBefore, restAfter);
    if (from > 0 && known.at(from - 1).isHighSurrogate())
        --from;
    if (rest > 0 && known.at(lengthBefore - rest).isLowSurrogate())
        --rest;
    return {from, lengthBefore - from - rest, lengthAfter - from - rest};
}

} // namespace

std::optional<ChangeSet> edit(const Text& known, const QTextDocument& document, Hint hint, qsizetype caret)
{
    const auto [from, removed, added] = fitted(hint, known, viewLength(document));
    const QString before = viewForm(known.mid(from, removed));
    const QString after = viewText(document, from, added);
    if (before == after)
        return {};
    const std::vector<textdifference::Stretch> stretches =
        textdifference::between(before, after, std::clamp<qsizetype>(caret - from, 0, added));

    std::vector<ChangeSet::Section> sections{{from}};
    QString inserted;
    qsizetype position = 0;
    for (const textdifference::Stretch& stretch : stretches) {
        sections.push_back({stretch.from - position});
        sections.push_back({stretch.removed, stretch.added});
        inserted += clean(after.mid(stretch.newFrom, stretch.added));
        position = stretch.from + stretch.removed;
    }
    sections.push_back({known.size() - from - position});
    std::erase_if(sections, [](const ChangeSet::Section& s) { return s.isKept() && s.length == 0; });
    return ChangeSet::fromSections(std::move(sections), std::move(inserted));
}

QString clean(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (unit == u'\r' || unit == QChar(QChar::ParagraphSeparator)) {
            text[i] = LineFeed;
        } else if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (unit.isSurrogate() || unit.isNull() || endsLine(unit.unicode())) {
            text[i] = QChar::ReplacementCharacter;
        }
    }
    return text;
}

QString viewForm(QString text)
{
    if (std::ranges::any_of(text, [](QChar unit) { return endsLine(unit.unicode()); }))
        std::ranges::replace_if(
            text, [](QChar unit) { return endsLine(unit.unicode()); }, QChar(LineFeed));
    return text;
}

QString viewText(const QTextDocument& document, qsizetype from, qsizetype length)
{
    QTextCursor cursor(const_cast<QTextDocument*>(&document)); // read only; there is no const cursor
    cursor.setPosition(static_cast<int>(from));
    cursor.setPosition(static_cast<int>(from + length), QTextCursor::KeepAnchor);
    return viewForm(cursor.selectedText());
}

qsizetype viewLength(const QTextDocument& document)
{
    return document.characterCount() - 1;
}

} // namespace confab::localedit
