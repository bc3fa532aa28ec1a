#pragma once

#include "core/session/peer.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace confab {

class PeerList;

/// Who came and went, as far as this client knows: of those who were there already, when they joined; of
/// those who left before it came, nothing.
class Attendance : public QObject
{
    Q_OBJECT

public:
    struct Event
    {
        QString peerId;
        QString name;
        qint64 at = 0;      ///< ms since 1970
        bool joined = true; ///< or left
    };

    /// `now`: ms since 1970, for when somebody left: the room does not say.
    Attendance(PeerList& people, std::function<qint64()> now);

    /// In the order of their times.
    [[nodiscard]] const std::vector<Event>& events() const { return m_events; }
    /// The user of a peer that was seen; the peer's own id where it was not. What a person's colour is made
    /// of.
    [[nodiscard]] QString personOf(const QString& peerId) const;

    // For RoomClient.
    /// Another session: what was is not part of it.
    void clear();

Q_SIGNALS:
    void changed();

private:
    void takeAll();
    void take(const Peer& peer);
    void learn(const Peer& peer);
    void left(const Peer& peer);
    void insert(Event event);

    PeerList& m_people;
    std::function<qint64()> m_now;
    std::vector<Event> m_events;
    QHash<QString, Peer> m_inside; ///< by peer id
    QHash<QString, QString> m_persons;
};

} // namespace confab
