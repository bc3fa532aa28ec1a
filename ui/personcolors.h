#pragma once

#include "core/client/peerlist.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace confab {

/// Gives the people of a room their colours while it is shown: see theme::assignedColors(). Nobody's colour
/// changes because somebody else leaves; who comes after that may see other colours than those who were
/// there.
class PersonColors : public QObject
{
    Q_OBJECT

public:
    /// `people` must outlive this.
    explicit PersonColors(PeerList& people, QObject* parent = nullptr);

    /// What theme::personColor() takes of each, in the order in which they joined, which is the same for
    /// everyone in the room.
    [[nodiscard]] static QStringList inOrder(const PeerList& people);

Q_SIGNALS:
    /// Somebody has another colour now.
    void changed();

private:
    void assign();
    /// Whoever has a colour now keeps it.
    void keep() { m_kept = m_colors; }

    PeerList& m_people;
    QHash<QString, int> m_colors; ///< of all who have been here
    QHash<QString, int> m_kept;
};

} // namespace confab
