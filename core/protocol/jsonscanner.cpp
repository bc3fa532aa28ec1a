#include "core/protocol/jsonscanner.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace confab::json {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// A letter, or a part of one beyond ASCII.
constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

constexpr bool isSpecialInText(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

/// Whether one of eight bytes is special; a byte below 0x20 behind such a one may be seen as one, too.
bool hasSpecialInText(const char* eight)
{
    std::uint64_t word = 0;
    std::memcpy(&word, eight, sizeof(word));
    constexpr std::uint64_t Ones = ~std::uint64_t{0} / 0xff;
    constexpr std::uint64_t Tops = Ones * 0x80;
    const auto below = [](std::uint64_t bytes, std::uint64_t limit) {
        return (bytes - Ones * limit) & ~bytes & Tops;
    };
    return (below(word, 0x20) | below(word ^ Ones * '"', 1) | below(word ^ Ones * '\\', 1)) != 0;
}

} // namespace

const char* Scanner::endOfPlain(const char* at, const char* end)
{
    while (end - at >= 8 && !hasSpecialInText(at))
        at += 8;
    return std::find_if(at, end, isSpecialInText);
}

bool Scanner::document()
{
    space();
    if (!value(0))
        return false;
    space();
    return atEnd() || fail(Kind::Rest, m_at);
}

void Scanner::space()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r'))
        ++m_at;
}

bool Scanner::take(char expected)
{
    if (m_at == m_end || *m_at != expected)
        return false;
    ++m_at;
    return true;
}

bool Scanner::string()
{
    const char* const start = m_at;
    if (!take('"'))
        return false;
    while ((m_at = endOfPlain(m_at, m_end)) != m_end) {
        const char c = *m_at++;
        if (c == '"')
            return true;
        if (c != '\\')
            return fail(Kind::ControlInText, m_at - 1);
        if (!escape())
            return false;
    }
    return fail(Kind::OpenText, start);
}

bool Scanner::value(int depth)
{
    const std::size_t node = beginNode();
    if (!bareValue(depth))
        return false;
    endNode(node);
    return true;
}

std::size_t Scanner::beginNode()
{
    if (!m_nodes)
        return 0;
    m_nodes->push_back({static_cast<quint32>(m_at - m_begin), 0, 0});
    return m_nodes->size() - 1;
}

void Scanner::endNode(std::size_t index)
{
    if (!m_nodes)
        return;
    Node& node = (*m_nodes)[index];
    node.size = static_cast<quint32>(m_at - m_begin) - node.begin;
    node.span = static_cast<quint32>(m_nodes->size() - index);
}

bool Scanner::bareValue(int depth)
{
    if (m_at == m_end)
        return fail(Kind::Nothing, m_at);
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
        break;
    }
    if (*m_at == '-' || isDigit(*m_at))
        return number();
    return fail(isLetter(*m_at) ? Kind::Word : Kind::NotAValue, m_at);
}

bool Scanner::fail(Kind kind, const char* at)
{
    if (!m_fault)
        m_fault = JsonFault{kind, at - m_begin};
    return false;
}

bool Scanner::escape()
{
    const char* const start = m_at - 1;
    if (m_at == m_end)
        return fail(Kind::OpenText, start);
    const char c = *m_at++;
    if (c != 'u')
        return QByteArrayView("\"\\/bfnrt").contains(c) || fail(Kind::Escape, start);
    for (int digit = 0; digit < 4; ++digit, ++m_at) {
        if (m_at == m_end || !isHexDigit(*m_at))
            return fail(Kind::Escape, start);
    }
    return true;
}

bool Scanner::word(QByteArrayView expected)
{
    if (m_end - m_at < expected.size() || QByteArrayView(m_at, expected.size()) != expected)
        return fail(Kind::Word, m_at);
    m_at += expected.size();
    return true;
}

bool Scanner::digits()
{
    const char* const start = m_at;
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    return m_at != start;
}

bool Scanner::number()
{
    const char* const start = m_at;
    take('-');
    const bool hasLeadingZero = take('0');
    if (hasLeadingZero == digits()) // one of the two
        return fail(Kind::Number, start);
    if (take('.') && !digits())
        return fail(Kind::Number, start);
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        return digits() || fail(Kind::Number, start);
    }
    return true;
}

bool Scanner::enter(int depth)
{
    if (depth > MaxDepth)
        return fail(Kind::TooDeep, m_at);
    ++m_at;
    space();
    return true;
}

bool Scanner::goesOn(char close, const char* open)
{
    space();
    if (take(','))
        return true;
    if (m_at == m_end)
        return fail(Kind::Unclosed, open);
    return *m_at == close ? false : fail(Kind::Separator, m_at);
}

bool Scanner::members(int depth)
{
    const char* const open = m_at;
    if (!enter(depth))
        return false;
    if (take('}'))
        return true;
    do {
        space();
        if (m_at == m_end)
            return fail(Kind::Unclosed, open);
        const std::size_t name = beginNode();
        if (!string())
            return fail(Kind::Name, m_at);
        endNode(name);
        space();
        if (!take(':'))
            return m_at == m_end ? fail(Kind::Unclosed, open) : fail(Kind::Colon, m_at);
        space();
        if (m_at == m_end)
            return fail(Kind::Unclosed, open);
        if (!value(depth))
            return false;
    } while (goesOn('}', open));
    return take('}');
}

bool Scanner::items(int depth)
{
    const char* const open = m_at;
    if (!enter(depth))
        return false;
    if (take(']'))
        return true;
    do {
        space();
        if (m_at == m_end)
            return fail(Kind::Unclosed, open);
        if (!value(depth))
            return false;
    } while (goesOn(']', open));
    return take(']');
}

} // namespace confab::json
