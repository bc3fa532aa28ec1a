#pragma once

#include <QProcess>

#include <csignal>

/// confabd as a program: what it says and how it ends. Whoever includes this says where it is (CONFABD).
namespace confab::test {

using namespace Qt::StringLiterals;

inline constexpr int Patience = 10'000; // ms

struct Ended
{
    int exitCode = -1;
    QString out;
    QString err;
};

/// `prefix`: a program, with its arguments, that runs it.
inline void start(QProcess& process, const QStringList& arguments, const QStringList& prefix)
{
    QStringList words = prefix + QStringList{QStringLiteral(CONFABD)} + arguments;
    process.start(words.takeFirst(), words);
}

inline Ended run(const QStringList& arguments, const QStringList& prefix = {})
{
    QProcess process;
    start(process, arguments, prefix);
    if (!process.waitForFinished(Patience))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// A running confabd.
class RunningConfabd
{
public:
    explicit RunningConfabd(const QStringList& arguments = {u"--listen"_s, u"127.0.0.1:0"_s},
                            const QStringList& prefix = {})
    {
        start(m_process, arguments, prefix);
        while (!m_line.endsWith('\n') && m_process.waitForReadyRead(Patience))
            m_line += m_process.readAllStandardOutput();
    }
    ~RunningConfabd()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] QString readyLine() const { return QString::fromUtf8(m_line); }
    [[nodiscard]] quint16 port() const
    {
        return static_cast<quint16>(m_line.trimmed().mid(m_line.lastIndexOf(':') + 1).toUInt());
    }
    [[nodiscard]] QProcess& process() { return m_process; }
    /// Whether it ends well after the signal.
    [[nodiscard]] bool endsBy(int signal)
    {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        return m_process.waitForFinished(Patience) && m_process.exitStatus() == QProcess::NormalExit &&
               m_process.exitCode() == 0;
    }

private:
    QProcess m_process;
    QByteArray m_line;
};

} // namespace confab::test
