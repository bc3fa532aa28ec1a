#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTest>

#include <csignal>

namespace confab::test {

using namespace Qt::StringLiterals;

inline constexpr int Patience = 30'000; // ms

/// The real program in a room of a real server, without a display.
class Pipe
{
public:
    explicit Pipe(const QString& dataDirectory, const QStringList& arguments)
    {
        m_process.setProcessEnvironment(withoutDisplay());
        m_process.setProgram(QStringLiteral(CONFAB));
        m_process.setArguments(QStringList{u"--data-dir"_s, dataDirectory} + arguments);
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                         [this] { m_out += m_process.readAllStandardOutput(); });
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
                         [this] { m_err += m_process.readAllStandardError(); });
    }
    ~Pipe()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    Pipe& start()
    {
        m_process.start();
        return *this;
    }
    Pipe& say(const QByteArray& input)
    {
        m_process.write(input);
        return *this;
    }
    Pipe& endInput()
    {
        m_process.closeWriteChannel();
        return *this;
    }
    /// The code it ends with, with the event loop running meanwhile: our server's people live in it.
    int exitCode()
    {
        if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, Patience))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }

    [[nodiscard]] QProcess& process() { return m_process; }
    [[nodiscard]] QString out() const { return QString::fromUtf8(m_out); }
    [[nodiscard]] QString err() const { return QString::fromUtf8(m_err); }

private:
    static QProcessEnvironment withoutDisplay()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
            environment.remove(name);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"no-such-platform"_s); // whoever needs one fails
        return environment;
    }

    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace confab::test
