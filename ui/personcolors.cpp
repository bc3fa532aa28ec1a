#include "ui/personcolors.h"

#include "core/client/attendance.h"
#include "core/client/chatlog.h"
#include "core/client/noteshistory.h"
#include "core/client/peerlist.h"
#include "core/client/roomclient.h"
#include "ui/theme.h"

#include <utility>

namespace confab {

PersonColors::PersonColors(RoomClient& client, QObject* parent) : QObject(parent), m_client(client)
{
    theme::setPeople({});
    for (const auto signal : {&PeerList::peerAdded, &PeerList::peerChanged})
        connect(&client.people(), signal, this, &PersonColors::takePeople);
    connect(&client.people(), &PeerList::wasReset, this, &PersonColors::takePeople);
    connect(&client.chat(), &ChatLog::entryAdded, this, &PersonColors::takeMessages);
    connect(&client.chat(), &ChatLog::wasReset, this, [this] { takeMessages(0); });
    connect(&client.history(), &NotesHistory::grew, this, &PersonColors::takeAuthors);
    takePeople();
    takeMessages(0);
    takeAuthors();
}

void PersonColors::takePeople()
{
    for (const Peer& peer : m_client.people().peers())
        put(peer.userId.isEmpty() ? peer.id : peer.userId, peer.color);
    apply();
}

void PersonColors::takeMessages(qsizetype from)
{
    const std::vector<ChatEntry>& entries = m_client.chat().entries();
    for (auto i = static_cast<std::size_t>(from); i < entries.size(); ++i)
        putPeer(entries[i].message.sender.peerId, entries[i].message.sender.color);
    apply();
}

void PersonColors::takeAuthors()
{
    const auto& departed = m_client.history().departed();
    for (auto author = departed.cbegin(); author != departed.cend(); ++author)
        putPeer(author.key(), author->color);
    apply();
}

/// Those whom one has never met go by the ids of their peers.
void PersonColors::putPeer(const QString& peerId, int color)
{
    put(peerId, color);
    put(m_client.attendance().personOf(peerId), color);
}

void PersonColors::put(const QString& key, int color)
{
    if (color == NoPersonColor || m_colors.value(key, NoPersonColor) == color)
        return;
    m_colors.insert(key, color);
    m_hasNews = true;
}

void PersonColors::apply()
{
    if (!std::exchange(m_hasNews, false))
        return;
    theme::setPeople(m_colors);
    Q_EMIT changed();
}

} // namespace confab
