#pragma once

#include <QProcess>
#include <QString>
#include <QTest>

namespace confab::test {

/// A D-Bus session bus of a test's own, which everything in this process and its children takes for the
/// desktop's. Make it before anybody asks for the session bus.
class PrivateBus
{
public:
    PrivateBus()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("dbus-daemon"),
                        {QStringLiteral("--session"), QStringLiteral("--nofork"),
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
    QProcess m_process;
    QString m_address;
};

} // namespace confab::test
