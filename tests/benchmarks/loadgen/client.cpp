#include "tests/benchmarks/loadgen/client.h"

#include "tests/benchmarks/loadgen/failure.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <vector>

namespace confab::bench {

namespace {

constexpr std::size_t StampSize = 21;
constexpr auto JoinRequest =
    R"({"method":"join","params":{"name":"Peer","data":""},"id":"join","jsonrpc":"2.0"})";

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// Nothing: 0.
std::uint64_t stampIn(std::string_view text)
{
    const std::size_t at = text.find("@@");
    if (at == std::string_view::npos || text.size() - at < StampSize)
        return 0;
    std::uint64_t stamp = 0;
    for (const char digit : text.substr(at + 2, StampSize - 2))
        stamp = stamp * 10 + static_cast<std::uint64_t>(digit - '0');
    return stamp;
}

} // namespace

std::string stampOf(std::uint64_t time)
{
    std::array<char, StampSize + 1> text{};
    std::snprintf(text.data(), text.size(), "@@%019llu", static_cast<unsigned long long>(time));
    return text.data();
}

Client::Client(Loop& loop, const Target& target, std::string room, int number)
    : m_loop(loop),
      m_target(target),
      m_room(std::move(room)),
      m_peerId("peer-" + std::to_string(number) + "-0000-4000-8000-000000000000") // as long as the SDK's
{}

Client::~Client()
{
    close(m_descriptor);
}

void Client::begin()
{
    if (m_target.kind() != Target::Kind::Confab)
        return openSocket(m_target.path(m_room));
    m_descriptor = m_target.connect();
    m_loop.add(m_descriptor, *this);
    write(httpRequest("POST", "/v2/token", {}, R"({"code":")" + m_room + R"("})"));
}

void Client::openSocket(const std::string& pathAndQuery)
{
    m_phase = Phase::Upgrade;
    m_descriptor = m_target.connect();
    m_loop.add(m_descriptor, *this);
    write(httpRequest("GET", pathAndQuery,
                      "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
                      {}));
}

void Client::sendMessage(std::uint64_t stamp, std::size_t size)
{
    send(m_target.message(m_room, stampOf(stamp), size));
}

void Client::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0)
            fail("a client could not send");
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

void Client::readable()
{
    static std::vector<char> chunk(256 * 1024);
    const ssize_t size = recv(m_descriptor, chunk.data(), chunk.size(), MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0)
        fail("the server closed a connection");
    const std::uint64_t time = now();
    m_bytesReceived += static_cast<std::uint64_t>(size);
    const std::string_view fresh(chunk.data(), static_cast<std::size_t>(size));
    // The ordinary case copies nothing.
    if (m_phase == Phase::In && m_input.empty()) {
        m_input = fresh.substr(takeFrames(fresh, time));
        return;
    }
    m_input += fresh;
    while (m_phase <= Phase::Upgrade) {
        if (!takeAnswer())
            return;
    }
    m_input.erase(0, takeFrames(m_input, time));
}

bool Client::takeAnswer()
{
    const std::size_t end = m_input.find("\r\n\r\n");
    if (end == std::string::npos)
        return false;
    const std::string head = m_input.substr(0, end + 2);
    std::size_t length = 0;
    if (const std::size_t at = head.find("Content-Length: "); at != std::string::npos)
        length = std::stoul(head.substr(at + 16));
    if (m_input.size() < end + 4 + length)
        return false;
    const std::string body = m_input.substr(end + 4, length);
    m_input.erase(0, end + 4 + length);
    answered(head, body);
    return true;
}

void Client::answered(std::string_view head, std::string_view body)
{
    const bool isGood =
        contains(head.substr(0, head.find('\r')), m_phase == Phase::Upgrade ? " 101" : " 200");
    if (!isGood)
        fail("refused: " + std::string(head) + std::string(body));
    if (m_phase == Phase::Token) {
        m_token = textMember(body, "token");
        m_phase = Phase::Init;
        write(
            httpRequest("GET", "/init?peer_id=" + m_peerId, "Authorization: Bearer " + m_token + "\r\n", {}));
    } else if (m_phase == Phase::Init) {
        // As a browser does: the WebSocket is a connection of its own.
        close(m_descriptor);
        openSocket("/ws?peer=" + m_peerId + "&token=" + m_token);
    } else {
        upgraded();
    }
}

void Client::upgraded()
{
    m_phase = Phase::Opened;
    if (m_target.kind() != Target::Kind::Plain)
        return;
    if (const std::string join = m_target.join(m_room); !join.empty())
        send(join);
    m_phase = Phase::In;
}

std::size_t Client::takeFrames(std::string_view bytes, std::uint64_t time)
{
    std::size_t taken = 0;
    for (ServerFrame frame = firstFrame(bytes); frame.size > 0; frame = firstFrame(bytes.substr(taken))) {
        taken += frame.size;
        received(frame, time);
    }
    return taken;
}

void Client::received(const ServerFrame& frame, std::uint64_t time)
{
    if (frame.opcode == Opcode::Ping)
        return write(clientFrame(Opcode::Pong, frame.payload));
    if (frame.opcode == Opcode::Close)
        fail("the server closed a connection: " + std::string(frame.payload));
    if (m_phase != Phase::In)
        return receivedWhileJoining(frame.payload);
    if (m_target.kind() == Target::Kind::SocketIo && frame.payload == "2")
        return send("3");
    if (const std::uint64_t stamp = stampIn(frame.payload); stamp != 0 && m_stamped)
        m_stamped(*this, stamp, time, frame.payload);
}

void Client::receivedWhileJoining(std::string_view text)
{
    if (m_target.kind() == Target::Kind::SocketIo) {
        send(m_phase == Phase::Opened ? "40" : m_target.join(m_room));
        m_phase = m_phase == Phase::Opened ? Phase::Answered : Phase::In;
    } else if (m_phase == Phase::Opened && contains(text, "on-policy-change")) {
        send(JoinRequest);
        m_phase = Phase::Answered;
    } else if (contains(text, R"("id":"join")")) {
        if (!contains(text, "session_id"))
            fail("join was refused: " + std::string(text));
        m_sessionId = textMember(text, "session_id");
        m_phase = Phase::In;
    }
}

} // namespace confab::bench
