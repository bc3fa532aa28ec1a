#include "core/protocol/valuetext.h"

#include "core/protocol/jsondocument.h"
#include "core/protocol/jsonscanner.h"
#include "core/protocol/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int IndentWidth = 2;

/// Writes JSON again with other white space. The text must be valid.
class Respacer
{
public:
    enum class Spacing { None, OneLine, Indented };

    Respacer(QByteArrayView text, Spacing spacing) : m_scanner(text), m_spacing(spacing) {}

    QByteArray respaced()
    {
        m_scanner.space();
        while (!m_scanner.atEnd()) {
            part();
            m_scanner.space();
        }
        return std::move(m_out);
    }

private:
    void part()
    {
        const char* const start = m_scanner.at();
        const char c = *start;
        if (c == '{' || c == '[') {
            m_scanner.take(c);
            open(c);
        } else if (c == '}' || c == ']') {
            m_scanner.take(c);
            --m_depth;
            newLine();
            m_out += c;
        } else if (c == ',') {
            m_scanner.take(c);
            m_out += c;
            if (m_spacing == Spacing::OneLine)
                m_out += ' ';
            newLine();
        } else if (c == ':') {
            m_scanner.take(c);
            m_out += m_spacing == Spacing::None ? ":"_ba : ": "_ba;
        } else {
            m_scanner.value(0); // a string, a number or a word: it opens nothing
            m_out.append(start, m_scanner.at() - start);
        }
    }

    /// What is empty stays in one piece.
    void open(char bracket)
    {
        m_out += bracket;
        m_scanner.space();
        const char close = bracket == '{' ? '}' : ']';
        if (m_scanner.take(close)) {
            m_out += close;
            return;
        }
        ++m_depth;
        newLine();
    }

    void newLine()
    {
        if (m_spacing == Spacing::Indented)
            m_out.append('\n').append(m_depth * IndentWidth, ' ');
    }

    json::Scanner m_scanner;
    Spacing m_spacing;
    QByteArray m_out;
    qsizetype m_depth = 0;
};

bool isInvisible(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

/// The joiners make one character of several, as in emoji and in Persian: there they are to be seen.
bool isJoiner(char32_t c)
{
    return c == 0x200c || c == 0x200d;
}

/// Between the quotes of a JSON string an escape means the same; outside of them nothing of the kind stands.
QString withVisibleMarks(const QString& json)
{
    QString result;
    result.reserve(json.size());
    for (const QChar c : json) {
        if (c != u'\n' && isInvisible(c.unicode()) && !isJoiner(c.unicode()))
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            result += c;
    }
    return result;
}

JsonFault atUnit(const JsonFault& fault, const QByteArray& utf8)
{
    return {fault.kind, QString::fromUtf8(utf8.first(fault.offset)).size()};
}

} // namespace

Expected<StoreValue, JsonFault> parseStoreValue(const QString& json)
{
    const QByteArray utf8 = json.toUtf8();
    json::Scanner scanner(utf8);
    if (!scanner.document())
        return Unexpected(atUnit(scanner.fault().value_or(JsonFault()), utf8));
    QByteArray compact = Respacer(utf8, Respacer::Spacing::None).respaced();
    const auto document = json::Document::parse(compact);
    if (!document)
        return Unexpected(JsonFault{JsonFault::Kind::Unreadable, 0});
    if (document->root().isNull())
        return StoreValue();
    if (document->root().isString())
        return StoreValue(document->root().string());
    return StoreValue(RawJson{std::move(compact)});
}

QString displayText(const StoreValue& value, ValueForm form)
{
    QByteArray json;
    if (const QString* text = asText(value)) {
        JsonWriter out(text->size() + 2);
        out.value(*text);
        json = out.take();
    } else if (const RawJson* raw = std::get_if<RawJson>(&value)) {
        const auto spacing =
            form == ValueForm::OneLine ? Respacer::Spacing::OneLine : Respacer::Spacing::Indented;
        json = Respacer(raw->text, spacing).respaced();
    }
    return withVisibleMarks(QString::fromUtf8(json));
}

} // namespace confab
