#pragma once

#include "core/journal/sessionjournal.h"

#include <functional>

namespace confab {

/// The journal of a server that keeps nothing: what its rooms hold in memory is all there is, and it is gone
/// with the process, so every record is as durable as it will ever be at once. It stores no second copy of
/// them.
class MemoryJournal : public SessionJournal
{
public:
    /// Runs a function soon, on the thread that append is called from, never inside of the call (a post to
    /// the thread's event loop). Functions run in the order in which they were given.
    using Post = std::function<void(std::function<void()>)>;

    explicit MemoryJournal(Post post) : m_post(std::move(post)) {}

    void append(const QString& roomId, std::vector<JournalRecord> records, Done done) override;
    /// Never needed, since nothing fails here; there is no second copy to read.
    void reload(const QString& roomId, Loaded loaded) override;

private:
    Post m_post;
};

} // namespace confab
