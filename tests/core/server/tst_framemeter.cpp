#include "core/server/framemeter.h"

#include "core/session/limits.h"

#include "tests/support/rawclient.h"

#include <QTest>

using namespace confab;
using confab::test::RawClient;

namespace {

const FrameMeter::Time Start{std::chrono::seconds(100)};

bool feed(FrameMeter& meter, const QByteArray& bytes, FrameMeter::Time now = Start)
{
    return meter.feed({bytes.constData(), static_cast<size_t>(bytes.size())}, now);
}

/// How many frames go in before they are a flood; at most `tries`.
int fedUntilFlood(FrameMeter& meter, const QByteArray& frame, int tries, FrameMeter::Time now = Start)
{
    int fed = 0;
    while (fed < tries && feed(meter, frame, now))
        ++fed;
    return fed;
}

} // namespace

class TestFrameMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRateOfControlFramesIsTheOneThatIsTold()
    {
        QCOMPARE(FrameMeter::Control.perSecond, double(Limits().controlFramesPerSecond));
    }
    void wholeMessagesAreNoFlood();
    void pingsAreBoundedAndComeBackWithTime();
    void tinyFragmentsAreBounded();
    void largeFragmentsAreNot();
    void bordersDoNotDependOnHowTheBytesArrive();
};

void TestFrameMeter::wholeMessagesAreNoFlood()
{
    FrameMeter meter;
    for (const qsizetype size : {0, 1, 125, 126, 65535, 65536}) {
        const QByteArray frame = RawClient::frameBytes(QByteArray(size, 'x'));
        const int tries = size > 1000 ? 50 : 50'000;
        QCOMPARE(fedUntilFlood(meter, frame, tries), tries);
    }
}

void TestFrameMeter::pingsAreBoundedAndComeBackWithTime()
{
    FrameMeter meter;
    const QByteArray ping = RawClient::frameBytes("hi", RawClient::Ping);
    const int burst = static_cast<int>(FrameMeter::Control.burst);
    QCOMPARE(fedUntilFlood(meter, ping, 2 * burst), burst);

    FrameMeter steady;
    for (int second = 0; second < 600; ++second)
        QCOMPARE(fedUntilFlood(steady, ping, 20, Start + std::chrono::seconds(second)), 20);
}

void TestFrameMeter::tinyFragmentsAreBounded()
{
    const int burst = static_cast<int>(FrameMeter::SmallFragments.burst);
    FrameMeter empty;
    QCOMPARE(fedUntilFlood(empty, RawClient::frameBytes("", RawClient::Text, false), 2 * burst), burst);
    FrameMeter continued;
    QCOMPARE(fedUntilFlood(continued, RawClient::frameBytes("x", RawClient::Continuation, false), 2 * burst),
             burst);
}

void TestFrameMeter::largeFragmentsAreNot()
{
    FrameMeter meter;
    const QByteArray fragment = RawClient::frameBytes(QByteArray(4096, 'x'), RawClient::Continuation, false);
    QCOMPARE(fedUntilFlood(meter, fragment, 10'000), 10'000);
}

void TestFrameMeter::bordersDoNotDependOnHowTheBytesArrive()
{
    // Payloads that look like pings to whoever loses the border.
    QByteArray bytes;
    for (const qsizetype size : {3, 125, 126, 300, 70'000})
        bytes += RawClient::frameBytes(QByteArray(size, '\x89'));
    const int burst = static_cast<int>(FrameMeter::Control.burst);
    for (const qsizetype step : {1, 2, 3, 7, 1000}) {
        FrameMeter meter;
        for (qsizetype at = 0; at < bytes.size(); at += step)
            QVERIFY(feed(meter, bytes.mid(at, step)));
        QCOMPARE(fedUntilFlood(meter, RawClient::frameBytes({}, RawClient::Ping), 2 * burst), burst);
    }
}

QTEST_GUILESS_MAIN(TestFrameMeter)
#include "tst_framemeter.moc"
