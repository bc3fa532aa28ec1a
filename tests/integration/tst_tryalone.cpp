#include "app/secondwindow.h"
#include "tests/support/livingroom.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

QStringList filesIn(const QString& folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext())
        files += all.next();
    return files;
}

} // namespace

/// The made-up second person: the real program, in a room of its own kind.
class TestTryAlone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondPersonComesInAndLeavesNothingBehind()
    {
        const LivingRoom room;
        const auto ana = room.join(u"Ana"_s, Role::Host);
        const QTemporaryDir home;
        const QTemporaryDir temporary;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
        environment.insert(u"TMPDIR"_s, temporary.path());
        environment.remove(u"LC_ALL"_s);
        environment.insert(u"LANG"_s, u"C.UTF-8"_s);
        const InviteLink link{.code = room.code(Role::Guest), .server = room.address()};

        QProcess second;
        second.setProcessEnvironment(environment);
        second.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        second.start(QStringLiteral(CONFAB), secondwindow::argumentsToTry(link, theme::Scheme::System));
        QTRY_COMPARE_WITH_TIMEOUT(ana->people().peers().size(), 2U, 60'000);
        QCOMPARE(ana->people().peers().back().name, u"Second person"_s);
        QVERIFY(!filesIn(temporary.path()).isEmpty()); // while it is there it keeps what it needs

        second.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(filesIn(temporary.path()), QStringList());
        const QStringList left = filesIn(home.path()).filter(u"confab"_s, Qt::CaseInsensitive);
        QCOMPARE(left, QStringList());
        QTRY_COMPARE_WITH_TIMEOUT(ana->people().peers().size(), 1U, 15'000);
    }
};

QTEST_GUILESS_MAIN(TestTryAlone)
#include "tst_tryalone.moc"
