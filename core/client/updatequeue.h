#pragma once

#include "core/session/storeupdate.h"

#include <QTimer>

#include <deque>
#include <functional>
#include <vector>

namespace confab {

/// What has come of the room's log, in the order in which it came. It is taken an entry at a time in slices
/// of a few milliseconds; between two slices the event loop runs, so that a long catch-up never freezes the
/// window. What comes meanwhile queues behind.
class UpdateQueue
{
public:
    /// What one notice or one answer has brought.
    struct Batch
    {
        enum class Source { Told, Fetched }; ///< by a notice, or by the answer to a fetch

        Source source;
        qint64 head; ///< the version that the room was at
        std::vector<StoreUpdate> updates;
    };

    /// `take` takes one entry; false: the rest of its batch is dropped. `done` hears of each batch after its
    /// last entry. Both may call anything here.
    UpdateQueue(std::function<bool(const StoreUpdate&)> take, std::function<void(const Batch&)> done);

    /// Takes at once what a slice has room for, unless something is waiting already.
    void add(Batch batch);
    /// Forgets what waits; `done` does not hear of it.
    void clear();

private:
    void takeSlice();
    void takeNext();

    std::function<bool(const StoreUpdate&)> m_take;
    std::function<void(const Batch&)> m_done;
    std::deque<Batch> m_batches;
    std::size_t m_taken = 0; ///< of the first batch
    bool m_taking = false;
    QTimer m_more;
};

} // namespace confab
