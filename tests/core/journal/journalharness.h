#pragma once

#include "core/journal/sqlitejournal.h"

#include <QCoreApplication>
#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

namespace confab::test {

/// A journal in a directory that can be closed and opened again, with the test's thread for the server's.
class JournalHarness
{
public:
    using Outcome = SessionJournal::Outcome;

    /// Fails hard where the journal does not open.
    SqliteJournal::Contents open()
    {
        auto opened = tryOpen();
        if (!opened)
            qFatal("the journal does not open: %s", qPrintable(opened.error().detail));
        return *std::move(opened);
    }
    Expected<SqliteJournal::Contents, SqliteJournal::OpenError> tryOpen()
    {
        auto opened =
            SqliteJournal::open(directory.path(), QByteArray(32, 'k'), [this](std::function<void()> call) {
                QMetaObject::invokeMethod(m_thread.get(), std::move(call), Qt::QueuedConnection);
            });
        if (!opened)
            return Unexpected(opened.error());
        journal = *std::move(opened);
        return journal->takeContents();
    }
    void close()
    {
        journal.reset();
        QCoreApplication::sendPostedEvents(m_thread.get());
    }
    SqliteJournal::Contents reopen()
    {
        close();
        return open();
    }

    /// Its number among all appends.
    std::size_t append(const QString& room, std::vector<JournalRecord> records)
    {
        const std::size_t number = outcomes.size();
        outcomes.emplace_back();
        journal->append(room, std::move(records), [this, number](Outcome outcome) {
            outcomes[number] = outcome;
            order.push_back(number);
        });
        return number;
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return order.size() == outcomes.size(); }, 20'000);
    }
    Outcome appendNow(const QString& room, std::vector<JournalRecord> records)
    {
        const std::size_t number = append(room, std::move(records));
        if (!settle())
            qFatal("the journal does not answer");
        return *outcomes[number];
    }
    SessionJournal::Records reloadNow(const QString& room)
    {
        std::optional<SessionJournal::Records> result;
        journal->reload(room, [&](SessionJournal::Records records) { result = std::move(records); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
            qFatal("the journal does not answer");
        return *std::move(result);
    }
    [[nodiscard]] QString path() const { return directory.filePath(QStringLiteral("confab.db")); }

    static std::vector<JournalRecord> recordsOf(const SqliteJournal::Contents& contents, const QString& room)
    {
        for (const SqliteJournal::KeptSession& session : contents.sessions) {
            if (session.roomId == room)
                return session.records;
        }
        return {};
    }

    QTemporaryDir directory;
    std::unique_ptr<SqliteJournal> journal;
    std::vector<std::optional<Outcome>> outcomes; ///< by number
    std::vector<std::size_t> order;               ///< in which they were told

private:
    std::unique_ptr<QObject> m_thread = std::make_unique<QObject>();
};

/// Overwrites a byte of the file, so many behind `needle`. Whether that was found.
inline bool spoil(const QString& path, const QByteArray& needle, qsizetype behind)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const qsizetype at = file.readAll().indexOf(needle);
    return at >= 0 && file.seek(at + behind) && file.write("\x7f") == 1;
}

} // namespace confab::test
