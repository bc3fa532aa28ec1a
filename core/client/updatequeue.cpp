#include "core/client/updatequeue.h"

#include <QDeadlineTimer>
#include <QScopedValueRollback>

#include <chrono>
#include <utility>

namespace confab {

namespace {

// Leaves most of a frame of 16 ms to the window.
constexpr auto Slice = std::chrono::milliseconds(4);

} // namespace

UpdateQueue::UpdateQueue(std::function<bool(const StoreUpdate&)> take, std::function<void(const Batch&)> done)
    : m_take(std::move(take)),
      m_done(std::move(done))
{
    m_more.setSingleShot(true);
    m_more.callOnTimeout([this] { takeSlice(); });
}

void UpdateQueue::add(Batch batch)
{
    m_batches.push_back(std::move(batch));
    if (!m_taking && !m_more.isActive())
        takeSlice();
}

void UpdateQueue::clear()
{
    m_batches.clear();
    m_taken = 0;
    m_more.stop();
}

void UpdateQueue::takeSlice()
{
    const QScopedValueRollback taking(m_taking, true);
    const QDeadlineTimer end(Slice);
    while (!m_batches.empty()) {
        if (end.hasExpired())
            return m_more.start(0);
        takeNext();
    }
}

void UpdateQueue::takeNext()
{
    Batch& first = m_batches.front();
    if (m_taken < first.updates.size()) {
        // Not by reference: whoever takes it may clear the queue.
        const StoreUpdate update = std::move(first.updates[m_taken++]);
        if (!m_take(update) && !m_batches.empty())
            m_taken = m_batches.front().updates.size();
        return;
    }
    const Batch whole = std::move(first);
    m_batches.pop_front();
    m_taken = 0;
    m_done(whole);
}

} // namespace confab
