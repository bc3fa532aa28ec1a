#pragma once

#include "core/expected.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace confab {

/// One SQLite connection. Used by one thread at a time. Errors are values: the number is SQLite's extended
/// result code, the words are for logs.
class Database
{
public:
    struct Error
    {
        int code = 0;
        QString detail;

        /// The disk, or the quota, has no room for more.
        [[nodiscard]] bool isFull() const;
        /// What is there is no whole database.
        [[nodiscard]] bool isDamage() const;
    };
    using Status = Expected<std::monostate, Error>;

    enum class Mode { ReadOnly, ReadWrite };

    /// Opens the file, or makes it where it may be written.
    [[nodiscard]] static Expected<Database, Error> open(const QString& path, Mode mode = Mode::ReadWrite);

    /// Runs statements that bring no rows.
    [[nodiscard]] Status execute(const char* sql);
    /// The first column of the first row, as text; empty where there is none.
    [[nodiscard]] Expected<QString, Error> value(const char* sql);
    /// Whether a transaction is open.
    [[nodiscard]] bool isInTransaction() const;

private:
    friend class Statement;
    struct Close
    {
        void operator()(sqlite3* handle) const;
    };

    explicit Database(sqlite3* handle) : m_handle(handle) {}
    [[nodiscard]] Error error(int code) const;

    std::unique_ptr<sqlite3, Close> m_handle;
};

/// A prepared statement. Bind with `bind`, in the order of the question marks, then `next` for each row, or
/// `run` where there are none; both leave it ready to be bound anew. Must not outlive its database.
class Statement
{
public:
    Statement() = default;

    [[nodiscard]] static Expected<Statement, Database::Error> prepare(Database& database, const char* sql);

    template<typename... Values>
    Statement& bind(const Values&... values)
    {
        reset();
        [[maybe_unused]] int place = 0;
        (bindAt(++place, values), ...);
        return *this;
    }

    [[nodiscard]] Database::Status run();
    /// Whether there is another row; after the last one the statement is reset.
    [[nodiscard]] Expected<bool, Database::Error> next();
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt* handle) const;
    };

    void reset();
    void bindAt(int place, qint64 value);
    void bindAt(int place, const QString& value);
    void bindAt(int place, const QByteArray& value);
    [[nodiscard]] Database::Error error(int code) const;

    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
};

} // namespace confab
