#pragma once

#include "ui/recentroom.h"

#include <QAbstractListModel>

namespace confab {

/// The recent rooms as rows, with what is known of each at the moment.
class RecentRoomsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Column { NameRole = Qt::UserRole + 1, CodeRole, StateRole, LiveRole, WhereRole };

    using QAbstractListModel::QAbstractListModel;

    void setRooms(const std::vector<RecentRoom>& rooms);
    /// Of the room with this code; nothing happens where it is not in the list.
    void setState(const RoomCode& code, RecentRoomState state);
    [[nodiscard]] const RecentRoom& room(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        RecentRoom room;
        RecentRoomState state;
    };

    std::vector<Row> m_rows;
};

} // namespace confab
