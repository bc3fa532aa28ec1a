#include "ui/recentroomsmodel.h"

#include "ui/failuretext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

QString nameOf(const RecentRoom& room)
{
    return room.name.isEmpty() ? RecentRoomsModel::tr("Room without a name") : room.name;
}

QString whereOf(const RecentRoom& room)
{
    if (!room.link.server)
        return {};
    return room.link.server->isLoopback() ? RecentRoomsModel::tr("on this computer")
                                          : serverText(*room.link.server);
}

QString wordsOf(const RecentRoomState& state)
{
    switch (state.kind) {
    case RecentRoomState::Kind::Unknown:
        return {};
    case RecentRoomState::Kind::Inside:
        return RecentRoomsModel::tr("%n person(s) inside now", nullptr, state.people);
    case RecentRoomState::Kind::Nobody:
        return RecentRoomsModel::tr("nobody inside");
    case RecentRoomState::Kind::CodeGone:
        return RecentRoomsModel::tr("not there any more");
    case RecentRoomState::Kind::NoServer:
        return RecentRoomsModel::tr("not reachable now");
    case RecentRoomState::Kind::Closed:
        return RecentRoomsModel::tr("opens when you go in");
    }
    Q_UNREACHABLE();
}

} // namespace

void RecentRoomsModel::setRooms(const std::vector<RecentRoom>& rooms)
{
    std::vector<Row> rows;
    for (const RecentRoom& room : rooms) {
        const auto known = std::ranges::find(m_rows, room, &Row::room);
        rows.push_back({room, known == m_rows.end() ? RecentRoomState() : known->state});
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RecentRoomsModel::setState(const RoomCode& code, RecentRoomState state)
{
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        if (m_rows[at].room.link.code != code || m_rows[at].state == state)
            continue;
        m_rows[at].state = state;
        const QModelIndex changed = index(static_cast<int>(at));
        Q_EMIT dataChanged(changed, changed);
    }
}

const RecentRoom& RecentRoomsModel::room(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).room;
}

int RecentRoomsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RecentRoomsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& [room, state] = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return nameOf(room);
    case CodeRole:
        return room.shownCode().toString();
    case StateRole:
        return wordsOf(state);
    case LiveRole:
        return state.kind == RecentRoomState::Kind::Inside;
    case WhereRole:
        return whereOf(room);
    case Qt::AccessibleTextRole: {
        QStringList parts{nameOf(room), tr("code %1").arg(room.shownCode().toString()), wordsOf(state),
                          whereOf(room)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

} // namespace confab
