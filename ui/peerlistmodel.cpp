#include "ui/peerlistmodel.h"

#include "core/client/peerlist.h"
#include "ui/texttools.h"

using namespace Qt::StringLiterals;

namespace confab {

PeerListModel::PeerListModel(PeerList& people, QObject* parent) : QAbstractListModel(parent), m_people(people)
{
    connect(&people, &PeerList::wasReset, this, &PeerListModel::reload);
    connect(&people, &PeerList::peerAboutToBeAdded, this,
            [this](qsizetype at) { beginInsertRows({}, static_cast<int>(at), static_cast<int>(at)); });
    connect(&people, &PeerList::peerAdded, this, [this] {
        ++m_rows;
        endInsertRows();
    });
    connect(&people, &PeerList::peerChanged, this, [this](qsizetype at) {
        const QModelIndex changed = index(static_cast<int>(at));
        Q_EMIT dataChanged(changed, changed);
    });
    connect(&people, &PeerList::peerAboutToBeRemoved, this,
            [this](qsizetype at) { beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at)); });
    connect(&people, &PeerList::peerRemoved, this, [this] {
        --m_rows;
        endRemoveRows();
    });
    reload();
}

int PeerListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant PeerListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Peer& shown = peer(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownName(shown.name);
    case Qt::ToolTipRole:
        return texttools::toolTip(
            tr("%1, %2", "name, role").arg(shownName(shown.name), roleText(shown.role)));
    case Qt::AccessibleTextRole:
        return accessibleText(index.row());
    case PeerIdRole:
        return shown.id;
    case PersonKeyRole:
        return shown.userId;
    case RoleTextRole:
        return roleText(shown.role);
    case IsSelfRole:
        return isSelf(index.row());
    case HasRaisedHandRole:
        return shown.hasRaisedHand();
    default:
        return {};
    }
}

QString PeerListModel::accessibleText(int row) const
{
    const Peer& shown = peer(row);
    QString text = isSelf(row)
                       ? tr("%1, you, %2", "name, role").arg(shownName(shown.name), roleText(shown.role))
                       : tr("%1, %2", "name, role").arg(shownName(shown.name), roleText(shown.role));
    return shown.hasRaisedHand() ? tr("%1, hand raised").arg(text) : text;
}

QString PeerListModel::shownName(const QString& name)
{
    const QString shown = texttools::oneLine(name);
    return shown.isEmpty() ? tr("Someone") : shown;
}

QString PeerListModel::roleText(Role role)
{
    switch (role) {
    case Role::Host:
        return tr("Host");
    case Role::Guest:
        return tr("Guest");
    case Role::Viewer:
        break;
    }
    return tr("Viewer");
}

void PeerListModel::reload()
{
    beginResetModel();
    m_rows = static_cast<int>(m_people.peers().size());
    endResetModel();
}

const Peer& PeerListModel::peer(int row) const
{
    return m_people.peers()[static_cast<std::size_t>(row)];
}

} // namespace confab
