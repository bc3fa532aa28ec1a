#pragma once

#include "tests/benchmarks/loadgen/frames.h"
#include "tests/benchmarks/loadgen/loop.h"
#include "tests/benchmarks/loadgen/target.h"

#include <functional>
#include <string>

namespace confab::bench {

/// A stamp is how a message tells when it was sent: `@@` and 19 digits, nanoseconds.
[[nodiscard]] std::string stampOf(std::uint64_t time);

/// One peer of a room. It joins by itself once begun; the process ends with a sentence where that fails, or
/// where the server closes the connection.
class Client final : public Loop::Reader
{
public:
    /// A frame with a stamp came, at `time`.
    using Stamped =
        std::function<void(Client& client, std::uint64_t stamp, std::uint64_t time, std::string_view frame)>;

    Client(Loop& loop, const Target& target, std::string room, int number);
    ~Client() override;
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void begin();
    [[nodiscard]] bool isIn() const { return m_phase == Phase::In; }
    [[nodiscard]] const std::string& room() const { return m_room; }
    /// Of Confab's session; known once it is in.
    [[nodiscard]] const std::string& sessionId() const { return m_sessionId; }
    [[nodiscard]] std::uint64_t bytesReceived() const { return m_bytesReceived; }

    void onStamped(Stamped call) { m_stamped = std::move(call); }
    void send(std::string_view text) { write(clientFrame(Opcode::Text, text)); }
    void sendMessage(std::uint64_t stamp, std::size_t size);

    void readable() override;

private:
    /// Confab: all of them. A plain server: Upgrade, In. socket.io: Upgrade, Opened, Answered, In.
    enum class Phase { Token, Init, Upgrade, Opened, Answered, In };

    void askForToken();
    void openSocket(const std::string& pathAndQuery);
    void write(std::string_view bytes);
    /// False: it has not come whole yet.
    [[nodiscard]] bool takeAnswer();
    void answered(std::string_view head, std::string_view body);
    void upgraded();
    /// Takes the whole frames of `bytes`; how many bytes these were.
    [[nodiscard]] std::size_t takeFrames(std::string_view bytes, std::uint64_t time);
    void received(const ServerFrame& frame, std::uint64_t time);
    void receivedWhileJoining(std::string_view text);

    Loop& m_loop;
    const Target& m_target;
    std::string m_room;
    std::string m_peerId;
    std::string m_token;
    std::string m_sessionId;
    int m_descriptor = -1;
    Phase m_phase = Phase::Token;
    std::string m_input; ///< what has not come whole yet
    std::uint64_t m_bytesReceived = 0;
    Stamped m_stamped;
};

} // namespace confab::bench
