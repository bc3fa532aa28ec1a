#include "core/server/serverframes.h"

#include <QtEndian>

namespace confab {

namespace {

// frame := fin+opcode (1 byte), length (1, or 126 and 2, or 127 and 8 bytes, big endian), payload
constexpr char FinalText = '\x81';
constexpr char FinalClose = '\x88';
constexpr char FinalPing = '\x89';

template<typename Integer>
void appendBigEndian(QByteArray& bytes, Integer number)
{
    const Integer swapped = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&swapped), sizeof swapped);
}

} // namespace

QByteArray textFrame(const QByteArray& text)
{
    QByteArray frame;
    frame.reserve(text.size() + 10);
    frame.append(FinalText);
    if (text.size() < 126) {
        frame.append(static_cast<char>(text.size()));
    } else if (text.size() <= 0xffff) {
        frame.append(char{126});
        appendBigEndian(frame, static_cast<quint16>(text.size()));
    } else {
        frame.append(char{127});
        appendBigEndian(frame, static_cast<quint64>(text.size()));
    }
    frame.append(text);
    return frame;
}

QByteArray closeFrame(CloseCode code, const QByteArray& reason)
{
    QByteArray frame;
    frame.append(FinalClose);
    frame.append(static_cast<char>(2 + reason.size()));
    appendBigEndian(frame, static_cast<quint16>(code));
    frame.append(reason);
    return frame;
}

QByteArray pingFrame()
{
    QByteArray frame;
    frame.append(FinalPing);
    frame.append(char{0});
    return frame;
}

bool isCloseFrame(const QByteArray& frame)
{
    return frame.startsWith(FinalClose);
}

} // namespace confab
