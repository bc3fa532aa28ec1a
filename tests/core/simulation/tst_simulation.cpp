#include "tests/core/simulation/world.h"

#include <QFile>
#include <QTest>

using namespace confab;
using confab::test::World;

namespace {

constexpr int Steps = 200;

} // namespace

/// Many people on a bad network, out of seeds. The same seed is the same run, whatever the machine does.
///
///     tst_simulation                           2,000 seeds
///     CONFAB_SEEDS=100000 tst_simulation       more of them
///     CONFAB_SEED=4711 tst_simulation          this one alone
class TestSimulation : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        // Else Qt Test ends a function after five minutes. How long this one takes is up to who asks for it.
        constexpr auto Milliseconds = "86400000";
        if (qEnvironmentVariableIsSet("CONFAB_SEEDS"))
            qputenv("QTEST_FUNCTION_TIMEOUT", Milliseconds);
    }

private Q_SLOTS:
    void seedsThatOnceFailedAreFine()
    {
        QFile file(QStringLiteral(ONCE_FAILED));
        QVERIFY(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const QByteArray line = file.readLine().split('#').front().trimmed();
            bool isNumber = false;
            const qulonglong seed = line.toULongLong(&isNumber);
            QVERIFY2(isNumber || line.isEmpty(), line.constData());
            if (isNumber)
                QVERIFY(isFine(seed));
        }
    }

    void everyoneEndsWithTheSameTextAndNothingIsLostOrDoubled()
    {
        bool one = false;
        const qulonglong only = qEnvironmentVariable("CONFAB_SEED").toULongLong(&one);
        if (one) {
            QVERIFY(isFine(only));
            return;
        }
        bool given = false;
        const qulonglong count = qEnvironmentVariable("CONFAB_SEEDS").toULongLong(&given);
        int failures = 0;
        for (qulonglong seed = 1; seed <= (given ? count : 2000); ++seed)
            failures += isFine(seed) ? 0 : 1;
        QCOMPARE(failures, 0);
    }

private:
    static bool isFine(qulonglong seed)
    {
        const QString complaint = World(seed).run(Steps);
        if (!complaint.isEmpty())
            qWarning("CONFAB_SEED=%llu: %s (put it into %s)", seed, qPrintable(complaint), ONCE_FAILED);
        return complaint.isEmpty();
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
