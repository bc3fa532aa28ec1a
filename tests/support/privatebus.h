#pragma once

#include <QFile>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace confab::test {

/// A D-Bus session bus of a test's own, which everything in this process and its children takes for the
/// desktop's; nothing on it is started by itself. Make it before anybody asks for the session bus.
class PrivateBus
{
public:
    PrivateBus()
    {
        QFile config(m_directory.filePath(QStringLiteral("bus.conf")));
        if (!config.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        config.write("<busconfig><type>session</type><listen>unix:path=" +
                     m_directory.filePath(QStringLiteral("bus")).toLocal8Bit() +
                     "</listen><policy context=\"default\"><allow send_destination=\"*\"/>"
                     "<allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>\n");
        config.close();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("dbus-daemon"),
                        {QStringLiteral("--config-file=") + config.fileName(), QStringLiteral("--nofork"),
                         QStringLiteral("--nopidfile"), QStringLiteral("--print-address=1")});
        QByteArray line;
        while (!line.endsWith('\n') && m_process.waitForReadyRead(30'000))
            line += m_process.readAllStandardOutput();
        if (!line.endsWith('\n'))
            qFatal("dbus-daemon did not start");
        m_address = QString::fromLatin1(line.trimmed());
        qputenv("DBUS_SESSION_BUS_ADDRESS", line.trimmed());
    }
    ~PrivateBus()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] const QString& address() const { return m_address; }

private:
    QTemporaryDir m_directory;
    QProcess m_process;
    QString m_address;
};

} // namespace confab::test
