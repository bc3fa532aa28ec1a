#pragma once

#include <QtGlobal>

#include <array>
#include <chrono>
#include <span>

namespace confab {

/// Watches the bytes that a WebSocket client sends for floods of frames that cost work and carry nothing:
/// control frames, and fragments of a few bytes. Whole messages are the room's business, which answers those
/// that are too many. It follows the frames' borders and judges nothing else; bad frames are found by whoever
/// reads them.
class FrameMeter
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// What may come at once, and how much comes back to that each second.
    struct Allowance
    {
        double burst;
        double perSecond;
    };
    static constexpr Allowance Control{200, 20};
    static constexpr Allowance SmallFragments{2000, 500};
    static constexpr quint64 SmallBytes = 1024; ///< a fragment below this is a small one

    /// Takes the next bytes; false: this is a flood.
    [[nodiscard]] bool feed(std::span<const char> bytes, Time now);

private:
    struct Bucket
    {
        double used = 0;
        Time since{};
        [[nodiscard]] bool take(const Allowance& allowance, Time now);
    };

    [[nodiscard]] size_t headerSize() const;
    [[nodiscard]] bool beginFrame(Time now);

    std::array<unsigned char, 14> m_header{};
    size_t m_headerBytes = 0;
    quint64 m_payloadLeft = 0;
    Bucket m_control;
    Bucket m_smallFragments;
};

} // namespace confab
