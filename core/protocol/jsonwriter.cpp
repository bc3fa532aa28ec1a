#include "core/protocol/jsonwriter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <utility>

namespace confab {

namespace {

/// Room for the longest that one UTF-16 unit can become (an escape of six characters).
constexpr std::size_t LongestUnit = 6;

/// How many units are looked at at once.
constexpr qsizetype Stride = 4;
static_assert(Stride <= LongestUnit);

/// Whether each of four units is written as the one byte that it is; where not, a doubt is as good.
bool arePlain(const QChar* four)
{
    std::uint64_t units = 0;
    std::memcpy(&units, four, sizeof(units));
    constexpr std::uint64_t Ones = 0x0001'0001'0001'0001;
    const auto below = [](std::uint64_t all, std::uint64_t limit) { return all - Ones * limit; };
    const std::uint64_t notPlain =
        units | below(units, 0x20) | below(units ^ Ones * '"', 1) | below(units ^ Ones * '\\', 1);
    return (notPlain & Ones * 0xff80) == 0;
}

char* writeEscape(char* out, char16_t unit)
{
    constexpr std::string_view hex = "0123456789abcdef";
    *out++ = '\\';
    switch (unit) {
    case u'"':
    case u'\\':
        *out++ = static_cast<char>(unit);
        return out;
    case u'\n':
        *out++ = 'n';
        return out;
    case u'\r':
        *out++ = 'r';
        return out;
    case u'\t':
        *out++ = 't';
        return out;
    default:
        for (const char c : {'u', '0', '0', hex[unit >> 4], hex[unit & 0xf]})
            *out++ = c;
        return out;
    }
}

char* writeUtf8(char* out, char32_t c)
{
    const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
    if (c < 0x800) {
        put(0xc0 | (c >> 6));
    } else if (c < 0x10000) {
        put(0xe0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3f));
    } else {
        put(0xf0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3f));
        put(0x80 | ((c >> 6) & 0x3f));
    }
    put(0x80 | (c & 0x3f));
    return out;
}

} // namespace

void JsonWriter::comma()
{
    if (m_commaDue)
        m_out.append(',');
    m_commaDue = true;
}

void JsonWriter::open(char bracket)
{
    comma();
    m_out.append(bracket);
    m_commaDue = false;
}

void JsonWriter::close(char bracket)
{
    m_out.append(bracket);
    m_commaDue = true;
}

void JsonWriter::name(QLatin1StringView name)
{
    // In one go: half of what a frame has to append are names.
    const qsizetype end = m_out.size();
    const qsizetype comma = m_commaDue ? 1 : 0;
    m_out.resize(end + comma + name.size() + 3);
    char* out = m_out.data() + end;
    if (m_commaDue)
        *out++ = ',';
    *out++ = '"';
    out = std::copy_n(name.data(), name.size(), out);
    *out++ = '"';
    *out = ':';
    m_commaDue = false;
}

void JsonWriter::name(QStringView name)
{
    writeString(name);
    m_out.append(':');
    m_commaDue = false;
}

void JsonWriter::value(QStringView text)
{
    writeString(text);
}

void JsonWriter::value(const QStringList& texts)
{
    beginArray();
    for (const QString& text : texts)
        value(text);
    endArray();
}

void JsonWriter::raw(QByteArrayView json)
{
    comma();
    m_out.append(json);
}

void JsonWriter::writeNumber(qint64 number)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    raw(QByteArrayView(digits.data(), end));
}

void JsonWriter::writeString(QStringView text)
{
    // In stretches over a small buffer: an append for each character would cost most of the time.
    std::array<char, 512> buffer;
    char* out = buffer.data();
    char* const full = buffer.data() + buffer.size() - LongestUnit - 1; // and the quote at the end

    if (std::exchange(m_commaDue, true))
        *out++ = ',';
    *out++ = '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (out > full) {
            m_out.append(buffer.data(), out - buffer.data());
            out = buffer.data();
        }
        if (text.size() - i >= Stride && arePlain(text.data() + i)) {
            for (const QChar c : text.sliced(i, Stride))
                *out++ = static_cast<char>(c.unicode());
            i += Stride - 1;
            continue;
        }
        const QChar c = text[i];
        const char16_t unit = c.unicode();
        if (unit < 0x20 || unit == u'"' || unit == u'\\') {
            out = writeEscape(out, unit);
        } else if (unit < 0x80) {
            *out++ = static_cast<char>(unit);
        } else if (!c.isSurrogate()) {
            out = writeUtf8(out, unit);
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out = writeUtf8(out, QChar::surrogateToUcs4(c, text[++i]));
        } else {
            out = writeUtf8(out, QChar::ReplacementCharacter);
        }
    }
    *out++ = '"';
    m_out.append(buffer.data(), out - buffer.data());
}

} // namespace confab
