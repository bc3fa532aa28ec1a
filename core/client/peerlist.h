#pragma once

#include "core/session/peer.h"

#include <QObject>

#include <vector>

namespace confab {

/// The people in the room as this client knows them: oneself first, then the others in the order they joined.
class PeerList : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<Peer>& peers() const { return m_peers; }
    [[nodiscard]] const Peer* find(const QString& peerId) const;
    [[nodiscard]] qsizetype indexOf(const QString& peerId) const;

    // For RoomClient.
    void reset(std::vector<Peer> peers);
    /// What a peer list after a reconnect says: who is missing has left, who is new has joined.
    void replaceOthers(const std::vector<Peer>& others);
    void put(const Peer& peer);
    void remove(const QString& peerId);

Q_SIGNALS:
    void wasReset();
    void peerAboutToBeAdded(qsizetype index);
    void peerAdded(qsizetype index);
    void peerChanged(qsizetype index);
    void peerAboutToBeRemoved(qsizetype index);
    void peerRemoved(qsizetype index);

private:
    std::vector<Peer> m_peers;
};

} // namespace confab
