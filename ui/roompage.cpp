#include "ui/roompage.h"

#include "core/client/roomclient.h"
#include "core/session/invitelink.h"
#include "ui/chatpane.h"
#include "ui/notespanel.h"
#include "ui/peoplepane.h"
#include "ui/roomheader.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int NotesLeast = 320;
constexpr int SideLeast = 260;
constexpr int SideUsual = 348;

} // namespace

RoomPage::RoomPage(RoomClient& client, QWidget* parent) : QWidget(parent), m_client(client)
{
    setObjectName(u"roomPage"_s);
    m_header = new RoomHeader(client, this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"roomSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_notes = new NotesPanel(client, m_splitter);
    m_notes->setMinimumWidth(NotesLeast);
    buildSide();
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({1280 - SideUsual, SideUsual});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_splitter, 1);

    connect(m_header, &RoomHeader::copyInviteRequested, this, &RoomPage::copyInvite);
    connect(m_header, &RoomHeader::leaveRequested, this, &RoomPage::leaveRequested);
    connect(m_header, &RoomHeader::peopleRequested, this, [this] { m_side->setCurrentWidget(m_people); });
    connect(m_people, &PeoplePane::copyInviteRequested, this, &RoomPage::copyInvite);
    connect(m_chat, &ChatPane::unreadChanged, this, &RoomPage::nameTabs);
    for (const auto signal : {&PeerList::peerAdded, &PeerList::peerRemoved})
        connect(&client.people(), signal, this, &RoomPage::nameTabs);
    connect(&client.people(), &PeerList::wasReset, this, &RoomPage::nameTabs);
    nameTabs();
}

void RoomPage::setInvite(const QString& inviteLinkText)
{
    const auto link = InviteLink::parse(inviteLinkText);
    const QString code = link ? link->code.toString() : QString();
    m_invite = inviteLinkText;
    m_header->setCode(code);
    m_people->setCode(code);
}

QByteArray RoomPage::saveLayout() const
{
    return m_splitter->saveState();
}

void RoomPage::restoreLayout(const QByteArray& layout)
{
    m_splitter->restoreState(layout);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
}

void RoomPage::buildSide()
{
    m_side = new QTabWidget(m_splitter);
    m_side->setObjectName(u"sidePane"_s);
    m_side->setProperty("surface", u"surface"_s);
    m_side->setDocumentMode(true);
    m_side->setMinimumWidth(SideLeast);
    m_side->setAccessibleName(tr("Chat and people"));
    m_side->tabBar()->setObjectName(u"sideTabs"_s);
    m_side->tabBar()->setExpanding(false);
    m_chat = new ChatPane(m_client, m_side);
    m_people = new PeoplePane(m_client, m_side);
    m_side->addTab(m_chat, QString());
    m_side->addTab(m_people, QString());
}

void RoomPage::copyInvite()
{
    QGuiApplication::clipboard()->setText(m_invite);
    m_header->showInviteCopied();
    Q_EMIT inviteCopied();
}

void RoomPage::nameTabs()
{
    const int unread = m_chat->unread();
    m_side->setTabText(m_side->indexOf(m_chat),
                       unread > 0 ? tr("Chat · %n new", nullptr, unread) : tr("Chat"));
    const int people = static_cast<int>(m_client.people().peers().size());
    m_side->setTabText(m_side->indexOf(m_people), tr("People %1").arg(people));
}

} // namespace confab
