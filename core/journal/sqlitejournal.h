#pragma once

#include "core/journal/directorylease.h"
#include "core/journal/journaltables.h"
#include "core/journal/roomarchive.h"
#include "core/journal/sessionjournal.h"

#include <QHash>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

namespace confab {

/// The journal of a server that keeps its rooms in a directory: one SQLite database (`confab.db`), one thread
/// that writes it. What is given to it while a commit is under way goes into the next one, together: a disk
/// that takes a few hundred commits a second takes many thousands of edits. Nothing waits for company,
/// though.
///
/// Functions are called on one thread, the server's; what they were given is called there, too, by `Post`.
class SqliteJournal final : public SessionJournal, public RoomArchive
{
public:
    /// Runs a function soon, on the server's thread; may be called from any. In order.
    using Post = std::function<void(std::function<void()>)>;

    enum class OpenFault {
        InUse,   ///< by another process
        Disk,    ///< it cannot be read or written
        Damaged, ///< the database is no whole one, or none of ours
    };
    struct OpenError
    {
        OpenFault fault;
        QString detail; ///< the system's words
    };

    struct KeptSession
    {
        QString roomId;
        std::vector<JournalRecord> records;
    };
    /// What was there when it was opened.
    struct Contents
    {
        QByteArray tokenKeys;
        std::vector<KeptRoom> rooms;
        std::vector<KeptSession> sessions;
    };

    /// `freshKeys` become the token keys where there are none yet. Sessions of a database that is a copy (see
    /// DirectoryLease) are wiped, damaged ones set aside; of a damaged database the sound rooms are salvaged
    /// (see salvage.h). All that is logged.
    [[nodiscard]] static Expected<std::unique_ptr<SqliteJournal>, OpenError>
    open(const QString& directory, const QByteArray& freshKeys, Post post);
    /// Writes what it was given, then closes.
    ~SqliteJournal() override;
    SqliteJournal(const SqliteJournal&) = delete;
    SqliteJournal& operator=(const SqliteJournal&) = delete;

    [[nodiscard]] Contents takeContents() { return std::move(m_contents); }

    void append(const QString& roomId, std::vector<JournalRecord> records, Done done) override;
    void reload(const QString& roomId, Loaded loaded) override;
    [[nodiscard]] Outcome keepRoom(const KeptRoom& room) override;
    [[nodiscard]] Outcome keepTokenKeys(const QByteArray& keys) override;
    /// For a session that can be read but makes no sense: out of the way with it. Waits for the disk.
    [[nodiscard]] Outcome setAside(const QString& roomId);

private:
    struct Append
    {
        QString roomId;
        std::vector<JournalRecord> records;
        Done done;
        Outcome outcome = Outcome::Kept;
    };
    using Task = std::function<void()>;
    using Batch = std::vector<Append>;

    struct Seen
    {
        QString path;
        bool isLogWhole; ///< else what was committed last is missing
    };

    SqliteJournal(DirectoryLease lease, JournalTables tables, Post post);
    [[nodiscard]] static Expected<std::unique_ptr<SqliteJournal>, Database::Error>
    openWhole(DirectoryLease& lease, const Seen& seen, const QByteArray& freshKeys, const Post& post);
    [[nodiscard]] Database::Status begin(const Seen& seen, const QByteArray& freshKeys);
    [[nodiscard]] Database::Status readContents(const QByteArray& freshKeys);

    void enqueue(std::variant<Append, Task> job);
    [[nodiscard]] Outcome runNow(std::function<Database::Status()> change);

    // On the writer's thread.
    void work();
    [[nodiscard]] std::variant<Batch, Task> takeJobs();
    void keep(Batch batch);
    [[nodiscard]] Database::Status write(const std::vector<Append*>& appends);
    [[nodiscard]] Database::Status transaction(const std::function<Database::Status()>& change);
    void fail(Append& append, const Database::Error& error);

    DirectoryLease m_lease;
    JournalTables m_tables; ///< the writer's, once it runs
    Post m_post;
    Contents m_contents;
    QHash<QString, Outcome> m_failed; ///< rooms that wait for reload; the writer's

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::variant<Append, Task>> m_jobs;
    bool m_isEnding = false;
    std::thread m_writer;
};

} // namespace confab
