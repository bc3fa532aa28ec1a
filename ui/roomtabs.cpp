#include "ui/roomtabs.h"

#include "core/client/roomclient.h"
#include "ui/chatpane.h"
#include "ui/focusbar.h"
#include "ui/handmark.h"
#include "ui/peoplepane.h"
#include "ui/roompanes.h"
#include "ui/statepane.h"

#include <QEvent>

namespace confab {

RoomTabs::RoomTabs(RoomClient& client, Parts parts) : QObject(&parts.panes), m_client(client), m_parts(parts)
{
    connect(&m_parts.chat, &ChatPane::unreadChanged, this, &RoomTabs::nameChat);
    for (const auto signal : {&PeerList::peerAdded, &PeerList::peerRemoved})
        connect(&client.people(), signal, this, &RoomTabs::namePeople);
    connect(&client.people(), &PeerList::wasReset, this, &RoomTabs::namePeople);
    connect(&m_parts.people, &PeoplePane::handsChanged, this, &RoomTabs::namePeople);
    connect(&m_parts.state, &StatePane::keyCountChanged, this, &RoomTabs::nameState);
    m_parts.panes.installEventFilter(this);
    nameChat();
    namePeople();
    nameState();
}

bool RoomTabs::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        namePeople(); // with a mark in the other colours
    return QObject::eventFilter(watched, event);
}

void RoomTabs::nameChat()
{
    const int unread = m_parts.chat.unread();
    if (unread == 0) {
        m_parts.panes.setTitle(Pane::Chat, {tr("Chat")});
        m_parts.focusBar.setNews({});
        return;
    }
    const bool isNamed = m_parts.chat.isReaderNamed();
    const QString full =
        isNamed ? tr("Chat · %n new · @you", nullptr, unread) : tr("Chat · %n new", nullptr, unread);
    const QString brief = isNamed ? tr("Chat %1 · @", "so many new messages").arg(unread)
                                  : tr("Chat %1", "so many new messages").arg(unread);
    m_parts.panes.setTitle(Pane::Chat, {full, brief});
    m_parts.focusBar.setNews(full);
}

void RoomTabs::namePeople()
{
    const int people = static_cast<int>(m_client.people().peers().size());
    const int hands = m_parts.people.raisedHands();
    const QString everybody = tr("People %1").arg(people);
    if (hands == 0)
        return m_parts.panes.setTitle(Pane::People, {everybody});
    const QString full = hands == 1 ? tr("People %1 · 1 hand").arg(people)
                                    : tr("People %1 · %n hands", "%n hands up", hands).arg(people);
    m_parts.panes.setTitle(Pane::People, {full, everybody, handMark()});
}

void RoomTabs::nameState()
{
    const int keys = m_parts.state.keyCount();
    m_parts.panes.setTitle(
        Pane::State, {tr("State %1").arg(keys), tr("State %1", "where there is little room").arg(keys)});
}

} // namespace confab
