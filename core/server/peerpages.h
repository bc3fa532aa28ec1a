#pragma once

#include "core/protocol/answers.h"
#include "core/protocol/requests.h"

#include <optional>
#include <vector>

namespace confab {

class RoomPeers;

/// The pages of find-peer that one peer is turning. Each page names the next one by an iterator of its own,
/// so that a repeated peer-iter-next gets the same page again. The oldest iterators are forgotten.
class PeerPages
{
public:
    [[nodiscard]] answer::PeerPage first(const RoomPeers& peers, const request::FindPeer& wanted);
    /// Nothing where the iterator is unknown.
    [[nodiscard]] std::optional<answer::PeerPage> next(const RoomPeers& peers,
                                                       const request::PeerIterNext& wanted);

private:
    struct Cursor
    {
        QString iterator;
        request::FindPeer filter;
        quint64 after = 0; ///< ordinal of the last peer shown
    };

    answer::PeerPage page(const RoomPeers& peers, Cursor cursor, qint64 limit);

    std::vector<Cursor> m_cursors;
    quint64 m_made = 0;
};

} // namespace confab
