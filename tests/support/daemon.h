#pragma once

#include "core/session/invitelink.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace confab::test {

/// confabd as a program that keeps its rooms on the disk, ended and started again on the same port and
/// directory. Whoever includes this says where it is (CONFABD).
class Daemon
{
public:
    explicit Daemon(QStringList further = {}) : m_further(std::move(further)) { start(); }
    ~Daemon() { kill(); }

    void start()
    {
        m_process = std::make_unique<QProcess>();
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process->start(QStringLiteral(CONFABD),
                         QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_port),
                                     QStringLiteral("--data"), m_directory.path()} +
                             m_further);
        QByteArray line;
        while (!line.endsWith('\n') && m_process->waitForReadyRead(30'000))
            line += m_process->readAllStandardOutput();
        m_port = static_cast<quint16>(line.trimmed().mid(line.lastIndexOf(':') + 1).toUInt());
        if (m_port == 0)
            qFatal("confabd did not start");
    }
    /// At once, without a chance to do anything.
    void kill()
    {
        m_process->kill();
        m_process->waitForFinished();
    }
    /// In order, as the system ends a service. How long that took, in ms; −1 where it did not end well. The
    /// event loop runs meanwhile.
    qint64 terminate()
    {
        QElapsedTimer time;
        time.start();
        m_process->terminate();
        const bool isEnded =
            QTest::qWaitFor([this] { return m_process->state() == QProcess::NotRunning; }, 10'000);
        const bool isWell =
            isEnded && m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
        return isWell ? time.elapsed() : -1;
    }

    [[nodiscard]] ServerAddress address() const { return {QStringLiteral("127.0.0.1"), m_port, false}; }
    [[nodiscard]] qint64 processId() const { return m_process->processId(); }
    [[nodiscard]] QString directory() const { return m_directory.path(); }

private:
    QStringList m_further; ///< arguments
    QTemporaryDir m_directory;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
};

} // namespace confab::test
