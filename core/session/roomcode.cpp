#include "core/session/roomcode.h"

#include <QRandomGenerator>

namespace confab {

namespace {

/// Dashes as people type and word processors make them: hyphens, non-breaking, figure, en and em dash, minus.
bool isDash(QChar c)
{
    return c == u'-' || (c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212);
}

/// What comes along unseen when text is copied: zero-width characters, marks of direction, a byte order mark.
bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format;
}

} // namespace

Expected<RoomCode, RoomCode::ParseError> RoomCode::parse(QStringView text)
{
    QString letters;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        // Not QChar::toLower: the Kelvin sign is no K here.
        const char16_t lower =
            c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c.unicode() + 0x20) : c.unicode();
        if (lower >= u'a' && lower <= u'z')
            letters.append(QChar(lower));
        else if (!c.isSpace() && !isDash(c) && !isInvisible(c))
            return Unexpected(ParseError{Fault::Character, at, c});
    }
    if (letters.isEmpty())
        return Unexpected(ParseError{Fault::Empty, 0, {}});
    if (letters.size() != Letters) {
        const Fault fault = letters.size() < Letters ? Fault::TooShort : Fault::TooLong;
        return Unexpected(ParseError{fault, letters.size(), {}});
    }
    return RoomCode(letters);
}

RoomCode RoomCode::generate()
{
    QString letters;
    for (qsizetype i = 0; i < Letters; ++i)
        letters.append(QChar(u'a' + QRandomGenerator::system()->bounded(26)));
    return RoomCode(letters);
}

QString RoomCode::toString() const
{
    return m_letters.first(3) + u'-' + m_letters.sliced(3, 4) + u'-' + m_letters.last(3);
}

} // namespace confab
