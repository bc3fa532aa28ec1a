#include "core/journal/visittables.h"

#include <sqlite3.h>

#include <QFile>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

// As the server's (see journaltables.cpp); another mark tells the two kinds apart.
constexpr auto Settings = "PRAGMA trusted_schema=0; PRAGMA cell_size_check=1; PRAGMA mmap_size=0;"
                          "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=1000;"
                          "PRAGMA journal_size_limit=4194304; PRAGMA secure_delete=FAST;";

constexpr auto Schema = "BEGIN IMMEDIATE;"
                        "CREATE TABLE record(visit INTEGER NOT NULL, number INTEGER NOT NULL,"
                        "  data BLOB NOT NULL, PRIMARY KEY(visit, number)) WITHOUT ROWID;"
                        "PRAGMA application_id=1131308630; PRAGMA user_version=1;"
                        "COMMIT;";
constexpr qint64 ApplicationId = 1131308630; // "CnfV"
constexpr qint64 SchemaVersion = 1;

/// It holds what people write, and the tokens that they are let in with.
void makePrivate(const QString& path)
{
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

Expected<VisitTables, Database::Error> VisitTables::open(const QString& path)
{
    makePrivate(path);
    auto database = Database::open(path);
    if (!database)
        return Unexpected(database.error());
    VisitTables tables(*std::move(database));
    if (const auto prepared = tables.prepare(); !prepared)
        return Unexpected(prepared.error());
    return tables;
}

Database::Status VisitTables::prepare()
{
    const auto mode = m_database.value("PRAGMA journal_mode=WAL");
    if (!mode)
        return Unexpected(mode.error());
    if (const auto set = m_database.execute(Settings); !set)
        return set;
    const auto id = m_database.value("PRAGMA application_id");
    if (!id)
        return Unexpected(id.error());
    const auto version = m_database.value("PRAGMA user_version");
    if (!version)
        return Unexpected(version.error());
    if (id->toLongLong() == 0 && version->toLongLong() == 0) {
        if (const auto made = m_database.execute(Schema); !made)
            return made;
    } else if (id->toLongLong() != ApplicationId || version->toLongLong() != SchemaVersion) {
        return Unexpected(Database::Error{SQLITE_NOTADB, u"it was not made by this program and version"_s});
    }
    const auto checked = m_database.value("PRAGMA quick_check(1)");
    if (!checked)
        return Unexpected(checked.error());
    if (*checked != "ok"_L1)
        return Unexpected(Database::Error{SQLITE_CORRUPT, *checked});

    auto append =
        Statement::prepare(m_database, "INSERT INTO record SELECT ?1, coalesce(max(number), 0) + 1, "
                                       "?2 FROM record WHERE visit=?1");
    if (!append)
        return Unexpected(append.error());
    m_append = *std::move(append);
    auto forget = Statement::prepare(m_database, "DELETE FROM record WHERE visit=?");
    if (!forget)
        return Unexpected(forget.error());
    m_forget = *std::move(forget);
    return std::monostate();
}

void VisitTables::rollback()
{
    // After some errors SQLite has done so by itself.
    if (m_database.isInTransaction())
        (void)m_database.execute("ROLLBACK");
}

Database::Status VisitTables::append(qint64 visit, const QByteArray& record)
{
    return m_append.bind(visit, record).run();
}

Database::Status VisitTables::forget(qint64 visit)
{
    return m_forget.bind(visit).run();
}

Expected<std::vector<VisitTables::Row>, Database::Error> VisitTables::rows()
{
    auto select = Statement::prepare(m_database, "SELECT visit, data FROM record ORDER BY visit, number");
    if (!select)
        return Unexpected(select.error());
    std::vector<Row> rows;
    while (true) {
        const auto row = select->next();
        if (!row)
            return Unexpected(row.error());
        if (!*row)
            return rows;
        rows.push_back({select->integer(0), select->bytes(1)});
    }
}

} // namespace confab
