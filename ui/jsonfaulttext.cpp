#include "ui/jsonfaulttext.h"

#include "ui/texttools.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype LongestQuote = 24;

class JsonFaultText
{
    Q_DECLARE_TR_FUNCTIONS(confab::JsonFaultText)

public:
    JsonFaultText(const JsonFault& fault, const QString& text)
        : m_fault(fault),
          m_rest(text.mid(fault.offset))
    {}

    [[nodiscard]] QString sentence() const;

private:
    [[nodiscard]] QString noValue() const;
    [[nodiscard]] QString control() const;
    [[nodiscard]] QString character() const;
    [[nodiscard]] QString word() const;

    JsonFault m_fault;
    QString m_rest; ///< from the fault on
};

/// The first character, or the whole of a short text in quotes.
QString JsonFaultText::character() const
{
    const qsizetype close = m_rest.startsWith(u'"') ? m_rest.indexOf(u'"', 1) : -1;
    const qsizetype length = close > 0 && close < LongestQuote ? close + 1 : 1;
    return texttools::oneLine(texttools::start(m_rest, length, 1));
}

/// Up to the next space or bracket.
QString JsonFaultText::word() const
{
    qsizetype end = 0;
    while (end < m_rest.size() && !m_rest[end].isSpace() && !u",:[]{}\""_s.contains(m_rest[end]))
        ++end;
    const QStringView whole = QStringView(m_rest).first(end);
    const QStringView start = texttools::start(whole, LongestQuote, 1);
    return texttools::oneLine(start) + (start.size() < whole.size() ? u"…"_s : QString());
}

QString JsonFaultText::noValue() const
{
    if (m_rest.startsWith(u'\''))
        return tr("Texts stand in double quotes, not in single ones.");
    if (u",]}"_s.contains(m_rest.front()))
        return tr("A value is missing before “%1”.").arg(character());
    return tr("“%1” begins no value: texts stand in quotes.").arg(character());
}

QString JsonFaultText::control() const
{
    if (m_rest.startsWith(u'\n'))
        return tr("A text in quotes ends on its line: close it, or write \\n for a new line.");
    if (m_rest.startsWith(u'\t'))
        return tr("In a text in quotes, write \\t for a tab.");
    return tr("There is an invisible character in a text. Write it as \\u and four digits.");
}

QString JsonFaultText::sentence() const
{
    using Kind = JsonFault::Kind;
    switch (m_fault.kind) {
    case Kind::Nothing:
        return tr("Type a value: a text in quotes, a number, true, false, a list in [ ], or names and values "
                  "in { }.");
    case Kind::NotAValue:
        return noValue();
    case Kind::Word:
        return tr("“%1” is no value: a text needs quotes, and the only words are true, false and null.")
            .arg(word());
    case Kind::Number:
        return tr("“%1” is not a number as JSON writes them.").arg(word());
    case Kind::OpenText:
        return tr("A text is not closed: its second quote is missing.");
    case Kind::ControlInText:
        return control();
    case Kind::Escape:
        return tr("The backslash in a text does not begin anything known. Write \\\\ for a backslash.");
    case Kind::Name:
        return m_rest.startsWith(u'}')
                   ? tr("After the last comma another name is missing, or the comma is too much.")
                   : tr("“%1” is no name: in { }, names stand in quotes.").arg(word());
    case Kind::Colon:
        return tr("After a name comes a colon, then its value.");
    case Kind::Separator:
        return tr("A comma is missing before “%1”.").arg(character());
    case Kind::Unclosed:
        return tr("The “%1” is not closed yet.").arg(character());
    case Kind::Rest:
        return tr("The value ends before “%1”: there can be only one.").arg(character());
    case Kind::TooDeep:
        return tr("Too many brackets inside one another.");
    case Kind::Unreadable:
        return tr("One of the numbers is too large.");
    }
    Q_UNREACHABLE();
}

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::JsonFaultText)
};

} // namespace

QString jsonFaultText(const JsonFault& fault, const QString& text)
{
    const QString sentence = JsonFaultText(fault, text).sentence();
    if (!text.trimmed().contains(u'\n'))
        return sentence;
    return Tr::tr("Line %1: %2", "number, what is wrong there")
        .arg(text.first(fault.offset).count(u'\n') + 1)
        .arg(sentence);
}

} // namespace confab
