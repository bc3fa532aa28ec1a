#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace confab::test {

/// The app with its window, as a program, off the screen: in a home of its own that it finds empty. Whoever
/// includes this says where it is (CONFAB).
class RunningApp
{
public:
    RunningApp()
    {
        using namespace Qt::StringLiterals;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
        environment.insert(u"TMPDIR"_s, m_temporary.path());
        environment.remove(u"LC_ALL"_s);
        environment.insert(u"LANG"_s, u"C.UTF-8"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    }
    ~RunningApp()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void start(const QStringList& arguments) { m_process.start(QStringLiteral(CONFAB), arguments); }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    /// The code it ends with, with the event loop running meanwhile; −1 where it does not end by itself.
    [[nodiscard]] int exitCode()
    {
        const bool isEnded =
            QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 30'000);
        return isEnded && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    [[nodiscard]] QString home() const { return m_home.path(); }
    [[nodiscard]] QString temporary() const { return m_temporary.path(); }

private:
    QTemporaryDir m_home;
    QTemporaryDir m_temporary;
    QProcess m_process;
};

} // namespace confab::test
