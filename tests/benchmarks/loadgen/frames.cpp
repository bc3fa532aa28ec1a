#include "tests/benchmarks/loadgen/frames.h"

#include <array>
#include <cstdint>

namespace confab::bench {

// frame := fin+opcode (1 byte), mask+length (1, or 126 and 2, or 127 and 8 bytes, big endian), mask key,
// payload

std::string clientFrame(Opcode opcode, std::string_view payload)
{
    constexpr std::array<char, 4> Key{'\x3c', '\x5a', '\x69', '\x0f'};
    const auto masked = [](std::size_t length) { return static_cast<char>(0x80 | length); };
    std::string frame;
    frame.reserve(payload.size() + 14);
    frame += static_cast<char>(0x80 | static_cast<unsigned>(opcode));
    const int lengthBytes = payload.size() < 126 ? 0 : payload.size() <= 0xffff ? 2 : 8;
    frame += masked(lengthBytes == 0 ? payload.size() : lengthBytes == 2 ? 126 : 127);
    for (int shift = 8 * (lengthBytes - 1); shift >= 0; shift -= 8)
        frame += static_cast<char>(std::uint64_t(payload.size()) >> shift);
    frame.append(Key.data(), Key.size());
    const std::size_t begin = frame.size();
    frame += payload;
    for (std::size_t i = 0; i < payload.size(); ++i)
        frame[begin + i] = static_cast<char>(frame[begin + i] ^ Key[i % Key.size()]);
    return frame;
}

ServerFrame firstFrame(std::string_view bytes)
{
    const auto at = [bytes](std::size_t i) {
        return static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i]));
    };
    if (bytes.size() < 2)
        return {};
    std::uint64_t length = at(1) & 0x7f;
    const std::size_t lengthBytes = length == 126 ? 2 : length == 127 ? 8 : 0;
    const std::size_t header = 2 + lengthBytes;
    if (bytes.size() < header)
        return {};
    if (lengthBytes > 0)
        length = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i)
        length = length << 8 | at(2 + i);
    if (bytes.size() - header < length)
        return {};
    return {static_cast<Opcode>(at(0) & 0x0f), bytes.substr(header, length), header + length};
}

} // namespace confab::bench
