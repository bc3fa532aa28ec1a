#pragma once

#include "core/session/role.h"

#include <QAbstractListModel>

namespace confab {

class PeerList;
struct Peer;

/// The people in the room, over a PeerList: oneself first, then the others as they joined.
class PeerListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum DataRole {
        PeerIdRole = Qt::UserRole,
        PersonKeyRole, ///< what theme::personColor() takes
        RoleTextRole,  ///< "Host"
        IsSelfRole,
        HasRaisedHandRole,
    };

    explicit PeerListModel(PeerList& people, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// The name as it may be drawn: on one line, and something to call them where there is none.
    [[nodiscard]] static QString shownName(const QString& name);
    [[nodiscard]] static QString roleText(Role role);

private:
    void reload();
    [[nodiscard]] QString accessibleText(int row) const;
    [[nodiscard]] const Peer& peer(int row) const;
    [[nodiscard]] static bool isSelf(int row) { return row == 0; }

    PeerList& m_people;
    int m_rows = 0; ///< as many as the views know of
};

} // namespace confab
