#include "core/journal/visitjournal.h"

#include "core/journal/visitcodec.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <chrono>
#include <future>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

Q_LOGGING_CATEGORY(logJournal, "confab.journal")

constexpr std::chrono::milliseconds Patience{250};

bool makeDirectory(const QString& path)
{
    if (QDir(path).exists())
        return true;
    return QDir().mkpath(path) &&
           QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void setAside(const QString& path)
{
    const QString aside = u"%1.damaged-%2"_s.arg(path).arg(QDateTime::currentMSecsSinceEpoch());
    for (const QString& part : {QString(), u"-wal"_s})
        QFile::rename(path + part, aside + part);
    QFile::remove(path + u"-shm"_s);
    qCCritical(logJournal, "What was kept of unsent edits and messages is damaged; it is set aside as %ls",
               qUtf16Printable(aside));
}

} // namespace

Expected<std::unique_ptr<VisitJournal>, VisitJournal::OpenError> VisitJournal::open(const QString& directory,
                                                                                    Post post)
{
    if (!makeDirectory(directory))
        return Unexpected(OpenError{OpenFault::Disk, QDir::toNativeSeparators(directory)});
    auto lease = DirectoryLease::take(directory);
    if (!lease) {
        const bool inUse = lease.error().fault == DirectoryLease::Fault::InUse;
        return Unexpected(OpenError{inUse ? OpenFault::InUse : OpenFault::Disk, lease.error().detail});
    }
    const QString path = directory + u"/unsent.db"_s;
    auto tables = VisitTables::open(path);
    if (!tables && tables.error().isDamage()) {
        setAside(path);
        tables = VisitTables::open(path);
    }
    if (!tables)
        return Unexpected(OpenError{OpenFault::Disk, tables.error().detail});
    std::unique_ptr<VisitJournal> journal(
        new VisitJournal(*std::move(lease), *std::move(tables), std::move(post)));
    for (const KeptVisit& visit : journal->readAll())
        journal->m_lastVisit = std::max(journal->m_lastVisit, visit.id);
    journal->m_writer = std::thread([j = journal.get()] { j->work(); });
    return journal;
}

VisitJournal::VisitJournal(DirectoryLease lease, VisitTables tables, Post post)
    : m_lease(std::move(lease)),
      m_tables(std::move(tables)),
      m_post(std::move(post))
{}

VisitJournal::~VisitJournal()
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

void VisitJournal::append(qint64 visit, VisitRecords records, Urgency urgency, Done done)
{
    Job job;
    job.write.push_back({visit, std::move(records), false, std::move(done)});
    job.urgency = urgency;
    enqueue(std::move(job));
}

void VisitJournal::replace(qint64 visit, VisitRecords records, Done done)
{
    Job job;
    job.write.push_back({visit, std::move(records), true, std::move(done)});
    enqueue(std::move(job));
}

void VisitJournal::forget(qint64 visit)
{
    replace(visit, {}, [](bool) {});
}

std::vector<KeptVisit> VisitJournal::read()
{
    std::promise<std::vector<KeptVisit>> visits;
    Job job;
    job.task = [this, &visits] { visits.set_value(readAll()); };
    enqueue(std::move(job));
    return visits.get_future().get();
}

void VisitJournal::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isUrgent |= job.urgency == Urgency::Now;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void VisitJournal::work()
{
    while (true) {
        std::deque<Job> jobs = takeJobs();
        if (jobs.empty())
            return;
        std::vector<Write> batch;
        for (Job& job : jobs) {
            if (!job.task) {
                batch.push_back(std::move(job.write.front()));
                continue;
            }
            keep(std::exchange(batch, {}));
            job.task();
        }
        keep(std::move(batch));
    }
}

/// Waits for some; none: it is the end.
std::deque<VisitJournal::Job> VisitJournal::takeJobs()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
    m_wake.wait_for(lock, Patience, [this] { return m_isEnding || m_isUrgent; });
    m_isUrgent = false;
    return std::exchange(m_jobs, {});
}

/// All in one commit; where that fails each gets a chance of its own, since one may be too large.
void VisitJournal::keep(std::vector<Write> batch)
{
    if (batch.empty())
        return;
    if (!store(batch)) {
        for (Write& write : batch) {
            const auto alone = store({&write, 1});
            if (alone)
                continue;
            write.kept = false;
            if (m_failed.insert(write.visit).second)
                qCWarning(logJournal, "What is unsent could not be kept: %ls",
                          qUtf16Printable(alone.error().detail));
        }
    }
    m_post([batch = std::move(batch)] {
        for (const Write& write : batch)
            write.done(write.kept);
    });
}

Database::Status VisitJournal::store(std::span<Write> writes)
{
    std::set<qint64> failed = m_failed;
    auto done = m_tables.begin();
    for (auto write = writes.begin(); done && write != writes.end(); ++write) {
        if (write->replaces)
            failed.erase(write->visit);
        write->kept = !failed.contains(write->visit);
        if (write->kept)
            done = storeOne(*write);
    }
    if (done)
        done = m_tables.commit();
    if (done)
        m_failed = std::move(failed);
    else
        m_tables.rollback();
    return done;
}

Database::Status VisitJournal::storeOne(const Write& write)
{
    if (write.replaces) {
        if (const auto forgotten = m_tables.forget(write.visit); !forgotten)
            return forgotten;
    }
    for (const VisitRecord& record : write.records) {
        if (const auto appended = m_tables.append(write.visit, encodeVisitRecord(record)); !appended)
            return appended;
    }
    return std::monostate();
}

std::vector<KeptVisit> VisitJournal::readAll()
{
    std::vector<KeptVisit> visits;
    const auto rows = m_tables.rows();
    if (!rows) {
        qCCritical(logJournal, "What is kept as unsent cannot be read: %ls",
                   qUtf16Printable(rows.error().detail));
        return visits;
    }
    bool isSound = true;
    for (const VisitTables::Row& row : *rows) {
        if (visits.empty() || visits.back().id != row.visit) {
            visits.emplace_back().id = row.visit;
            isSound = true;
        }
        if (!isSound)
            continue;
        const auto record = decodeVisitRecord(row.record);
        isSound = record && visits.back().apply(*record);
        if (!isSound)
            qCWarning(logJournal, "What is kept as unsent ends in something that makes no sense");
    }
    return visits;
}

} // namespace confab
