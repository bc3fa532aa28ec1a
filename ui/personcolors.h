#pragma once

#include "core/client/peerlist.h"

#include <QObject>
#include <QStringList>

namespace confab {

/// Gives the people of a room their colours while it is shown: see theme::setPeople().
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

    PeerList& m_people;
    QStringList m_assigned;
};

} // namespace confab
