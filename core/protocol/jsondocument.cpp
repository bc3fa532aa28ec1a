#include "core/protocol/jsondocument.h"

#include "core/protocol/jsonscanner.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace confab::json {

using namespace Qt::StringLiterals;

namespace {

// QString::fromUtf8 takes it for a byte order mark.
constexpr QByteArrayView Mark("\xef\xbb\xbf");

// A shorter number without an exponent is none that a double cannot hold.
constexpr quint32 LongNumber = 300;

constexpr double MaxExact = 9007199254740992; // 2^53

constexpr std::size_t UsualNodes = 32;

Refusal refusal(ErrorCode code, const QString& message)
{
    Refusal made;
    made.code = static_cast<int>(code);
    made.message = message;
    return made;
}

bool isInRange(QByteArrayView number)
{
    bool isInRange = false;
    (void)number.toDouble(&isInRange);
    return isInRange;
}

/// Whether every number is one that others can read, too.
bool areNumbersInRange(const std::vector<Node>& nodes, const char* text)
{
    return std::ranges::all_of(nodes, [text](const Node& node) {
        const char first = text[node.begin];
        if (first != '-' && (first < '0' || first > '9'))
            return true;
        const QByteArrayView number(text + node.begin, node.size);
        const bool isPlain = node.size < LongNumber && !number.contains('e') && !number.contains('E');
        return isPlain || isInRange(number);
    });
}

void appendUtf8(QString& text, QByteArrayView bytes)
{
    while (bytes.startsWith(Mark)) {
        text += QChar::ByteOrderMark;
        bytes = bytes.sliced(Mark.size());
    }
    text += QString::fromUtf8(bytes);
}

/// What the escape at `at` stands for; `at` is behind it then.
QChar takeEscape(const char*& at)
{
    const char c = at[1];
    at += 2;
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
        at += 4;
        return QChar(QByteArrayView(at - 4, 4).toUShort(nullptr, 16));
    default:
        return QLatin1Char(c);
    }
}

} // namespace

QByteArrayView Value::text() const
{
    return m_node ? QByteArrayView(m_text + m_node->begin, m_node->size) : QByteArrayView();
}

QString Value::string() const
{
    QString made;
    if (!isString())
        return made;
    const QByteArrayView quoted = text();
    const char* const end = quoted.end() - 1;
    for (const char* at = quoted.begin() + 1; at != end;) {
        const char* const plainEnd = Scanner::endOfPlain(at, end);
        appendUtf8(made, {at, plainEnd});
        at = plainEnd;
        if (at != end)
            made += takeEscape(at);
    }
    return made;
}

std::optional<qint64> Value::integer(qint64 least, qint64 most) const
{
    if (first() != '-' && (first() < '0' || first() > '9'))
        return std::nullopt;
    bool isWhole = false;
    qint64 integer = text().toLongLong(&isWhole);
    if (!isWhole) {
        const double number = text().toDouble();
        if (std::abs(number) > MaxExact || std::trunc(number) != number)
            return std::nullopt;
        integer = static_cast<qint64>(number);
    }
    return integer < least || integer > most ? std::nullopt : std::optional(integer);
}

/// Whether it is a string of this meaning.
bool Value::means(QLatin1StringView name) const
{
    const QByteArrayView inside = text().sliced(1, text().size() - 2);
    if (inside.size() == name.size())
        return inside == QByteArrayView(name.data(), name.size());
    // An escape is longer than what it means.
    return inside.size() > name.size() && inside.contains('\\') && string() == name;
}

Value Value::member(QLatin1StringView name) const
{
    if (!isObject())
        return {};
    Value found;
    const Node* const end = m_node + m_node->span;
    for (const Node* at = m_node + 1; at != end; at += 1 + at[1].span) {
        if (Value(m_text, at).means(name))
            found = Value(m_text, at + 1);
    }
    return found;
}

std::vector<std::pair<Value, Value>> Value::members() const
{
    std::vector<std::pair<Value, Value>> found;
    if (!isObject())
        return found;
    const Node* const end = m_node + m_node->span;
    for (const Node* at = m_node + 1; at != end; at += 1 + at[1].span)
        found.emplace_back(Value(m_text, at), Value(m_text, at + 1));
    return found;
}

std::vector<Value> Value::elements() const
{
    std::vector<Value> found;
    if (!isArray())
        return found;
    const Node* const end = m_node + m_node->span;
    for (const Node* at = m_node + 1; at != end; at += at->span)
        found.emplace_back(m_text, at);
    return found;
}

Expected<Document, Refusal> Document::parse(QByteArrayView text)
{
    Document made;
    made.m_text = text.data();
    made.m_nodes.reserve(UsualNodes);
    const bool fits = text.size() <= std::numeric_limits<quint32>::max();
    Scanner scanner(text, &made.m_nodes);
    if (!fits || !scanner.document()) {
        const bool tooDeep = scanner.fault() && scanner.fault()->kind == JsonFault::Kind::TooDeep;
        return Unexpected(refusal(ErrorCode::ParseError, tooDeep ? u"more than %1 levels deep"_s.arg(MaxDepth)
                                                                 : u"not valid JSON"_s));
    }
    if (!text.isValidUtf8())
        return Unexpected(refusal(ErrorCode::ParseError, u"not valid JSON: not valid UTF-8"_s));
    if (!areNumbersInRange(made.m_nodes, made.m_text))
        return Unexpected(refusal(ErrorCode::ParseError, u"not valid JSON: a number is too large"_s));
    return made;
}

Expected<Document, Refusal> Document::parseObject(QByteArrayView text)
{
    Expected<Document, Refusal> made = parse(text);
    if (made && !made->root().isObject())
        return Unexpected(refusal(ErrorCode::InvalidRequest, u"not a JSON object"_s));
    return made;
}

} // namespace confab::json
