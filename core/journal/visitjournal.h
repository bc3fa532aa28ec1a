#pragma once

#include "core/journal/directorylease.h"
#include "core/journal/keptvisit.h"
#include "core/journal/visittables.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <thread>
#include <vector>

namespace confab {

/// The client's journal: what one person has written in rooms and no room has yet, and what it takes to come
/// back as the same peer. One SQLite database (`unsent.db`) in a directory of its own that one program at a
/// time may use; one thread that writes it, so that nobody who types waits for a disk. What is given to it
/// while a commit is under way goes into the next one, together.
///
/// Functions are called on one thread; what they were given is called there, too, by `Post`.
class VisitJournal
{
public:
    /// Runs a function soon, on the owner's thread; may be called from any. In order.
    using Post = std::function<void(std::function<void()>)>;

    enum class OpenFault {
        InUse, ///< by another program
        Disk,  ///< it cannot be made, read or written
    };
    struct OpenError
    {
        OpenFault fault;
        QString detail; ///< the system's words
    };

    enum class Urgency {
        Soon, ///< within a quarter of a second
        Now,
    };
    /// Whether it is on the disk.
    using Done = std::function<void(bool kept)>;

    /// Makes the directory where it is missing. A database that is damaged is set aside in it and a new one
    /// begun; that is logged.
    [[nodiscard]] static Expected<std::unique_ptr<VisitJournal>, OpenError> open(const QString& directory,
                                                                                 Post post);
    /// Writes what it was given, then closes.
    ~VisitJournal();
    VisitJournal(const VisitJournal&) = delete;
    VisitJournal& operator=(const VisitJournal&) = delete;

    [[nodiscard]] qint64 newVisit() { return ++m_lastVisit; }
    /// After an append that was not kept all later ones of that visit fail, too, until `replace`.
    void append(qint64 visit, VisitRecords records, Urgency urgency, Done done);
    /// These records in the place of all that is kept of the visit.
    void replace(qint64 visit, VisitRecords records, Done done);
    void forget(qint64 visit);
    /// Everything that is kept, after what was given to it before. Waits for the disk. Where a visit's
    /// records end in something that makes no sense, what stands before it.
    [[nodiscard]] std::vector<KeptVisit> read();

private:
    struct Write
    {
        qint64 visit = 0;
        VisitRecords records;
        bool replaces = false;
        Done done;
        bool kept = false;
    };
    struct Job
    {
        std::vector<Write> write; ///< one, or none: it is a task
        std::function<void()> task;
        Urgency urgency = Urgency::Now;
    };

    VisitJournal(DirectoryLease lease, VisitTables tables, Post post);
    void enqueue(Job job);

    // On the writer's thread.
    void work();
    [[nodiscard]] std::deque<Job> takeJobs();
    void keep(std::vector<Write> batch);
    [[nodiscard]] Database::Status store(std::span<Write> writes);
    [[nodiscard]] Database::Status storeOne(const Write& write);
    [[nodiscard]] std::vector<KeptVisit> readAll();

    DirectoryLease m_lease;
    VisitTables m_tables; ///< the writer's, once it runs
    Post m_post;
    qint64 m_lastVisit = 0;
    std::set<qint64> m_failed; ///< visits that wait for replace; the writer's

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_isUrgent = false;
    bool m_isEnding = false;
    std::thread m_writer;
};

} // namespace confab
