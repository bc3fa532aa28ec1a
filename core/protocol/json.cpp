#include "core/protocol/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace confab::json {

using namespace Qt::StringLiterals;

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Walks over JSON text after the grammar of RFC 8259, without making values of it. Whether strings are valid
/// UTF-8 is left to QJsonDocument.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text) : m_at(text.begin()), m_end(text.end()) {}

    [[nodiscard]] const char* at() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] bool isTooDeep() const { return m_tooDeep; }

    void space()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
            ++m_at;
    }

    bool take(char expected)
    {
        if (m_at == m_end || *m_at != expected)
            return false;
        ++m_at;
        return true;
    }

    bool string()
    {
        if (!take('"'))
            return false;
        while (m_at != m_end) {
            const char c = *m_at++;
            if (c == '"')
                return true;
            if (static_cast<unsigned char>(c) < 0x20 || (c == '\\' && !escape()))
                return false;
        }
        return false;
    }

    bool value(int depth)
    {
        if (m_at == m_end)
            return false;
        switch (*m_at) {
        case '{':
            return members(depth + 1);
        case '[':
            return items(depth + 1);
        case '"':
            return string();
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            return number();
        }
    }

private:
    bool escape()
    {
        if (m_at == m_end)
            return false;
        const char c = *m_at++;
        if (c != 'u')
            return QByteArrayView("\"\\/bfnrt").contains(c);
        for (int digits = 0; digits < 4; ++digits, ++m_at) {
            if (m_at == m_end || !isHexDigit(*m_at))
                return false;
        }
        return true;
    }

    bool word(QByteArrayView expected)
    {
        if (m_end - m_at < expected.size() || QByteArrayView(m_at, expected.size()) != expected)
            return false;
        m_at += expected.size();
        return true;
    }

    bool digits()
    {
        const char* const start = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        return m_at != start;
    }

    bool number()
    {
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            return digits();
        }
        return true;
    }

    bool enter(int depth)
    {
        m_tooDeep = depth > MaxDepth;
        ++m_at;
        space();
        return !m_tooDeep;
    }

    bool members(int depth)
    {
        if (!enter(depth))
            return false;
        if (take('}'))
            return true;
        while (true) {
            if (!string())
                return false;
            space();
            if (!take(':'))
                return false;
            space();
            if (!value(depth))
                return false;
            space();
            if (take('}'))
                return true;
            if (!take(','))
                return false;
            space();
        }
    }

    bool items(int depth)
    {
        if (!enter(depth))
            return false;
        if (take(']'))
            return true;
        while (true) {
            if (!value(depth))
                return false;
            space();
            if (take(']'))
                return true;
            if (!take(','))
                return false;
            space();
        }
    }

    const char* m_at;
    const char* m_end;
    bool m_tooDeep = false;
};

Refusal refusal(ErrorCode code, const QString& message)
{
    Refusal made;
    made.code = static_cast<int>(code);
    made.message = message;
    return made;
}

/// QJsonDocument takes U+FEFF at the start of a string for a byte order mark and drops it, which would make a
/// text shorter than its sender counts it. As an escape it stays. (After an escaped quote it means the same,
/// too.)
QByteArray withMarksEscaped(const QByteArray& text)
{
    constexpr QByteArrayView written("\"\xef\xbb\xbf");
    return text.contains(written) ? QByteArray(text).replace(written, "\"\\ufeff") : text;
}

/// Whether a member's name, as it stands between its quotes, means `name`.
bool means(QByteArrayView written, QLatin1StringView name)
{
    if (!written.contains('\\'))
        return written == QByteArrayView(name.data(), name.size());
    const QByteArray alone = "[\""_ba + written.toByteArray() + "\"]"_ba;
    return QJsonDocument::fromJson(withMarksEscaped(alone)).array().first().toString() == name;
}

} // namespace

Expected<QJsonObject, Refusal> parseObject(const QByteArray& text)
{
    Scanner scanner(text);
    scanner.space();
    const bool isObject = !scanner.atEnd() && *scanner.at() == '{';
    const bool isWhole = scanner.value(0);
    scanner.space();
    if (scanner.isTooDeep())
        return Unexpected(refusal(ErrorCode::ParseError, u"more than %1 levels deep"_s.arg(MaxDepth)));
    if (!isWhole || !scanner.atEnd())
        return Unexpected(refusal(ErrorCode::ParseError, u"not valid JSON"_s));
    if (!isObject)
        return Unexpected(refusal(ErrorCode::InvalidRequest, u"not a JSON object"_s));

    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(withMarksEscaped(text), &error);
    if (error.error != QJsonParseError::NoError)
        return Unexpected(refusal(ErrorCode::ParseError, u"not valid JSON: "_s + error.errorString()));
    return document.object();
}

QByteArrayView member(QByteArrayView object, QLatin1StringView name)
{
    QByteArrayView found;
    Scanner scanner(object);
    scanner.space();
    if (!scanner.take('{'))
        return found;
    do {
        scanner.space();
        const char* const nameStart = scanner.at() + 1;
        if (!scanner.string())
            break;
        const QByteArrayView written(nameStart, scanner.at() - 1);
        scanner.space();
        scanner.take(':');
        scanner.space();
        const char* const start = scanner.at();
        if (!scanner.value(0))
            break;
        if (means(written, name))
            found = QByteArrayView(start, scanner.at());
        scanner.space();
    } while (scanner.take(','));
    return found;
}

std::vector<QByteArrayView> elements(QByteArrayView array)
{
    std::vector<QByteArrayView> found;
    Scanner scanner(array);
    scanner.space();
    if (!scanner.take('['))
        return found;
    do {
        scanner.space();
        const char* const start = scanner.at();
        if (!scanner.value(0))
            break;
        found.emplace_back(start, scanner.at());
        scanner.space();
    } while (scanner.take(','));
    return found;
}

} // namespace confab::json
