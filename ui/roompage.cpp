#include "ui/roompage.h"

#include "core/client/roomclient.h"
#include "core/session/invitelink.h"
#include "ui/chatpane.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/peoplepane.h"
#include "ui/roomheader.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int NotesLeast = 320;
constexpr int SideLeast = 260;
constexpr int SideUsual = 348;
constexpr int MostPixels = 100'000;
constexpr quint32 LayoutMark = 0x43665231; // what saveLayout() gives begins with it

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
    setFocusProxy(&m_notes->editor());
    setFocus(); // writing begins in the notes, not at the first button
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
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << LayoutMark << m_splitter->sizes();
    return layout;
}

void RoomPage::restoreLayout(const QByteArray& layout)
{
    // Not QSplitter's own form: cut off in its middle, that still changes the sizes.
    quint32 mark = 0;
    QList<int> sizes;
    QDataStream stream(layout);
    stream.setVersion(QDataStream::Qt_6_0);
    stream >> mark >> sizes;
    const bool isPositive =
        std::ranges::all_of(sizes, [](int size) { return size > 0 && size < MostPixels; });
    if (stream.status() == QDataStream::Ok && mark == LayoutMark && sizes.size() == m_splitter->count() &&
        isPositive)
        m_splitter->setSizes(sizes);
}

void RoomPage::buildSide()
{
    m_side = new QTabWidget(m_splitter);
    m_side->setObjectName(u"sidePane"_s);
    m_side->setProperty("surface", u"surface"_s);
    m_side->setAttribute(Qt::WA_StyledBackground);
    // Its line and words are at the height of those above the notes.
    m_side->setStyleSheet(
        u"QTabWidget::tab-bar { left: 8px; } QTabBar::tab { padding: 10px 0px 11px 0px; }"_s);
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
