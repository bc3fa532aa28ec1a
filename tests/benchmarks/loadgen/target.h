#pragma once

#include "tests/benchmarks/loadgen/options.h"

#include <string>
#include <vector>

namespace confab::bench {

/// A server under test, and how one speaks to it.
///
/// - `confab`: a room is made over HTTP, everybody gets a token for its code, asks `init`, opens a WebSocket
///   and joins. The sender of a message gets an answer instead of an echo; it counts as the delivery to it.
/// - `plain`: a WebSocket at `path`; `join` is said after the handshake, if it is not empty; a message stands
///   between `pre` and `post`. `%r` is the room, `%s` the message's stamp.
/// - `socketio`: the same by socket.io's framing.
class Target
{
public:
    enum class Kind { Confab, Plain, SocketIo };

    explicit Target(const Options& options);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] int port() const { return m_port; }
    /// Of the server's process, for its figures.
    [[nodiscard]] int pid() const { return m_pid; }

    /// The names of so many rooms: of Confab their codes.
    [[nodiscard]] std::vector<std::string> makeRooms(int count) const;

    [[nodiscard]] std::string path(const std::string& room) const;
    [[nodiscard]] std::string join(const std::string& room) const;
    /// A message of so many bytes that begins with its stamp.
    [[nodiscard]] std::string message(const std::string& room, const std::string& stamp,
                                      std::size_t size) const;

    /// A connected socket; waits for that.
    [[nodiscard]] int connect() const;

private:
    [[nodiscard]] std::string filled(std::string text, const std::string& room,
                                     const std::string& stamp) const;

    Kind m_kind;
    int m_port;
    int m_pid;
    std::string m_path;
    std::string m_join;
    std::string m_pre;
    std::string m_post;
};

/// An HTTP request without more than is needed; the connection stays.
[[nodiscard]] std::string httpRequest(const std::string& method, const std::string& path,
                                      const std::string& headers, const std::string& body);
/// The value of the first member of this name that is a string; fails where there is none.
[[nodiscard]] std::string textMember(std::string_view json, const std::string& name);

} // namespace confab::bench
