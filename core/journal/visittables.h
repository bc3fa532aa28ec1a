#pragma once

#include "core/journal/database.h"

#include <QByteArray>

#include <vector>

namespace confab {

/// The tables of a client's journal: records by visit and number. Used by one thread at a time.
class VisitTables
{
public:
    using Status = Database::Status;

    struct Row
    {
        qint64 visit = 0;
        QByteArray record;
    };

    /// Opens the database, or makes it, for its owner alone.
    [[nodiscard]] static Expected<VisitTables, Database::Error> open(const QString& path);

    [[nodiscard]] Status begin() { return m_database.execute("BEGIN IMMEDIATE"); }
    [[nodiscard]] Status commit() { return m_database.execute("COMMIT"); }
    void rollback();

    [[nodiscard]] Status append(qint64 visit, const QByteArray& record);
    [[nodiscard]] Status forget(qint64 visit);
    /// All of them, by visit and in their order.
    [[nodiscard]] Expected<std::vector<Row>, Database::Error> rows();

private:
    explicit VisitTables(Database database) : m_database(std::move(database)) {}
    [[nodiscard]] Status prepare();

    Database m_database;
    Statement m_append; ///< after the database, which must outlive it
    Statement m_forget;
};

} // namespace confab
