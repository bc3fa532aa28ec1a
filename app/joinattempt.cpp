#include "app/joinattempt.h"

#include "ui/failuretext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

/// Whether another server may know better.
bool mayBeElsewhere(const Failure& failure)
{
    switch (failure.kind) {
    case Failure::Kind::Refused:
        return failure.refusal.is(ErrorCode::NotFound);
    case Failure::Kind::NotInRoom:
        return false;
    default:
        return true;
    }
}

} // namespace

JoinAttempt::JoinAttempt(Plan plan, QObject* parent) : QObject(parent), m_plan(std::move(plan))
{
    Q_ASSERT(!m_plan.servers.empty());
}

void JoinAttempt::start()
{
    ask();
}

RoomClient* JoinAttempt::takeClient()
{
    RoomClient* client = m_client;
    m_client = nullptr;
    if (client) {
        client->disconnect(this);
        client->setParent(nullptr);
    }
    return client;
}

void JoinAttempt::ask()
{
    const ServerAddress& server = m_plan.servers[m_at];
    Q_EMIT asking(server);
    m_client = new RoomClient(this);
    connect(m_client, &RoomClient::stateChanged, this, &JoinAttempt::onStateChanged);
    if (m_plan.journal)
        m_client->keepIn(m_plan.journal);
    const RoomClient::JoinTarget target{
        .server = server, .code = m_plan.code, .name = m_plan.name, .userId = m_plan.userId};
    if (m_plan.earlier && m_plan.earlier->place->server == server) // its token is for nobody else
        m_client->resume(*m_plan.earlier, target);
    else
        m_client->join(target);
}

void JoinAttempt::onStateChanged(RoomClient::State state)
{
    if (state == RoomClient::State::Joined) {
        Q_EMIT joined();
        return;
    }
    if (state != RoomClient::State::Failed)
        return;
    const Failure failure = m_client->failure().value_or(Failure{});
    m_client->disconnect(this);
    m_client->deleteLater(); // it is still saying so
    m_client = nullptr;
    // Only the address was given, and not whether to encrypt: the server itself says so.
    if (failure.kind == Failure::Kind::MustEncrypt) {
        m_plan.servers[m_at].encrypted = true;
        return ask();
    }
    if (mayBeElsewhere(failure) && ++m_at < m_plan.servers.size())
        ask();
    else
        Q_EMIT failed(failureWords(failure));
}

QString JoinAttempt::failureWords(const Failure& last) const
{
    if (m_plan.servers.size() == 1 || !mayBeElsewhere(last))
        return failureText(last, Attempt::Joining);
    QStringList asked;
    for (const ServerAddress& server : m_plan.servers)
        asked.append(serverText(server));
    asked.removeDuplicates();
    return tr("No room with this code was found. Asked: %1. Compare the code with the one you were given, or "
              "ask for "
              "the invite link, which says where the room is.")
        .arg(asked.join(u", "_s));
}

} // namespace confab
