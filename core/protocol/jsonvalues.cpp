#include "core/protocol/jsonvalues.h"

#include "core/protocol/jsonscanner.h"

#include <QJsonArray>

namespace confab::json {

namespace {

// QString::fromUtf8 takes it for a byte order mark.
constexpr QByteArrayView Mark("\xef\xbb\xbf");

void appendUtf8(QString& text, QByteArrayView bytes)
{
    while (bytes.startsWith(Mark)) {
        text += QChar::ByteOrderMark;
        bytes = bytes.sliced(Mark.size());
    }
    text += QString::fromUtf8(bytes);
}

/// Walks over valid text; what it stands at is always what it should be.
class Values
{
public:
    explicit Values(QByteArrayView text) : m_at(text.begin()), m_end(text.end()) {}

    [[nodiscard]] bool areAllInRange() const { return m_inRange; }

    QJsonValue value();
    QJsonObject object();
    QString string();

private:
    char next();
    QJsonArray array();
    QJsonValue number();
    QChar escaped();

    const char* m_at;
    const char* m_end;
    bool m_inRange = true;
};

/// The next character that is no white space; it is not passed.
char Values::next()
{
    while (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r')
        ++m_at;
    return *m_at;
}

QJsonValue Values::value()
{
    switch (next()) {
    case '{':
        return object();
    case '[':
        return array();
    case '"':
        return string();
    case 't':
        m_at += 4;
        return true;
    case 'f':
        m_at += 5;
        return false;
    case 'n':
        m_at += 4;
        return QJsonValue::Null;
    default:
        return number();
    }
}

QJsonObject Values::object()
{
    QJsonObject made;
    next();
    do {
        ++m_at;
        if (next() == '}')
            break;
        const QString name = string();
        next();
        ++m_at;
        made.insert(name, value());
    } while (next() == ',');
    ++m_at;
    return made;
}

QJsonArray Values::array()
{
    QJsonArray made;
    do {
        ++m_at;
        if (next() == ']')
            break;
        made.append(value());
    } while (next() == ',');
    ++m_at;
    return made;
}

QString Values::string()
{
    QString made;
    ++m_at;
    for (;;) {
        const char* const end = Scanner::endOfPlain(m_at, m_end);
        appendUtf8(made, {m_at, end});
        m_at = end + 1;
        if (*end == '"')
            return made;
        made += escaped();
    }
}

QChar Values::escaped()
{
    const char c = *m_at++;
    switch (c) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    case 'u':
        m_at += 4;
        return QChar(QByteArrayView(m_at - 4, 4).toUShort(nullptr, 16));
    default:
        return QLatin1Char(c);
    }
}

QJsonValue Values::number()
{
    const char* const start = m_at;
    bool isWhole = true;
    for (; m_at != m_end && QByteArrayView("+-.0123456789Ee").contains(*m_at); ++m_at)
        isWhole = isWhole && *m_at != '.' && *m_at != 'e' && *m_at != 'E';
    const QByteArrayView written(start, m_at);
    bool isInRange = false;
    if (isWhole) {
        if (const qint64 whole = written.toLongLong(&isInRange); isInRange)
            return whole;
    }
    const double made = written.toDouble(&isInRange);
    m_inRange = m_inRange && isInRange;
    return made;
}

} // namespace

std::optional<QJsonObject> objectOf(QByteArrayView text)
{
    Values values(text);
    QJsonObject made = values.object();
    return values.areAllInRange() ? std::optional(std::move(made)) : std::nullopt;
}

QString stringOf(QByteArrayView literal)
{
    return Values(literal).string();
}

} // namespace confab::json
