#pragma once

#include "core/expected.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace confab {

/// The right to use a data directory: held by one process at a time, and let go of by its end, however it
/// ends. And the marks that tell whether a database is the one that was used here last.
///
/// Each run writes a new mark into the database and into the lease's file (`confab.lease`) beside it. A
/// database whose mark stands not in the file, or that is another file than the one it was written as, is a
/// copy: restored from a backup, moved, or put in the place of the real one. What is not found out: a copy
/// written into the very file after a crash of the run that it was made in, and a whole disk set back to an
/// earlier state.
class DirectoryLease
{
public:
    enum class Fault { InUse, Disk };
    struct Error
    {
        Fault fault;
        QString detail; ///< the system's words
    };

    [[nodiscard]] static Expected<DirectoryLease, Error> take(const QString& directory);
    ~DirectoryLease();
    DirectoryLease(DirectoryLease&& other) noexcept;
    DirectoryLease& operator=(DirectoryLease&& other) noexcept;

    [[nodiscard]] static QByteArray freshMark();
    /// Tells one file from every other on this disk, and from its own copies. Empty where there is none.
    [[nodiscard]] static QByteArray identityOf(const QString& path);

    [[nodiscard]] const QByteArrayList& marks() const { return m_marks; }
    /// Replaces the marks; durable on return. Whether it worked.
    [[nodiscard]] bool setMarks(const QByteArrayList& marks);

private:
    explicit DirectoryLease(int file) : m_file(file) {}
    void readMarks();

    int m_file = -1;
    QByteArrayList m_marks;
};

} // namespace confab
