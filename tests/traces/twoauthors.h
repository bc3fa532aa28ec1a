#pragma once

#include "core/session/sessionstore.h"
#include "tests/traces/trace.h"

#include <deque>
#include <vector>

namespace confab::test {

/// Plays a trace of two authors who wrote at the same time through a SessionStore.
///
/// The room has one order. Of two transactions whose parents are both there, the lower agent's is sent first:
/// then of any two concurrent ones the lower agent's stands earlier in the log, which is the trace's rule for
/// inserts at one place.
///
/// An author knows of the log a beginning and, beyond it, its own entries. So its text is that beginning plus
/// its own; `unseen` leads from there to the head, one entry at a time, each mapped over what this author has
/// written meanwhile: the other side of the bridge that a client has in its pending edits. A transaction is
/// carried over the unseen entries that stand before the author's own last one; from there on the store does
/// it, against that old base.
class TwoAuthors
{
public:
    explicit TwoAuthors(const Trace& trace);

    /// Sends the next transaction; false where there is none.
    bool step();
    [[nodiscard]] const SessionStore& store() const { return m_store; }

private:
    struct Unseen
    {
        std::size_t transaction = 0;
        qint64 version = 0;
        ChangeSet changes;
    };

    struct Author
    {
        std::vector<std::size_t> transactions; ///< in its own order
        std::size_t next = 0;
        qsizetype length = 0; ///< of its text
        std::deque<Unseen> unseen;
        qint64 lastOwn = 0; ///< the version that its last transaction made
    };

    [[nodiscard]] Author* nextReady();
    void catchUp(Author& author, const Trace::Transaction& transaction);
    void send(Author& author, std::size_t index);

    const Trace& m_trace;
    SessionStore m_store;
    std::vector<Author> m_authors;
    std::vector<char> m_isSent;
};

} // namespace confab::test
