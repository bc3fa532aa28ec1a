#include "app/secondwindow.h"
#include "tests/support/livingroom.h"
#include "tests/support/runningapp.h"

#include <QDir>
#include <QDirIterator>
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
        const InviteLink link{.code = room.code(Role::Guest), .server = room.address()};

        RunningApp second;
        second.start(secondwindow::argumentsToTry(link, theme::Scheme::System));
        QTRY_COMPARE_WITH_TIMEOUT(ana->people().peers().size(), 2U, 60'000);
        QCOMPARE(ana->people().peers().back().name, u"Second person"_s);
        QVERIFY(!filesIn(second.temporary()).isEmpty()); // while it is there it keeps what it needs

        second.signal(SIGTERM);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(filesIn(second.temporary()), QStringList());
        const QStringList left = filesIn(second.home()).filter(u"confab"_s, Qt::CaseInsensitive);
        QCOMPARE(left, QStringList());
        QTRY_COMPARE_WITH_TIMEOUT(ana->people().peers().size(), 1U, 15'000);
    }
};

QTEST_GUILESS_MAIN(TestTryAlone)
#include "tst_tryalone.moc"
