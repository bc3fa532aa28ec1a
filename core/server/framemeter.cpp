#include "core/server/framemeter.h"

#include <algorithm>

namespace confab {

bool FrameMeter::Bucket::take(const Allowance& allowance, Time now)
{
    if (since != Time{})
        used -= allowance.perSecond * std::chrono::duration<double>(now - since).count();
    since = now;
    used = std::max(used, 0.0) + 1;
    return used <= allowance.burst;
}

/// header := fin(1 bit) rsv(3) opcode(4), mask(1) length(7), longer length (0, 2 or 8 bytes), mask key (0 or
/// 4)
size_t FrameMeter::headerSize() const
{
    if (m_headerBytes < 2)
        return 2;
    const unsigned length = m_header[1] & 0x7fu;
    const size_t extended = length == 126 ? 2 : length == 127 ? 8 : 0;
    return 2 + extended + ((m_header[1] & 0x80u) != 0 ? 4 : 0);
}

bool FrameMeter::beginFrame(Time now)
{
    const unsigned opcode = m_header[0] & 0x0fu;
    const bool isFinal = (m_header[0] & 0x80u) != 0;
    quint64 length = m_header[1] & 0x7fu;
    if (length >= 126) {
        const size_t bytes = length == 126 ? 2 : 8;
        length = 0;
        for (size_t i = 0; i < bytes; ++i)
            length = (length << 8) | m_header[2 + i];
    }
    m_payloadLeft = length;
    m_headerBytes = 0;

    if (opcode >= 8)
        return m_control.take(Control, now);
    const bool isFragment = !isFinal || opcode == 0;
    return !isFragment || length >= SmallBytes || m_smallFragments.take(SmallFragments, now);
}

bool FrameMeter::feed(std::span<const char> bytes, Time now)
{
    while (!bytes.empty()) {
        if (m_payloadLeft > 0) {
            const size_t skipped = std::min<quint64>(m_payloadLeft, bytes.size());
            m_payloadLeft -= skipped;
            bytes = bytes.subspan(skipped);
            continue;
        }
        m_header[m_headerBytes++] = static_cast<unsigned char>(bytes.front());
        bytes = bytes.subspan(1);
        if (m_headerBytes == headerSize() && !beginFrame(now))
            return false;
    }
    return true;
}

} // namespace confab
