#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <array>

namespace confab {

/// CRC-32 (IEEE 802.3), over several stretches one after another.
class Checksum
{
public:
    Checksum& add(QByteArrayView bytes)
    {
        for (const char byte : bytes)
            m_state = (m_state >> 8) ^ Table[(m_state ^ static_cast<quint8>(byte)) & 0xff];
        return *this;
    }
    [[nodiscard]] quint32 value() const { return ~m_state; }

private:
    static constexpr std::array<quint32, 256> Table = [] {
        std::array<quint32, 256> table{};
        for (quint32 i = 0; i < table.size(); ++i) {
            quint32 entry = i;
            for (int bit = 0; bit < 8; ++bit)
                entry = (entry >> 1) ^ ((entry & 1) != 0 ? 0xedb88320U : 0U);
            table[i] = entry;
        }
        return table;
    }();

    quint32 m_state = 0xffffffffU;
};

} // namespace confab
