#include "ui/chatpane.h"

#include "core/client/roomclient.h"
#include "ui/chatfinder.h"
#include "ui/chatkeys.h"
#include "ui/composer.h"
#include "ui/findbar.h"
#include "ui/linkdialog.h"
#include "ui/messageediting.h"
#include "ui/messagelistmodel.h"
#include "ui/messagequote.h"
#include "ui/messageview.h"
#include "ui/peerlistmodel.h"
#include "ui/pinnedbar.h"
#include "ui/settingbar.h"
#include "ui/theme.h"
#include "ui/timetext.h"

#include <QApplication>
#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

ChatPane::ChatPane(RoomClient& client, QWidget* parent) : QWidget(parent), m_client(client)
{
    setObjectName(u"chatPane"_s);
    m_model = new MessageListModel(client.chat(), client.people(), this);
    buildWidgets();
    connectWidgets();
    showPageFor(m_model->rowCount());
    showAccess();
}

bool ChatPane::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        markReadIfSeen();
    return QWidget::event(event);
}

bool ChatPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_pages && event->type() == QEvent::Resize)
        placeNewest();
    return QWidget::eventFilter(watched, event);
}

void ChatPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::tokens().surface);
    painter.fillRect(0, m_pages->geometry().bottom() + 1, width(), 1, theme::tokens().hairline);
}

void ChatPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeNewest();
}

void ChatPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    markReadIfSeen();
}

void ChatPane::buildWidgets()
{
    m_pinned = new PinnedBar(m_client, this);
    connect(m_pinned, &PinnedBar::linkActivated, this, &ChatPane::askToOpen);
    m_view = new MessageView(this);
    m_view->setObjectName(u"messages"_s);
    m_view->setAccessibleName(tr("Messages"));
    m_view->setMessages(*m_model);
    auto* empty = new QLabel(tr("No messages yet. Say hello."), this);
    empty->setObjectName(u"noMessages"_s);
    empty->setProperty("kind", u"secondary"_s);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(6 * theme::Grid);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_view);
    m_pages->installEventFilter(this);
    m_newest = new QPushButton(this);
    m_newest->setObjectName(u"newMessages"_s);
    m_newest->setProperty("kind", u"primary"_s);
    m_newest->setCursor(Qt::PointingHandCursor);
    m_newest->hide();
    m_firstNew = new QPushButton(tr("↑ First new message"), this);
    m_firstNew->setObjectName(u"firstNewMessage"_s);
    m_firstNew->setCursor(Qt::PointingHandCursor);
    m_firstNew->hide();
    auto* findBar = new FindBar(u"chatFind"_s, this);
    findBar->layout()->setContentsMargins(3 * theme::Grid, 2 * theme::Grid, 3 * theme::Grid, 2 * theme::Grid);
    theme::polish(*findBar, "surface", u"surface"_s);
    findBar->setOptionsShown(false); // the chat is narrow
    m_finder = new ChatFinder(*m_model, *m_view, *findBar);
    m_composer = new Composer(this);
    m_composer->setPeople(m_client.people());
    m_editing = new MessageEditing(m_client, *m_model, *m_composer, *this);
    new ChatKeys(*this, *m_view, *m_composer, *m_finder);

    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid);
    foot->setSpacing(2 * theme::Grid);
    foot->addWidget(new SettingBar(SettingBar::Of::ChatPause, m_client, this));
    foot->addWidget(m_composer);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(findBar);
    layout->addWidget(m_pinned);
    layout->addWidget(m_pages, 1);
    layout->addLayout(foot);
    setTabOrder(m_view, m_firstNew);
    setTabOrder(m_firstNew, m_newest);
    setTabOrder(m_newest, m_composer);
}

void ChatPane::connectWidgets()
{
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { takeRows(first, last); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        setUnread(0);
        showPageFor(m_model->rowCount());
    });
    connect(m_view, &MessageView::followingChanged, this, &ChatPane::markReadIfSeen);
    connect(m_view, &MessageView::linkActivated, this, &ChatPane::askToOpen);
    connect(m_view, &MessageView::retryRequested, this, &ChatPane::retry);
    connect(m_view, &MessageView::notesRequested, this,
            [this](int row) { Q_EMIT notesPlaceWanted(*m_model->entry(row).message.notes); });
    connect(m_view, &MessageView::editRequested, m_editing, &MessageEditing::edit);
    connect(m_view, &MessageView::deleteRequested, m_editing, qOverload<int>(&MessageEditing::askToDelete));
    connect(m_view, &MessageView::intoNotesRequested, this, qOverload<int>(&ChatPane::putIntoNotes));
    connect(m_editing, &MessageEditing::failed, this, &ChatPane::failed);
    connect(m_newest, &QPushButton::clicked, this, &ChatPane::goToNew);
    connect(m_firstNew, &QPushButton::clicked, this, [this] {
        m_view->showRow(m_model->firstUnread(), QAbstractItemView::PositionAtTop);
        m_view->setFocus();
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &ChatPane::placeFirstNew);
    connect(m_finder, &ChatFinder::closed, this, [this] { m_composer->setFocus(); });
    connect(m_view, &MessageView::menuFilled, this, &ChatPane::extendMenu);
    connect(m_composer, &Composer::submitted, this, &ChatPane::send);
    connect(&m_client, &RoomClient::stateChanged, this, &ChatPane::showAccess);
    connect(&m_client, &RoomClient::roomChanged, this, &ChatPane::showAccess);
    connect(&m_client, &RoomClient::settingsChanged, this, &ChatPane::showAccess);
}

void ChatPane::takeRows(int first, int last)
{
    showPageFor(m_model->rowCount());
    const qint64 joinedAt = m_client.self().joinedAt > 0 ? m_client.self().joinedAt : m_cameAt;
    for (int row = first; row <= last; ++row) {
        const ChatEntry& entry = m_model->entry(row);
        if (entry.own) {
            m_model->setFirstUnread(-1);
            m_firstNewSeen = true;
            m_view->showNewest();
            setUnread(0);
        } else if (!isWatched() && entry.message.timestamp >= joinedAt) {
            // What was said before one came is history, not news.
            if (m_unread == 0) {
                m_model->setFirstUnread(row);
                m_firstNewSeen = false;
            }
            if (m_model->mentionsReader(row)) {
                m_readerNamed = true;
                QApplication::alert(window());
            }
            setUnread(m_unread + 1);
        }
    }
}

void ChatPane::showPageFor(int rows)
{
    m_pages->setCurrentIndex(rows > 0 ? 1 : 0);
}

void ChatPane::showAccess()
{
    m_model->setOwnName(m_client.self().name);
    if (m_cameAt == 0 && m_client.state() == RoomClient::State::Joined)
        m_cameAt = QDateTime::currentMSecsSinceEpoch();
    switch (m_client.state()) {
    case RoomClient::State::Idle:
    case RoomClient::State::Joining:
        m_composer->setAccess(Composer::Access::Open);
        return;
    case RoomClient::State::Joined:
    case RoomClient::State::Reconnecting:
        m_composer->setAccess(!mayBroadcast(m_client.self().role) ? Composer::Access::ViewersRead
                              : m_client.settings().silences(m_client.self().role) ? Composer::Access::Paused
                                                                                   : Composer::Access::Open);
        return;
    case RoomClient::State::Left:
    case RoomClient::State::Removed:
    case RoomClient::State::RoomEnded:
    case RoomClient::State::Failed:
        m_composer->setAccess(Composer::Access::Ended);
        return;
    }
}

void ChatPane::markReadIfSeen()
{
    if (isWatched())
        setUnread(0);
    placeNewest();
}

void ChatPane::setUnread(int count)
{
    if (count == 0)
        m_readerNamed = false;
    if (std::exchange(m_unread, count) != count)
        Q_EMIT unreadChanged(count);
    placeNewest();
}

/// To the first message that was not read, and from there to the newest one.
void ChatPane::goToNew()
{
    const int first = m_model->firstUnread();
    if (first >= 0 && m_view->sideOf(first) > 0) {
        m_view->showRow(first, QAbstractItemView::PositionAtTop);
        return;
    }
    m_view->showNewest();
    m_composer->setFocus();
}

void ChatPane::placeFirstNew()
{
    const int first = m_model->firstUnread();
    const int side = first < 0 || !isVisible() ? 0 : m_view->sideOf(first);
    if (side == 0 && isVisible() && isActiveWindow())
        m_firstNewSeen = true;
    m_firstNew->setVisible(side < 0 && !m_firstNewSeen && m_view->isFollowing());
    m_firstNew->adjustSize();
    const QRect list = m_pages->geometry();
    m_firstNew->move(list.center().x() - m_firstNew->width() / 2, list.top() + 2 * theme::Grid);
    m_firstNew->raise();
}

void ChatPane::placeNewest()
{
    m_newest->setVisible(m_unread > 0 && !m_view->isFollowing());
    m_newest->setText(m_unread == 1 ? tr("1 new message ↓") : tr("%n new messages ↓", nullptr, m_unread));
    m_newest->adjustSize();
    const QRect list = m_pages->geometry();
    m_newest->move(list.center().x() - m_newest->width() / 2,
                   list.bottom() - m_newest->height() - 2 * theme::Grid);
    m_newest->raise();
    placeFirstNew();
}

void ChatPane::askToOpen(const QUrl& url)
{
    auto* dialog = new LinkDialog(url, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ChatPane::send(const QString& text)
{
    const Audience& to = m_composer->audience();
    Message message;
    message.text = text;
    message.type = ChatType.toString();
    if (to.isPerson())
        message.recipient = to.peerId;
    else if (to.role)
        message.roles = QStringList{roleName(*to.role)};
    if (const auto place = std::exchange(m_quotedPlace, {}); place && text.contains(m_quotedWords))
        message.notes = place;
    m_client.sendMessage(message);
}

void ChatPane::writeTo(const QString& peerId)
{
    const Peer* peer = m_client.people().find(peerId);
    if (peer == nullptr)
        return;
    m_composer->setAudience(
        {.peerId = peerId, .name = PeerListModel::shownName(peer->name), .role = std::nullopt});
    m_composer->setFocus();
}

void ChatPane::showMessage(const QString& messageId)
{
    const auto& entries = m_client.chat().entries();
    const auto found = std::ranges::find(entries, messageId, [](const ChatEntry& e) { return e.message.id; });
    if (found == entries.end())
        m_view->showNewest();
    else
        m_view->showRow(static_cast<int>(found - entries.begin()), QAbstractItemView::EnsureVisible);
    m_view->setFocus();
}

void ChatPane::extendMenu(QMenu& menu, int row)
{
    addAnswers(menu, row);
    menu.addSeparator();
    m_editing->fill(menu, row); // what takes something away stands last
}

void ChatPane::addAnswers(QMenu& menu, int row)
{
    const Message message = m_model->entry(row).message;
    if (m_model->entry(row).hiddenBy || message.isDeleted)
        return;
    if (message.notes)
        menu.addAction(tr("&Show in the notes"), this,
                       [this, place = *message.notes] { Q_EMIT notesPlaceWanted(place); });
    if (m_composer->access() == Composer::Access::Open)
        menu.addAction(tr("Reply with a &quote"), this, [this, message] { reply(message); });
    if (mayPutIntoNotes(m_model->entry(row)))
        menu.addAction(tr("Put into the &notes"), this, [this, message] { putIntoNotes(message); })
            ->setShortcut(MessageView::intoNotesKey());
    if (m_client.state() != RoomClient::State::Joined || !mayWrite(m_client.self().role))
        return;
    const QString sender = message.sender.peerId;
    if (sender != m_client.self().id && m_client.people().find(sender) != nullptr) {
        const QString name = PeerListModel::shownName(message.sender.name).replace(u'&', u"&&"_s);
        menu.addAction(tr("&Write only to %1").arg(name), this, [this, sender] { writeTo(sender); });
    }
    m_pinned->addPinning(menu, message);
}

void ChatPane::reply(const Message& message)
{
    // What was said to one is answered to that one: a quote must not carry it further.
    const bool mine = message.sender.peerId == m_client.self().id;
    if (message.isPrivate())
        writeTo(mine ? message.recipient : message.sender.peerId);
    else if (message.roles.size() == 1)
        m_composer->setAudience({.peerId = {}, .name = {}, .role = roleFromName(message.roles.constFirst())});
    m_composer->quote(PeerListModel::shownName(message.sender.name), message.text);
}

void ChatPane::putIntoNotes(const Message& message)
{
    const QString time = timeText(QDateTime::fromMSecsSinceEpoch(message.timestamp).time());
    Q_EMIT wantedInNotes(
        u"> %1\n> — %2, %3"_s.arg(messagequote::unquoted(message.text).replace(u'\n', u"\n> "_s),
                                  PeerListModel::shownName(message.sender.name), time));
}

void ChatPane::putIntoNotes(int row)
{
    if (row >= 0 && row < m_model->rowCount() && mayPutIntoNotes(m_model->entry(row)))
        putIntoNotes(m_model->entry(row).message);
}

bool ChatPane::mayPutIntoNotes(const ChatEntry& entry) const
{
    return m_client.state() == RoomClient::State::Joined && mayWrite(m_client.self().role) &&
           !entry.hiddenBy && !entry.message.isDeleted;
}

void ChatPane::quoteNotes(const QString& words, const std::optional<NotesPlace>& place)
{
    m_quotedPlace = place;
    m_quotedWords = messagequote::quoted(tr("Notes"), words);
    m_composer->quote(tr("Notes"), words);
}

void ChatPane::retry(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_client.retryMessage(m_model->entry(row).message.clientMessageId);
}

bool ChatPane::isWatched() const
{
    return m_view->isFollowing() && isVisible() && isActiveWindow();
}

} // namespace confab
