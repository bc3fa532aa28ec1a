#pragma once

#include <string>
#include <string_view>

namespace confab::bench {

// WebSocket frames as a client sees them.

enum class Opcode : unsigned char { Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/// A whole frame, masked as clients have to.
[[nodiscard]] std::string clientFrame(Opcode opcode, std::string_view payload);

struct ServerFrame
{
    Opcode opcode = Opcode::Text;
    std::string_view payload;
    std::size_t size = 0; ///< of the whole frame; 0: it has not come whole yet
};

/// The first frame in `bytes`.
[[nodiscard]] ServerFrame firstFrame(std::string_view bytes);

} // namespace confab::bench
