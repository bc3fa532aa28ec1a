#include "tests/benchmarks/loadgen/target.h"

#include "tests/benchmarks/loadgen/failure.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace confab::bench {

namespace {

Target::Kind kindOf(const std::string& name)
{
    if (name == "confab")
        return Target::Kind::Confab;
    if (name == "plain" || name == "raw")
        return Target::Kind::Plain;
    if (name == "socketio" || name == "sio")
        return Target::Kind::SocketIo;
    fail("there is no protocol " + name);
}

/// Sends a request and waits for its whole answer.
std::string ask(int descriptor, const std::string& request)
{
    if (send(descriptor, request.data(), request.size(), MSG_NOSIGNAL) !=
        static_cast<ssize_t>(request.size()))
        fail("a request could not be sent");
    std::string answer;
    std::array<char, 4096> chunk{};
    while (true) {
        const ssize_t size = recv(descriptor, chunk.data(), chunk.size(), 0);
        if (size <= 0)
            fail("the server closed the connection");
        answer.append(chunk.data(), static_cast<std::size_t>(size));
        if (answer.find("\r\n\r\n") != std::string::npos && answer.back() == '}')
            return answer;
    }
}

} // namespace

Target::Target(const Options& options)
    : m_kind(kindOf(options.text("proto", "plain"))),
      m_port(options.count("port", 0)),
      m_pid(options.count("pid", 0)),
      m_path(
          options.text("path", m_kind == Kind::SocketIo ? "/socket.io/?EIO=4&transport=websocket" : "/%r")),
      m_join(options.text("join")),
      m_pre(options.text("pre")),
      m_post(options.text("post"))
{
    if (m_kind == Kind::Confab) {
        m_pre = R"({"method":"broadcast","params":{"info":{"message":")";
        m_post = R"(","type":"chat"}},"id":"%s","jsonrpc":"2.0"})";
    } else if (m_kind == Kind::SocketIo) {
        m_join = R"(42["join","%r"])";
        m_pre = R"(42["msg",")";
        m_post = R"("])";
    }
}

std::vector<std::string> Target::makeRooms(int count) const
{
    std::vector<std::string> rooms;
    const int descriptor = m_kind == Kind::Confab ? connect() : -1;
    for (int i = 0; i < count; ++i) {
        if (m_kind == Kind::Confab)
            rooms.push_back(textMember(ask(descriptor, httpRequest("POST", "/v2/rooms", {}, "{}")), "code"));
        else
            rooms.push_back("r" + std::to_string(i));
    }
    if (descriptor >= 0)
        close(descriptor);
    return rooms;
}

std::string Target::path(const std::string& room) const
{
    return filled(m_path, room, {});
}

std::string Target::join(const std::string& room) const
{
    return filled(m_join, room, {});
}

std::string Target::message(const std::string& room, const std::string& stamp, std::size_t size) const
{
    std::string text = stamp + ' ';
    if (text.size() < size)
        text.append(size - text.size(), 'x');
    return filled(m_pre, room, stamp) + text + filled(m_post, room, stamp);
}

std::string Target::filled(std::string text, const std::string& room, const std::string& stamp) const
{
    const auto replace = [&text](const char* mark, const std::string& by) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
            text.replace(at, 2, by);
    };
    replace("%r", room);
    replace("%s", stamp);
    return text;
}

int Target::connect() const
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(m_port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        fail("cannot connect to port " + std::to_string(m_port));
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return descriptor;
}

std::string httpRequest(const std::string& method, const std::string& path, const std::string& headers,
                        const std::string& body)
{
    std::string request = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers;
    if (!body.empty())
        request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return request + "\r\n" + body;
}

std::string textMember(std::string_view json, const std::string& name)
{
    const std::string begin = '"' + name + "\":\"";
    const std::size_t at = json.find(begin);
    if (at == std::string_view::npos)
        fail("no member " + name + " in " + std::string(json));
    const std::size_t from = at + begin.size();
    return std::string(json.substr(from, json.find('"', from) - from));
}

} // namespace confab::bench
