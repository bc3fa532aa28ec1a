#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace confab::test {

using namespace Qt::StringLiterals;

/// A real file system of a few megabytes, seen only by programs that are run with its prefix. No rights are
/// needed for it, but a kernel that lets anyone make a name space.
class SmallDisk
{
public:
    explicit SmallDisk(int megabytes)
    {
        m_holder.start(
            u"unshare"_s,
            {u"--user"_s, u"--map-root-user"_s, u"--mount"_s, u"sh"_s, u"-c"_s,
             u"mount -t tmpfs -o size=%1m none '%2' && echo made && read -r end"_s.arg(megabytes).arg(
                 m_directory.path())});
        m_isThere = m_holder.waitForReadyRead(10'000) && m_holder.readAllStandardOutput() == "made\n" &&
                    run({u"true"_s});
    }
    ~SmallDisk()
    {
        m_holder.closeWriteChannel();
        m_holder.waitForFinished();
    }

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] QString path() const { return m_directory.path(); }
    /// What to put before a program and its arguments.
    [[nodiscard]] QStringList prefix() const
    {
        return {u"nsenter"_s, u"--target"_s, QString::number(m_holder.processId()),
                u"--user"_s,  u"--mount"_s,  u"--preserve-credentials"_s};
    }
    /// Not a byte more finds room.
    bool fill() const
    {
        (void)run({u"dd"_s, u"if=/dev/zero"_s, u"of="_s + filler(), u"bs=512"_s});
        return !run({u"sh"_s, u"-c"_s, u"echo more > '%1.more'"_s.arg(filler())});
    }
    bool empty() const { return run({u"rm"_s, u"-f"_s, filler(), filler() + u".more"_s}); }
    /// Only while nobody has a file open for writing.
    bool setReadOnly(bool isReadOnly) const
    {
        return run({u"mount"_s, u"-o"_s, isReadOnly ? u"remount,ro"_s : u"remount,rw"_s, path()});
    }

private:
    [[nodiscard]] QString filler() const { return path() + u"/filler"_s; }
    [[nodiscard]] bool run(const QStringList& command) const
    {
        QStringList words = prefix() + command;
        QProcess process;
        process.start(words.takeFirst(), words);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }

    QTemporaryDir m_directory;
    QProcess m_holder;
    bool m_isThere = false;
};

} // namespace confab::test
