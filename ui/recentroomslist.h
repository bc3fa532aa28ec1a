#pragma once

#include "ui/recentroom.h"

#include <QListView>

namespace confab {

class RecentRoomsModel;

/// The list of recent rooms: Enter or a click goes in, Delete or the menu takes a row off the list.
class RecentRoomsList : public QListView
{
    Q_OBJECT

public:
    explicit RecentRoomsList(QWidget* parent = nullptr);

    void setRooms(const std::vector<RecentRoom>& rooms);
    void setState(const RoomCode& code, RecentRoomState state);
    [[nodiscard]] bool isEmpty() const;

    /// As high as its rows.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void joinRequested(const confab::RecentRoom& room);
    void removeRequested(const confab::RecentRoom& room);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void joinRow(const QModelIndex& index);
    void removeRow(const QModelIndex& index);

    RecentRoomsModel* m_model;
};

} // namespace confab
