#include "app/terminaltext.h"

using namespace Qt::StringLiterals;

namespace confab::terminaltext {

namespace {

constexpr char32_t Delete = 0x7f;
constexpr char32_t FirstPicture = 0x2400;
constexpr char32_t PictureOfDelete = 0x2421;

bool isKept(char32_t character, bool withLines)
{
    if (character == U'\n' || character == U'\t')
        return withLines;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
        return false;
    case QChar::Other_Format:
        // Joiners belong to words and emoji; the others turn the order around or are not seen.
        return character == 0x200c || character == 0x200d;
    default:
        return true;
    }
}

QString shown(char32_t character)
{
    if (character < 0x20)
        return QString(QChar(static_cast<char16_t>(FirstPicture + character)));
    if (character == Delete)
        return QString(QChar(static_cast<char16_t>(PictureOfDelete)));
    return u"‹U+%1›"_s.arg(QString::number(character, 16).toUpper(), 4, u'0');
}

QString made(QStringView text, bool withLines)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t character =
            isPair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        if (isKept(character, withLines))
            result += text.sliced(at, isPair ? 2 : 1);
        else
            result += shown(character);
        at += isPair ? 1 : 0;
    }
    return result;
}

} // namespace

QString line(QStringView text)
{
    return made(text, false);
}

QString lines(QStringView text)
{
    return made(text, true);
}

} // namespace confab::terminaltext
