#include "ui/roomheader.h"

#include "core/client/roomclient.h"
#include "ui/avatarstack.h"
#include "ui/elidedlabel.h"
#include "ui/failuretext.h"
#include "ui/roommenu.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int CopiedMs = 2000;
constexpr int SecondMs = 1000;
constexpr int MinuteMs = 60 * 1000;
constexpr int Least = 320; // the name, the state, and what one may do
constexpr int Dot = 8;

/// What the dot says: all is well, someone is working on it, it is over.
enum class Mood { Well, Busy, Over };

Mood moodOf(RoomClient::State state)
{
    switch (state) {
    case RoomClient::State::Joined:
        return Mood::Well;
    case RoomClient::State::Idle:
    case RoomClient::State::Joining:
    case RoomClient::State::Reconnecting:
        return Mood::Busy;
    case RoomClient::State::Left:
    case RoomClient::State::Removed:
    case RoomClient::State::RoomEnded:
    case RoomClient::State::Failed:
        break;
    }
    return Mood::Over;
}

QColor dotColor(Mood mood)
{
    switch (mood) {
    case Mood::Well:
        return theme::tokens().accent;
    case Mood::Busy:
        return theme::tokens().attention;
    case Mood::Over:
        break;
    }
    return theme::tokens().faint;
}

} // namespace

RoomHeader::RoomHeader(RoomClient& client, QWidget* parent) : QFrame(parent), m_client(client)
{
    setObjectName(u"roomHeader"_s);
    setProperty("kind", u"bar"_s);
    buildWidgets();
    layOut();
    m_copied.setSingleShot(true);
    m_copied.setInterval(CopiedMs);
    m_minute.setSingleShot(true);
    m_second.setSingleShot(true);
    m_second.setInterval(SecondMs);
    connect(&m_second, &QTimer::timeout, this, &RoomHeader::showState);
    connect(&m_copied, &QTimer::timeout, this, [this] { m_copy->setText(tr("Copy invite")); });
    connect(&m_minute, &QTimer::timeout, this, &RoomHeader::showAge);
    connect(m_copy, &QPushButton::clicked, this, &RoomHeader::copyInviteRequested);
    connect(m_people, &QAbstractButton::clicked, this, &RoomHeader::peopleRequested);
    connect(m_leave, &QPushButton::clicked, this, &RoomHeader::leaveRequested);
    connect(m_hand, &QPushButton::clicked, this,
            [this] { m_client.raiseHand(!m_client.self().hasRaisedHand()); });
    connect(&client.people(), &PeerList::peerChanged, this, &RoomHeader::showHand);
    connect(&client.people(), &PeerList::wasReset, this, &RoomHeader::showHand);
    connect(&client, &RoomClient::roomChanged, this, &RoomHeader::showRoom);
    connect(&client, &RoomClient::stateChanged, this, &RoomHeader::showState);
    setCode({});
    setNetwork({});
    showRoom();
    showState();
}

void RoomHeader::setCode(const QString& code)
{
    m_code->setText(code);
    showParts();
}

void RoomHeader::setNetwork(NetworkState state)
{
    m_networkState = state;
    m_openNetwork->setVisible(state.isHostedHere);
    m_network->setWordings({tr("Open to the network"), tr("Open")});
    showParts();
}

void RoomHeader::setNarrow(bool narrow)
{
    m_narrow = narrow;
    showParts();
}

/// Where it does not all fit, the code and the faces go first: one is copied, the others stand beside the
/// chat. Then goes all that one rarely needs.
void RoomHeader::showParts()
{
    const bool hasCode = !m_code->text().isEmpty();
    const bool isOpen = m_networkState.isHostedHere && m_networkState.isOpen;
    const std::pair<QWidget*, bool> parts[] = {{m_code, hasCode},
                                               {m_people, true},
                                               {m_copy, hasCode},
                                               {m_network, isOpen},
                                               {m_age, m_client.sessionStartedAt() > 0},
                                               {m_leave, true}};
    int needed = QFrame::minimumSizeHint().width();
    int adorning = 0;
    for (const auto& [part, wanted] : parts) {
        const int room = qMax(part->minimumSizeHint().width(), part->minimumWidth()) + layout()->spacing();
        needed += wanted && part->isHidden() ? room : 0;
        adorning += wanted && (part == m_code || part == m_people) ? room : 0;
    }
    const bool allFits = !m_narrow && needed <= width();
    const bool mostFits = !m_narrow && needed - adorning <= width();
    for (const auto& [part, wanted] : parts)
        part->setVisible(wanted && (part == m_code || part == m_people ? allFits : mostFits));
}

QSize RoomHeader::minimumSizeHint() const
{
    return {theme::scaled(Least), QFrame::minimumSizeHint().height()};
}

void RoomHeader::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    showParts();
}

void RoomHeader::showInviteCopied()
{
    m_copy->setText(tr("Copied ✓"));
    m_copied.start();
}

void RoomHeader::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintDot();
}

void RoomHeader::buildWidgets()
{
    m_name = new ElidedLabel(this);
    m_name->setObjectName(u"roomName"_s);
    m_name->setProperty("kind", u"heading"_s);
    m_code = new QLabel(this);
    m_code->setObjectName(u"roomCode"_s);
    m_code->setTextFormat(Qt::PlainText);
    m_code->setFont(theme::codeFont());
    m_code->setProperty("kind", u"code"_s);
    m_code->setAccessibleName(tr("Room code"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy = new QPushButton(tr("Copied ✓"), this);
    m_copy->setObjectName(u"copyInvite"_s);
    const int widest = m_copy->sizeHint().width();
    m_copy->setText(tr("Copy invite"));
    m_copy->setMinimumWidth(qMax(widest, m_copy->sizeHint().width())); // nothing jumps when the words change
    m_dot = new QLabel(this);
    m_dot->setFixedSize(Dot, Dot);
    m_state = new ElidedLabel(this);
    m_state->setObjectName(u"connectionState"_s);
    m_state->setProperty("kind", u"small"_s);
    m_age = new ElidedLabel(this);
    m_age->setObjectName(u"sessionAge"_s);
    m_age->setProperty("kind", u"small"_s);
    m_network = new ElidedLabel(this);
    m_network->setObjectName(u"networkState"_s);
    m_network->setProperty("kind", u"small"_s);
    m_people = new AvatarStack(m_client.people(), this);
    m_hand = new QPushButton(tr("Hand ✓"), this);
    m_hand->setObjectName(u"raiseHand"_s);
    m_leave = new QPushButton(tr("Leave"), this);
    m_leave->setObjectName(u"leaveRoom"_s);
    m_leave->setAccessibleName(tr("Leave the room"));
    m_more = new QPushButton(tr("More"), this);
    m_more->setObjectName(u"moreRoom"_s);
    auto* menu = new RoomMenu(m_client, m_more);
    m_openNetwork = new QAction(tr("&Open to the network…"), menu);
    m_openNetwork->setObjectName(u"openNetworkFromHeader"_s);
    connect(m_openNetwork, &QAction::triggered, this, &RoomHeader::networkRequested);
    menu->insertAction(menu->actions().constFirst(), m_openNetwork);
    connect(menu, &RoomMenu::codesRequested, this, &RoomHeader::codesRequested);
    connect(menu, &RoomMenu::keptOutRequested, this, &RoomHeader::keptOutRequested);
    connect(menu, &RoomMenu::endRoomRequested, this, &RoomHeader::endRoomRequested);
    connect(menu, &RoomMenu::failed, this, &RoomHeader::failed);
    m_more->setMenu(menu);
    // Where it is narrow, the name and the state give way.
    for (QWidget* whole :
         {static_cast<QWidget*>(m_code), static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_leave),
          static_cast<QWidget*>(m_hand), static_cast<QWidget*>(m_more)})
        whole->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RoomHeader::layOut()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4 * theme::Grid, 10, 4 * theme::Grid, 10);
    layout->setSpacing(2 * theme::Grid);
    layout->addWidget(m_name);
    layout->addWidget(m_code, 0, Qt::AlignVCenter);
    layout->addWidget(m_copy);
    layout->addStretch(1);
    layout->addWidget(m_dot);
    layout->addWidget(m_state);
    layout->addWidget(m_network);
    layout->addWidget(m_age);
    layout->addSpacing(2 * theme::Grid);
    layout->addWidget(m_people);
    layout->addSpacing(theme::Grid);
    layout->addWidget(m_hand);
    layout->addWidget(m_leave);
    layout->addWidget(m_more);
}

void RoomHeader::showRoom()
{
    const QString name = texttools::oneLine(m_client.roomName());
    m_name->setFullText(name.isEmpty() ? tr("Room") : name);
    showMore();
    showAge();
}

void RoomHeader::showState()
{
    switch (m_client.state()) {
    case RoomClient::State::Idle:
    case RoomClient::State::Joining:
        m_state->setFullText(tr("Connecting…"));
        break;
    case RoomClient::State::Joined:
        m_state->setFullText(tr("Connected"));
        break;
    case RoomClient::State::Reconnecting:
        showLoss();
        break;
    case RoomClient::State::Left:
        m_state->setFullText(tr("You have left"));
        break;
    case RoomClient::State::Removed:
    case RoomClient::State::RoomEnded:
        m_state->setFullText(endedText());
        break;
    case RoomClient::State::Failed:
        m_state->setWordings({m_client.failure() ? failureText(*m_client.failure()) : tr("Not connected"),
                              tr("Not connected")});
        break;
    }
    paintDot();
    showAge();
    showHand();
    showMore();
}

/// How long one's place is kept is said before it is gone.
void RoomHeader::showLoss()
{
    if (m_client.failure() && m_client.failure()->kind == Failure::Kind::OtherKey) {
        m_state->setWordings(
            {tr("Something else answers in the server's place. Your work is kept; trying again…"),
             tr("Something else answers, trying again…"), tr("Trying again…")});
        return;
    }
    const qint64 leftMs = m_client.placeKeptUntil().value_or(0) - QDateTime::currentMSecsSinceEpoch();
    if (leftMs <= 0) {
        m_state->setWordings({tr("Connection lost. Your work is kept, your place perhaps not; trying again…"),
                              tr("Connection lost, trying again…"), tr("Trying again…")});
        return;
    }
    const qint64 seconds = (leftMs + SecondMs - 1) / SecondMs;
    const QString left = u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
    m_state->setWordings(
        {tr("Connection lost. Your work is kept, your place for another %1; trying again…").arg(left),
         tr("Connection lost, place kept for %1").arg(left), tr("Trying again… %1").arg(left),
         tr("Trying again…")});
    m_second.start();
}

void RoomHeader::showHand()
{
    const bool isIn = m_client.state() == RoomClient::State::Joined;
    const bool raised = isIn && m_client.self().hasRaisedHand();
    m_hand->setEnabled(isIn);
    m_hand->setText(raised ? tr("Hand ✓") : tr("Hand"));
    m_hand->setAccessibleName(raised ? tr("Lower your hand") : tr("Raise your hand"));
    m_hand->setToolTip(m_hand->accessibleName());
    theme::polish(*m_hand, "kind", raised ? u"raised"_s : QString());
}

void RoomHeader::showMore()
{
    m_more->setVisible(m_client.state() == RoomClient::State::Joined && mayManage(m_client.self().role));
}

QString RoomHeader::endedText() const
{
    const QString who = texttools::oneLine(m_client.endedBy());
    if (m_client.state() == RoomClient::State::Removed)
        return who.isEmpty() ? tr("You were removed from the room")
                             : tr("%1 removed you from the room").arg(who);
    return who.isEmpty() ? tr("The room was ended") : tr("%1 ended the room").arg(who);
}

void RoomHeader::showAge()
{
    const qint64 begin = m_client.sessionStartedAt();
    showParts();
    if (begin <= 0)
        return;
    // The other clock may be ahead of this one.
    const qint64 age = qMax<qint64>(0, QDateTime::currentMSecsSinceEpoch() - begin);
    const qint64 minutes = age / MinuteMs;
    const QString words =
        tr("%1:%2 h", "hours, minutes").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
    m_age->setWordings({words, QString()}); // where it is narrow, the first to go
    m_age->setAccessibleName(tr("The session is %1 old").arg(words));
    const QString since = QLocale().toString(QDateTime::fromMSecsSinceEpoch(begin), QLocale::ShortFormat);
    m_age->setNote(tr("The session began at %1").arg(since));
    m_minute.start(static_cast<int>(MinuteMs - age % MinuteMs) + 10);
}

void RoomHeader::paintDot()
{
    if (m_dot == nullptr)
        return;
    QPixmap pixmap(m_dot->size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(dotColor(moodOf(m_client.state())));
    painter.drawEllipse(0, 0, Dot, Dot);
    painter.end();
    m_dot->setPixmap(pixmap);
}

} // namespace confab
