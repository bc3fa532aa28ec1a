#include "core/journal/database.h"

#include <sqlite3.h>

#include <QFile>

#include <algorithm>
#include <limits>

namespace confab {

namespace {

int byteCount(qsizetype size)
{
    // SQLite takes no more than 1 GB anyway, and says so.
    return static_cast<int>(std::min<qsizetype>(size, std::numeric_limits<int>::max()));
}

} // namespace

bool Database::Error::isFull() const
{
    return (code & 0xff) == SQLITE_FULL;
}

void Database::Close::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

bool Database::Error::isDamage() const
{
    // Our statements fit to our tables: where one makes no sense, the words that describe those are damaged.
    return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB || (code & 0xff) == SQLITE_ERROR;
}

Expected<Database, Database::Error> Database::open(const QString& path, Mode mode)
{
    sqlite3* handle = nullptr;
    const int access =
        mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code =
        sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, access | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(handle);
    if (code != SQLITE_OK)
        return Unexpected(database.error(code));
    sqlite3_extended_result_codes(handle, 1);
    return database;
}

Database::Status Database::execute(const char* sql)
{
    const int code = sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return Unexpected(error(code));
    return std::monostate();
}

Expected<QString, Database::Error> Database::value(const char* sql)
{
    auto statement = Statement::prepare(*this, sql);
    if (!statement)
        return Unexpected(statement.error());
    const auto row = statement->next();
    if (!row)
        return Unexpected(row.error());
    return *row ? statement->text(0) : QString();
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

Database::Error Database::error(int code) const
{
    return {code, QString::fromUtf8(m_handle ? sqlite3_errmsg(m_handle.get()) : sqlite3_errstr(code))};
}

void Statement::Finalize::operator()(sqlite3_stmt* handle) const
{
    sqlite3_finalize(handle);
}

Expected<Statement, Database::Error> Statement::prepare(Database& database, const char* sql)
{
    sqlite3_stmt* handle = nullptr;
    const int code =
        sqlite3_prepare_v3(database.m_handle.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK)
        return Unexpected(database.error(code));
    Statement statement;
    statement.m_handle.reset(handle);
    return statement;
}

Database::Status Statement::run()
{
    const auto row = next();
    if (!row)
        return Unexpected(row.error());
    reset();
    return std::monostate();
}

Expected<bool, Database::Error> Statement::next()
{
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    const Database::Error failure = error(code);
    reset();
    return Unexpected(failure);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

QString Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_handle.get(), column));
}

QByteArray Statement::bytes(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle.get(), column));
    return QByteArray(bytes, sqlite3_column_bytes(m_handle.get(), column));
}

/// An unfinished read would keep the write-ahead log from being taken in.
void Statement::reset()
{
    sqlite3_reset(m_handle.get());
}

void Statement::bindAt(int place, qint64 value)
{
    sqlite3_bind_int64(m_handle.get(), place, value);
}

void Statement::bindAt(int place, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_handle.get(), place, utf8.constData(), byteCount(utf8.size()), SQLITE_TRANSIENT);
}

void Statement::bindAt(int place, const QByteArray& value)
{
    sqlite3_bind_blob(m_handle.get(), place, value.constData(), byteCount(value.size()), SQLITE_TRANSIENT);
}

Database::Error Statement::error(int code) const
{
    return {code, QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_handle.get())))};
}

} // namespace confab
