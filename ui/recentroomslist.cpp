#include "ui/recentroomslist.h"

#include "ui/recentroomdelegate.h"
#include "ui/recentroomsmodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace confab {

RecentRoomsList::RecentRoomsList(QWidget* parent) : QListView(parent), m_model(new RecentRoomsModel(this))
{
    setObjectName(u"recentRooms"_s);
    setAccessibleName(tr("Recent rooms"));
    setModel(m_model);
    setItemDelegate(new RecentRoomDelegate(this));
    setProperty("kind", u"card"_s);
    viewport()->setAutoFillBackground(false); // or its corners would stand over the rounded border
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page scrolls
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    connect(this, &QListView::clicked, this, &RecentRoomsList::joinRow);
}

void RecentRoomsList::setRooms(const std::vector<RecentRoom>& rooms)
{
    const int row = currentIndex().row();
    m_model->setRooms(rooms);
    setCurrentIndex(m_model->index(std::min(std::max(row, 0), m_model->rowCount() - 1)));
    updateGeometry();
}

void RecentRoomsList::setState(const RoomCode& code, RecentRoomState state)
{
    m_model->setState(code, state);
}

bool RecentRoomsList::isEmpty() const
{
    return m_model->rowCount() == 0;
}

QSize RecentRoomsList::sizeHint() const
{
    return {400, m_model->rowCount() * RecentRoomDelegate::rowHeight() + 2 * frameWidth()};
}

QSize RecentRoomsList::minimumSizeHint() const
{
    return {280, sizeHint().height()};
}

void RecentRoomsList::joinRow(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT joinRequested(RecentRoom(m_model->room(index.row())));
}

void RecentRoomsList::removeRow(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT removeRequested(RecentRoom(m_model->room(index.row())));
}

void RecentRoomsList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        joinRow(currentIndex());
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeRow(currentIndex());
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void RecentRoomsList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const RecentRoom room = m_model->room(index.row());
    auto* menu = new QMenu(this);
    menu->setObjectName(u"recentRoomMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Join this room"), this, [this, room] { Q_EMIT joinRequested(room); });
    const InviteLink invite{.code = room.shownCode(), .server = room.link.server};
    menu->addAction(tr("Copy the invite link"), this,
                    [invite] { QGuiApplication::clipboard()->setText(invite.toString()); });
    menu->addSeparator();
    menu->addAction(tr("Remove from this list"), this, [this, room] { Q_EMIT removeRequested(room); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void RecentRoomsList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        setCurrentIndex(m_model->index(0));
}

} // namespace confab
