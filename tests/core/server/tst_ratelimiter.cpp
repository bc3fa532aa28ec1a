#include "core/server/ratelimiter.h"

#include <QTest>

using namespace confab;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBurstOfOneSecondPassesThenOneAtATime()
    {
        RateLimiter limiter(4);
        qint64 now = 1'000'000;
        for (int i = 0; i < 4; ++i)
            QVERIFY(!limiter.take(now));
        QCOMPARE(limiter.take(now), 250);
        now += 100;
        QCOMPARE(limiter.take(now), 150);
        now += 150;
        QVERIFY(!limiter.take(now));
        QCOMPARE(limiter.take(now), 250);
    }

    void inTheLongRunTheRateIsTheRate()
    {
        RateLimiter limiter(7);
        int passed = 0;
        for (qint64 now = 0; now < 100'000; now += 13)
            passed += limiter.take(now) ? 0 : 1;
        QVERIFY2(passed >= 700 && passed <= 707, qPrintable(QString::number(passed)));
    }

    void restingDoesNotSaveUpForMoreThanOneBurst()
    {
        RateLimiter limiter(2);
        const qint64 now = std::numeric_limits<qint64>::max() / 2;
        QVERIFY(!limiter.take(now));
        QVERIFY(!limiter.take(now));
        QVERIFY(limiter.take(now));
    }

    void aClockThatIsSetBackGivesAndTakesNothing()
    {
        RateLimiter limiter(1);
        QVERIFY(!limiter.take(5'000'000));
        QCOMPARE(limiter.take(1'000), 1000);
        QVERIFY(!limiter.take(2'000));
    }

    void noRateIsNoLimit()
    {
        RateLimiter limiter(0);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!limiter.take(1));
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
