#include "core/journal/sqlitejournal.h"

#include "core/journal/salvage.h"
#include "core/journal/writeaheadlog.h"

#include <sqlite3.h>

#include <QDateTime>
#include <QLoggingCategory>

#include <future>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

Q_LOGGING_CATEGORY(logJournal, "confab.journal")

constexpr std::size_t MaximalBatch = 1024;
const QString TokenKeysName = u"token key"_s; // the first version kept a single one
constexpr qint64 DamagedKeptMs = 30LL * 24 * 60 * 60 * 1000;

SqliteJournal::OpenError asOpenError(const Database::Error& error)
{
    return {error.isDamage() ? SqliteJournal::OpenFault::Damaged : SqliteJournal::OpenFault::Disk,
            error.detail};
}

/// Whether there is a sound database now in the place of the damaged one.
bool isSalvaged(const QString& path)
{
    const auto done = salvage(path);
    if (!done)
        return false;
    qCCritical(
        logJournal,
        "The database was damaged. %lld rooms could be read, and %lld sessions that go on; in %lld rooms "
        "what people wrote is lost, and new sessions begin. The damaged file is kept as %ls.",
        qint64(done->rooms), qint64(done->sessions), qint64(done->lost), qUtf16Printable(done->keptAs));
    return true;
}

} // namespace

Expected<std::unique_ptr<SqliteJournal>, SqliteJournal::OpenError>
SqliteJournal::open(const QString& directory, const QByteArray& freshKeys, Post post)
{
    auto lease = DirectoryLease::take(directory);
    if (!lease) {
        const bool inUse = lease.error().fault == DirectoryLease::Fault::InUse;
        return Unexpected(OpenError{inUse ? OpenFault::InUse : OpenFault::Disk, lease.error().detail});
    }
    const QString path = directory + u"/confab.db"_s;
    finishSalvage(path);
    const bool isLogWhole = !hasLostCommits(path + u"-wal"_s);
    if (!isLogWhole) {
        const QString copy = keepCopy(path);
        qCCritical(logJournal,
                   "The database's write-ahead log is damaged, and what was last kept is lost with it: no "
                   "session is continued. The damaged files are kept as %ls.",
                   qUtf16Printable(copy));
    }
    const Seen seen{path, isLogWhole};
    auto journal = openWhole(*lease, seen, freshKeys, post);
    if (!journal && journal.error().isDamage() && isSalvaged(path))
        journal = openWhole(*lease, seen, freshKeys, post);
    if (!journal)
        return Unexpected(asOpenError(journal.error()));
    (*journal)->m_writer = std::thread([j = journal->get()] { j->work(); });
    return *std::move(journal);
}

/// `lease` is taken only with success.
Expected<std::unique_ptr<SqliteJournal>, Database::Error>
SqliteJournal::openWhole(DirectoryLease& lease, const Seen& seen, const QByteArray& freshKeys,
                         const Post& post)
{
    auto tables = JournalTables::open(seen.path);
    if (!tables)
        return Unexpected(tables.error());
    std::unique_ptr<SqliteJournal> journal(new SqliteJournal(std::move(lease), *std::move(tables), post));
    const auto begun = journal->begin(seen, freshKeys);
    if (begun)
        return journal;
    lease = std::move(journal->m_lease);
    return Unexpected(begun.error());
}

SqliteJournal::SqliteJournal(DirectoryLease lease, JournalTables tables, Post post)
    : m_lease(std::move(lease)),
      m_tables(std::move(tables)),
      m_post(std::move(post))
{}

SqliteJournal::~SqliteJournal()
{
    if (!m_writer.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_writer.join();
}

/// Sees whether the database is the one used here last, and marks it as the one used now. The lease's file
/// names both marks while they change, so a crash in between makes no stranger of the database.
Database::Status SqliteJournal::begin(const Seen& seen, const QByteArray& freshKeys)
{
    const auto former = m_tables.setting(u"mark"_s);
    if (!former)
        return Unexpected(former.error());
    const QByteArrayList parts = former->split(' ');
    const QByteArray identity = DirectoryLease::identityOf(seen.path);
    const bool isSame =
        seen.isLogWhole && m_lease.marks().contains(parts.constFirst()) && parts.constLast() == identity;
    const QByteArray mark = DirectoryLease::freshMark();
    const auto notMarked = [] {
        return Unexpected(Database::Error{SQLITE_IOERR, u"confab.lease cannot be written"_s});
    };
    if (!m_lease.setMarks(isSame ? QByteArrayList{parts.constFirst(), mark} : QByteArrayList{mark}))
        return notMarked();
    if (!former->isEmpty() && !isSame && seen.isLogWhole)
        qCWarning(logJournal, "The database in this directory is a copy: its sessions are not continued.");

    const auto changed = transaction([&]() -> Database::Status {
        if (!isSame) {
            if (const auto forgotten = m_tables.forgetSessions(); !forgotten)
                return forgotten;
        }
        if (const auto kept = m_tables.keepSetting(u"mark"_s, mark + ' ' + identity); !kept)
            return kept;
        return readContents(freshKeys);
    });
    if (!changed)
        return changed;
    return m_lease.setMarks({mark}) ? changed : Database::Status(notMarked());
}

Database::Status SqliteJournal::readContents(const QByteArray& freshKeys)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (const auto forgotten = m_tables.forgetDamaged(now - DamagedKeptMs); !forgotten)
        return forgotten;
    auto keys = m_tables.setting(TokenKeysName);
    if (!keys)
        return Unexpected(keys.error());
    m_contents.tokenKeys = keys->isEmpty() ? freshKeys : *std::move(keys);
    if (const auto kept = m_tables.keepSetting(TokenKeysName, m_contents.tokenKeys); !kept)
        return kept;
    auto rooms = m_tables.rooms();
    if (!rooms)
        return Unexpected(rooms.error());
    m_contents.rooms = *std::move(rooms);

    const auto ids = m_tables.roomsWithRecords();
    if (!ids)
        return Unexpected(ids.error());
    for (const QString& id : *ids) {
        auto session = m_tables.session(id);
        if (!session)
            return Unexpected(session.error());
        if (*session) {
            m_contents.sessions.push_back({id, **std::move(session)});
            continue;
        }
        qCCritical(logJournal, "The session of room %ls is damaged and set aside; the room begins a new one.",
                   qUtf16Printable(id));
        if (const auto aside = m_tables.setAside(id, now); !aside)
            return aside;
    }
    return std::monostate();
}

void SqliteJournal::append(const QString& roomId, std::vector<JournalRecord> records, Done done)
{
    enqueue(Append{roomId, std::move(records), std::move(done)});
}

void SqliteJournal::reload(const QString& roomId, Loaded loaded)
{
    enqueue(Task([this, roomId, loaded = std::move(loaded)] {
        auto session = m_tables.session(roomId);
        Records records;
        if (session && *session)
            records = **std::move(session);
        else
            qCCritical(logJournal, "What is kept of room %ls cannot be read: %ls", qUtf16Printable(roomId),
                       qUtf16Printable(session ? u"it is damaged"_s : session.error().detail));
        if (records)
            m_failed.remove(roomId);
        m_post([loaded, records = std::move(records)]() mutable { loaded(std::move(records)); });
    }));
}

SessionJournal::Outcome SqliteJournal::keepRoom(const KeptRoom& room)
{
    return runNow([this, &room] { return m_tables.keepRoom(room); });
}

SessionJournal::Outcome SqliteJournal::keepTokenKeys(const QByteArray& keys)
{
    return runNow([this, &keys] { return m_tables.keepSetting(TokenKeysName, keys); });
}

SessionJournal::Outcome SqliteJournal::setAside(const QString& roomId)
{
    return runNow([this, &roomId] { return m_tables.setAside(roomId, QDateTime::currentMSecsSinceEpoch()); });
}

SessionJournal::Outcome SqliteJournal::runNow(std::function<Database::Status()> change)
{
    std::promise<Outcome> outcome;
    enqueue(Task([&] {
        const auto changed = transaction(change);
        if (!changed)
            qCCritical(logJournal, "A room could not be kept: %ls", qUtf16Printable(changed.error().detail));
        outcome.set_value(changed                    ? Outcome::Kept
                          : changed.error().isFull() ? Outcome::Full
                                                     : Outcome::Failed);
    }));
    return outcome.get_future().get();
}

void SqliteJournal::enqueue(std::variant<Append, Task> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void SqliteJournal::work()
{
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
        }
        auto jobs = takeJobs();
        if (const auto* task = std::get_if<Task>(&jobs))
            (*task)();
        else
            keep(std::get<Batch>(std::move(jobs)));
    }
}

/// Appends up to the next task, or a task.
std::variant<SqliteJournal::Batch, SqliteJournal::Task> SqliteJournal::takeJobs()
{
    const std::lock_guard lock(m_mutex);
    Batch batch;
    while (!m_jobs.empty() && batch.size() < MaximalBatch) {
        auto* append = std::get_if<Append>(&m_jobs.front());
        if (!append && !batch.empty())
            break;
        if (!append) {
            Task task = std::get<Task>(std::move(m_jobs.front()));
            m_jobs.pop_front();
            return task;
        }
        batch.push_back(std::move(*append));
        m_jobs.pop_front();
    }
    return batch;
}

/// All in one commit. Where that fails each append gets a chance of its own: one that is too large, or one
/// room's trouble, must not cost the others theirs.
void SqliteJournal::keep(Batch batch)
{
    std::vector<Append*> fresh;
    for (Append& append : batch) {
        append.outcome = m_failed.value(append.roomId, Outcome::Kept);
        if (append.outcome == Outcome::Kept)
            fresh.push_back(&append);
    }
    const auto together = write(fresh);
    if (!together && fresh.size() == 1) {
        fail(*fresh.front(), together.error());
    } else if (!together) {
        for (Append* append : fresh) {
            append->outcome = m_failed.value(append->roomId, Outcome::Kept);
            if (append->outcome != Outcome::Kept)
                continue;
            if (const auto alone = write({append}); !alone)
                fail(*append, alone.error());
        }
    }
    m_post([batch = std::move(batch)] {
        for (const Append& append : batch)
            append.done(append.outcome);
    });
}

Database::Status SqliteJournal::write(const std::vector<Append*>& appends)
{
    if (appends.empty())
        return std::monostate();
    return transaction([&]() -> Database::Status {
        for (const Append* append : appends) {
            for (const JournalRecord& record : append->records) {
                if (const auto written = m_tables.append(append->roomId, record); !written)
                    return written;
            }
        }
        return std::monostate();
    });
}

Database::Status SqliteJournal::transaction(const std::function<Database::Status()>& change)
{
    auto done = m_tables.begin();
    if (done)
        done = change();
    if (done)
        done = m_tables.commit();
    if (!done)
        m_tables.rollback();
    return done;
}

void SqliteJournal::fail(Append& append, const Database::Error& error)
{
    append.outcome = error.isFull() ? Outcome::Full : Outcome::Failed;
    m_failed.insert(append.roomId, append.outcome);
    qCCritical(logJournal, "A step of room %ls could not be kept: %ls", qUtf16Printable(append.roomId),
               qUtf16Printable(error.detail));
}

} // namespace confab
