#include "tests/support/wireroom.h"

#include <QJsonArray>

namespace confab::test {

using namespace Qt::StringLiterals;

WireRoom::WireRoom(RoomServer::Config config) : m_config(std::move(config))
{
    start();
    const QJsonObject room = RawClient(m_port).request("POST", "/v2/rooms", R"({"name":"Thursday"})").json();
    m_id = room.value("id"_L1).toString().toUtf8();
    for (const Role role : {Role::Host, Role::Guest, Role::Viewer})
        m_codes.insert(role, codeIn(room, role));
}

void WireRoom::start()
{
    m_server = std::make_unique<RoomServer>(m_config);
    const auto address = m_server->start();
    if (!address)
        qFatal("the server does not start");
    m_port = address->port;
}

void WireRoom::restart()
{
    m_server.reset();
    m_config.port = m_port;
    start();
}

QByteArray WireRoom::token(Role role) const
{
    RawClient client(m_port);
    return tokenFor(client, code(role));
}

QByteArray WireRoom::socketTarget(const QByteArray& peerId, const QByteArray& token)
{
    return "/ws?peer=" + peerId + "&token=" + token;
}

QByteArray WireRoom::joinFrame(const QByteArray& name)
{
    return R"({"jsonrpc":"2.0","id":"join","method":"join","params":{"name":")" + name + R"(","data":""}})";
}

std::unique_ptr<RawClient> WireRoom::enter(const QByteArray& peerId, Role role) const
{
    auto client = std::make_unique<RawClient>(m_port);
    if (!test::enter(*client, peerId, token(role)))
        qFatal("nobody could enter");
    return client;
}

QByteArray codeIn(const QJsonObject& room, Role role)
{
    for (const QJsonValue code : room.value("codes"_L1).toArray()) {
        if (code["role"_L1].toString() == roleName(role))
            return code["code"_L1].toString().toUtf8();
    }
    return {};
}

QByteArray tokenFor(RawClient& client, const QByteArray& code)
{
    const HttpAnswer answer = client.request("POST", "/v2/token", R"({"code":")" + code + R"("})");
    return answer.json().value("token"_L1).toString().toUtf8();
}

bool enter(RawClient& client, const QByteArray& peerId, const QByteArray& token)
{
    if (client.upgrade(WireRoom::socketTarget(peerId, token)) != 101)
        return false;
    client.sendText(WireRoom::joinFrame(peerId));
    return client.readReply(u"join"_s).contains("result"_L1);
}

QByteArray bearer(const QByteArray& token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

} // namespace confab::test
