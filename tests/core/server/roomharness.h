#pragma once

#include "core/server/room.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace confab {

/// A room with a clock of its own, and people who speak literal JSON to it. What the room sends is read as
/// JSON, too, so that these tests hold the wire and not our codec against itself.
class RoomHarness
{
public:
    /// One socket. Frames wait in its inbox until a test takes them.
    struct Socket
    {
        ConnectionId id = 0;
        QString peerId;
        QList<QJsonObject> inbox;
    };

    explicit RoomHarness(Limits limits = {})
        : room({QStringLiteral("room1"), QStringLiteral("The room")}, limits, QStringLiteral("9.9"))
    {}

    Room room;
    qint64 now = 1'700'000'000'000;
    std::vector<JournalRecord> journal;
    QList<ConnectionId> closing;

    std::shared_ptr<Socket> attach(const QString& peerId, Role role = Role::Host, const QString& token = {},
                                   const QString& userId = {}, const QString& address = {})
    {
        auto socket = std::make_shared<Socket>();
        socket->id = ++m_lastId;
        socket->peerId = peerId;
        m_sockets.insert(socket->id, socket);
        Identity who = identity(peerId, role, token);
        if (!userId.isEmpty())
            who.userId = userId;
        who.address = address;
        auto step = room.attach(socket->id, peerId, who, now);
        if (!step)
            return nullptr;
        spread(*std::move(step));
        return socket;
    }

    static Identity identity(const QString& peerId, Role role, const QString& token = {})
    {
        return {QStringLiteral("user-") + peerId, role,
                token.isEmpty() ? QStringLiteral("token-") + peerId : token};
    }

    /// Attaches, joins under the peer id as name, and forgets what was said meanwhile.
    std::shared_ptr<Socket> join(const QString& peerId, Role role = Role::Host)
    {
        auto socket = attach(peerId, role);
        const QJsonObject answer =
            call(socket, "join", "{\"name\":\"" + peerId.toUtf8() + "\",\"data\":\"\"}");
        if (!answer.contains(QLatin1String("result")))
            qFatal("%s may not join", qPrintable(peerId));
        forgetInboxes();
        return socket;
    }

    /// A request's frame. In params ' stands for ".
    static QByteArray request(const QByteArray& method, QByteArray params, const QByteArray& id = "1")
    {
        params.replace('\'', '"');
        return "{\"method\":\"" + method + "\",\"params\":" + params + ",\"id\":\"" + id +
               "\",\"jsonrpc\":\"2.0\"}";
    }
    /// Sends a request; gives back its answer, the whole frame.
    QJsonObject call(const std::shared_ptr<Socket>& socket, const QByteArray& method,
                     const QByteArray& params = "{}")
    {
        const QByteArray id = "r" + QByteArray::number(++m_lastRequest);
        send(socket, request(method, params, id));
        for (qsizetype i = 0; i < socket->inbox.size(); ++i) {
            if (socket->inbox[i].value(QLatin1String("id")).toString() == QLatin1String(id))
                return socket->inbox.takeAt(i);
        }
        return {};
    }
    QJsonObject result(const std::shared_ptr<Socket>& socket, const QByteArray& method,
                       const QByteArray& params = "{}")
    {
        return call(socket, method, params).value(QLatin1String("result")).toObject();
    }
    QJsonObject error(const std::shared_ptr<Socket>& socket, const QByteArray& method,
                      const QByteArray& params = "{}")
    {
        return call(socket, method, params).value(QLatin1String("error")).toObject();
    }
    int errorCode(const std::shared_ptr<Socket>& socket, const QByteArray& method,
                  const QByteArray& params = "{}")
    {
        return error(socket, method, params).value(QLatin1String("code")).toInt();
    }
    /// Sends a notification, as the SDK does: without id and jsonrpc.
    void notify(const std::shared_ptr<Socket>& socket, const QByteArray& method, QByteArray params = "{}")
    {
        params.replace('\'', '"');
        send(socket, "{\"method\":\"" + method + "\",\"params\":" + params + "}");
    }
    void send(const std::shared_ptr<Socket>& socket, const QByteArray& frame)
    {
        spread(room.receive(socket->id, frame, now));
    }
    void detach(const std::shared_ptr<Socket>& socket, Room::Parting parting = Room::Parting::Lost)
    {
        spread(room.detach(socket->id, parting, now));
        m_sockets.remove(socket->id);
    }
    /// Lets time pass, waking the room whenever it asks to be.
    void pass(qint64 ms)
    {
        const qint64 end = now + ms;
        while (const auto deadline = room.nextDeadline()) {
            if (*deadline > end)
                break;
            now = std::max(now, *deadline);
            spread(room.advance(now));
        }
        now = end;
    }

    /// The params of the notices of this method that wait in the inbox, and takes them out.
    static QList<QJsonObject> take(const std::shared_ptr<Socket>& socket, const char* method)
    {
        QList<QJsonObject> taken;
        for (qsizetype i = 0; i < socket->inbox.size();) {
            if (socket->inbox[i].value(QLatin1String("method")).toString() == QLatin1String(method))
                taken.append(socket->inbox.takeAt(i).value(QLatin1String("params")).toObject());
            else
                ++i;
        }
        return taken;
    }
    /// The methods of what waits; of an answer "answer".
    static QStringList methods(const std::shared_ptr<Socket>& socket)
    {
        QStringList methods;
        for (const QJsonObject& frame : socket->inbox)
            methods.append(frame.value(QLatin1String("method")).toString(QStringLiteral("answer")));
        return methods;
    }
    void forgetInboxes()
    {
        for (const auto& socket : std::as_const(m_sockets))
            socket->inbox.clear();
    }
    template<typename R>
    [[nodiscard]] qsizetype recorded() const
    {
        return std::count_if(journal.begin(), journal.end(),
                             [](const JournalRecord& record) { return std::holds_alternative<R>(record); });
    }
    QString sessionId() const { return room.occupancy().sessionId; }

private:
    void spread(RoomStep step)
    {
        for (JournalRecord& record : step.records)
            journal.push_back(std::move(record));
        for (const Delivery& delivery : step.deliveries) {
            QJsonParseError error;
            const QJsonObject frame = QJsonDocument::fromJson(delivery.frame, &error).object();
            if (error.error != QJsonParseError::NoError)
                qFatal("no JSON: %s", delivery.frame.constData());
            for (const ConnectionId id : delivery.to) {
                if (const auto socket = m_sockets.value(id))
                    socket->inbox.append(frame);
            }
        }
        for (const ConnectionId id : step.closing) {
            closing.append(id);
            m_sockets.remove(id);
        }
    }

    QHash<ConnectionId, std::shared_ptr<Socket>> m_sockets;
    ConnectionId m_lastId = 0;
    int m_lastRequest = 0;
};

using Socket = std::shared_ptr<RoomHarness::Socket>;

/// An object out of literal JSON, with ' for ".
inline QJsonObject object(QByteArray json)
{
    return QJsonDocument::fromJson(json.replace('\'', '"')).object();
}

} // namespace confab
