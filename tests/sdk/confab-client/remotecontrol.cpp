#include "tests/sdk/confab-client/remotecontrol.h"

#include "tests/support/randomtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QUrl>

#include <memory>

namespace confab::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject describe(const Peer& peer)
{
    return {{u"id"_s, peer.id},
            {u"name"_s, peer.name},
            {u"role"_s, roleName(peer.role)},
            {u"data"_s, peer.data},
            {u"hand"_s, peer.groups.contains(u"_handraise"_s)}};
}

QJsonObject describe(const ChatEntry& entry)
{
    const Message& message = entry.message;
    return {{u"sender"_s, message.sender.name},
            {u"text"_s, message.text},
            {u"type"_s, message.type},
            {u"to"_s, message.recipient},
            {u"roles"_s, QJsonArray::fromStringList(message.roles)},
            {u"own"_s, entry.own},
            {u"sent"_s, entry.state == ChatEntry::State::Sent}};
}

template<typename List>
QJsonArray describeAll(const List& list)
{
    QJsonArray all;
    for (const auto& one : list)
        all.append(describe(one));
    return all;
}

QString inWord(NotesClient::Content content)
{
    switch (content) {
    case NotesClient::Content::Loading:
        return u"Loading"_s;
    case NotesClient::Content::Text:
        return u"Text"_s;
    case NotesClient::Content::Other:
        return u"Other"_s;
    }
    return {};
}

} // namespace

RemoteControl::RemoteControl(QObject* parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { Q_EMIT told({{u"seen"_s, seen()}}); });
    const auto watch = [this](auto* object, auto... signal) {
        (connect(object, signal, this, &RemoteControl::tellSoon), ...);
    };
    watch(&m_client, &RoomClient::stateChanged, &RoomClient::roomChanged);
    watch(&m_client.people(), &PeerList::wasReset, &PeerList::peerAdded, &PeerList::peerChanged,
          &PeerList::peerRemoved);
    watch(&m_client.chat(), &ChatLog::wasReset, &ChatLog::entryAdded, &ChatLog::entryChanged);
    watch(&m_client.notes(), &NotesClient::changed, &NotesClient::wasReset,
          &NotesClient::pendingEditsChanged);
}

void RemoteControl::obey(const QByteArray& command)
{
    const QJsonObject said = QJsonDocument::fromJson(command).object();
    const QString what = said[u"do"].toString();
    if (what == u"join"_s)
        join(said);
    else if (what == u"type"_s)
        type(said);
    else if (what == u"scribble"_s)
        scribble(said);
    else if (what == u"set"_s)
        set(said);
    else if (what == u"chat"_s)
        chat(said);
    else if (what == u"rename"_s)
        m_client.changeName(said[u"name"].toString());
    else if (what == u"leave"_s)
        m_client.leave();
    else
        qFatal("no such command: %s", command.constData());
    tellSoon();
}

void RemoteControl::join(const QJsonObject& command)
{
    const QUrl server(command[u"server"].toString());
    const auto code = RoomCode::parse(command[u"code"].toString());
    if (!code)
        qFatal("no room code: %s", qPrintable(command[u"code"].toString()));
    m_client.join(
        {{server.host(), static_cast<quint16>(server.port()), false}, *code, command[u"name"].toString()});
}

void RemoteControl::type(const QJsonObject& command)
{
    m_client.editNotes(ChangeSet::replacement(m_client.notes().length(), command[u"at"].toInteger(),
                                              command[u"removed"].toInteger(), command[u"text"].toString()));
}

void RemoteControl::scribble(const QJsonObject& command)
{
    const auto random = std::make_shared<RandomText>(command[u"seed"].toInteger());
    m_scribbling.callOnTimeout(this, [this, random, edits = command[u"edits"].toInteger()] {
        m_client.editNotes(random->edits(m_client.notes().text()));
        if (++m_scribbled == edits)
            m_scribbling.stop();
        tellSoon();
    });
    m_scribbling.start(0);
}

void RemoteControl::set(const QJsonObject& command)
{
    m_client.setSessionMetadata(command[u"text"].toString())
        .then(this, [this](const Expected<answer::Metadata, Failure>& answer) {
            const QJsonObject words =
                answer ? QJsonObject{{u"version"_s, answer->changeVersion}}
                       : QJsonObject{
                             {u"refused"_s, QJsonObject{{u"code"_s, int(answer.error().refusal.code)},
                                                        {u"message"_s, answer.error().refusal.message}}}};
            Q_EMIT told({{u"answer"_s, words}});
        });
}

void RemoteControl::chat(const QJsonObject& command)
{
    const QString text = command[u"text"].toString();
    if (const QString peerId = command[u"to"].toString(); !peerId.isEmpty())
        m_client.sendDirectMessage(text, peerId);
    else if (const QStringList roles = command[u"roles"].toVariant().toStringList(); !roles.isEmpty())
        m_client.sendGroupMessage(text, roles);
    else
        m_client.sendBroadcastMessage(text);
}

void RemoteControl::tellSoon()
{
    m_soon.start(0);
}

QJsonObject RemoteControl::seen()
{
    NotesClient& notes = m_client.notes();
    return {{u"state"_s,
             QString::fromLatin1(QMetaEnum::fromType<RoomClient::State>().valueToKey(int(m_client.state())))},
            {u"self"_s, describe(m_client.self())},
            {u"people"_s, describeAll(m_client.people().peers())},
            {u"content"_s, inWord(notes.content())},
            {u"notes"_s,
             notes.content() == NotesClient::Content::Other ? QString::fromUtf8(notes.json()) : notes.text()},
            {u"version"_s, notes.version()},
            {u"pending"_s, notes.pendingEdits()},
            {u"scribbled"_s, m_scribbled},
            {u"chat"_s, describeAll(m_client.chat().entries())}};
}

} // namespace confab::test
