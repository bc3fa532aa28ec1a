#include "ui/codetext.h"

#include "core/session/roomcode.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr QStringView Pattern = u"···-····-···";

bool isCodeLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// What RoomCode::parse skips.
bool isFiller(QChar c)
{
    const bool dash = c == u'-' || (c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212);
    return dash || c.isSpace() || c.category() == QChar::Other_Format;
}

bool isDashPlace(qsizetype letters)
{
    return letters == 3 || letters == 7;
}

/// `con-fab:` was a code until the colon came.
CodeText withoutDashesInScheme(const QString& typed, qsizetype caret)
{
    static const QRegularExpression scheme(u"^[a-z-]*-[a-z-]*(?=:)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString head = scheme.match(typed).captured();
    QString plain = head;
    plain.remove(u'-');
    const QStringList known{u"confab"_s, u"http"_s, u"https"_s};
    if (head.isEmpty() || !known.contains(plain.toLower()))
        return {typed, caret};
    const qsizetype gone = head.left(caret).count(u'-');
    return {plain + typed.mid(head.size()), caret - gone};
}

/// The link or code in a sentence that was pasted; empty where there is none, or nothing but it.
QString pickedFrom(const QString& typed)
{
    static const QRegularExpression link(u"\\b(?:confab|https?)://[^\\s<>\"]*[^\\s<>\".,;:!?)]"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression code(u"\\b[a-z]{3}-[a-z]{4}-[a-z]{3}\\b(?![@/-])"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString inner = typed.trimmed();
    if (!std::ranges::any_of(inner, [](QChar c) { return c.isSpace(); }))
        return {};
    const QString found = link.match(inner).captured();
    return found.isEmpty() ? code.match(inner).captured().toLower() : found;
}

CodeText formatted(const QString& typed, qsizetype caret)
{
    CodeText result;
    qsizetype letters = 0;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        if (at == caret)
            result.caret = result.text.size();
        if (!isCodeLetter(typed[at])) {
            // A dash that was typed where one belongs is kept, or it would vanish under the typist's eyes.
            if (isDashPlace(letters) && !result.text.endsWith(u'-'))
                result.text += u'-';
            continue;
        }
        if (isDashPlace(letters) && !result.text.endsWith(u'-'))
            result.text += u'-';
        result.text += typed[at].toLower();
        ++letters;
    }
    if (caret >= typed.size())
        result.caret = result.text.size();
    return result;
}

} // namespace

bool looksLikeLink(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c == u':' || c == u'/' || c == u'@'; });
}

CodeText codeTextOf(const QString& typed, qsizetype caret)
{
    const QString picked = pickedFrom(typed);
    if (!picked.isEmpty())
        return {picked, picked.size()};
    if (looksLikeLink(typed))
        return withoutDashesInScheme(typed, caret);
    if (!std::ranges::all_of(typed, [](QChar c) { return isCodeLetter(c) || isFiller(c); }))
        return {typed, caret};
    return formatted(typed, caret);
}

QString restOfCode(QStringView text)
{
    if (text.isEmpty() || text.size() >= Pattern.size())
        return {};
    for (qsizetype at = 0; at < text.size(); ++at) {
        if ((Pattern[at] == u'-') != (text[at] == u'-') || (text[at] != u'-' && !isCodeLetter(text[at])))
            return {};
    }
    return Pattern.mid(text.size()).toString();
}

} // namespace confab
