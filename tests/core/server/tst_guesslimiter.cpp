#include "core/server/clientaddress.h"
#include "core/server/connectiontable.h"
#include "core/server/guesslimiter.h"

#include <QTest>

#include <limits>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

constexpr Rate PerAddress{20, 100'000};
constexpr Rate Altogether{50, 1000};

/// Guesses as fast as it may, from ever new ones of so many addresses; how many were listened to.
qint64 listenedTo(GuessLimiter& limiter, qint64 guesses, qint64 addresses, qint64 spanMs)
{
    qint64 heard = 0;
    for (qint64 i = 0; i < guesses; ++i) {
        const QString address = QString::number(i % addresses);
        const qint64 now = 1'000'000 + i * spanMs / guesses;
        if (limiter.wait(address, now))
            continue;
        limiter.failed(address, now);
        ++heard;
    }
    return heard;
}

QString keyOf(const char* address)
{
    return addressKey(boost::asio::ip::make_address(address));
}

QString forwarded(const QByteArray& header)
{
    const auto address = lastForwardedAddress(header);
    return address ? addressKey(*address) : u"none"_s;
}

} // namespace

class TestGuessLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMillionGuessesFromOneAddressAreHeardAtItsRate()
    {
        GuessLimiter limiter(PerAddress, Altogether);
        const qint64 heard = listenedTo(limiter, 1'000'000, 1, 3'600'000);
        // A burst, and one in five seconds for an hour.
        QVERIFY2(heard >= 720 && heard <= 741, qPrintable(QString::number(heard)));
    }

    void aMillionGuessesFromManyAddressesAreHeardAtTheCommonRate()
    {
        GuessLimiter limiter(PerAddress, Altogether);
        const qint64 heard = listenedTo(limiter, 1'000'000, 10'000, 60'000);
        QVERIFY2(heard >= 2900 && heard <= 3051, qPrintable(QString::number(heard)));
    }

    void soManyAddressesThatNobodyIsRememberedStillShareOneRate()
    {
        GuessLimiter limiter(PerAddress, Altogether);
        const qint64 heard = listenedTo(limiter, 1'000'000, std::numeric_limits<qint64>::max(), 60'000);
        QVERIFY2(heard <= 3051, qPrintable(QString::number(heard)));
    }

    void whoHadARightCodeIsNotLockedOutByStrangers()
    {
        GuessLimiter limiter(PerAddress, Altogether);
        limiter.succeeded(u"home"_s);
        const qint64 now = 5'000;
        for (int i = 0; i < 1000; ++i) {
            if (!limiter.wait(QString::number(i), now))
                limiter.failed(QString::number(i), now);
        }
        QVERIFY(limiter.wait(u"stranger"_s, now));
        QVERIFY(!limiter.wait(u"home"_s, now));
        limiter.failed(u"home"_s, now); // a slip of the finger changes nothing
        QVERIFY(!limiter.wait(u"home"_s, now));
    }

    void whoHadARightCodeStillGuessesAtItsOwnRate()
    {
        GuessLimiter limiter(PerAddress, Altogether);
        limiter.succeeded(u"home"_s);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(!limiter.wait(u"home"_s, 1000));
            limiter.failed(u"home"_s, 1000);
        }
        QCOMPARE(limiter.wait(u"home"_s, 1000), 5000);
        QVERIFY(!limiter.wait(u"elsewhere"_s, 1000));
    }

    void theirSlipsUseUpNothingThatStrangersShare()
    {
        GuessLimiter limiter(PerAddress, Altogether);
        for (const QString& home : {u"one"_s, u"two"_s, u"three"_s}) {
            limiter.succeeded(home);
            for (int i = 0; i < PerAddress.count; ++i)
                limiter.failed(home, 1000);
        }
        QVERIFY(!limiter.wait(u"elsewhere"_s, 1000));
    }

    void rightCodesCostNothing()
    {
        GuessLimiter limiter(PerAddress, Altogether);
        for (int i = 0; i < 10'000; ++i) {
            QVERIFY(!limiter.wait(u"a"_s, 1000));
            limiter.succeeded(u"a"_s);
        }
    }

    void addressesAreForgottenWhereTheyAreTooMany()
    {
        AddressRates rates(PerAddress);
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(!rates.take(QString::number(i), 1000));
        QVERIFY(rates.size() <= AddressRates::MaximalAddresses);
    }

    void oneNetworkIsOneAddress()
    {
        QCOMPARE(keyOf("192.0.2.7"), u"192.0.2.7"_s);
        QVERIFY(keyOf("192.0.2.7") != keyOf("192.0.2.8"));
        QCOMPARE(keyOf("::ffff:192.0.2.7"), keyOf("192.0.2.7"));
        QCOMPARE(keyOf("2001:db8:1:2:3:4:5:6"), keyOf("2001:db8:1:2::1"));
        QVERIFY(keyOf("2001:db8:1:2::1") != keyOf("2001:db8:1:3::1"));
        for (const char* loopback : {"127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"})
            QCOMPARE(keyOf(loopback), QString());
    }

    void behindAProxyItsOwnWordCounts_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("address");
        QTest::newRow("one") << "203.0.113.5"_ba << u"203.0.113.5"_s;
        QTest::newRow("the client lied before it") << "127.0.0.1, 203.0.113.5"_ba << u"203.0.113.5"_s;
        QTest::newRow("spaces") << " 1.1.1.1 ,  203.0.113.5 "_ba << u"203.0.113.5"_s;
        QTest::newRow("with a port") << "203.0.113.5:4711"_ba << u"203.0.113.5"_s;
        QTest::newRow("v6") << "2001:db8:1:2::9"_ba << u"2001:db8:1:2::"_s;
        QTest::newRow("v6 in brackets") << "[2001:db8:1:2::9]:4711"_ba << u"2001:db8:1:2::"_s;
        QTest::newRow("none") << ""_ba << u"none"_s;
        QTest::newRow("no address") << "203.0.113.5, unknown"_ba << u"none"_s;
        QTest::newRow("a bracket alone") << "["_ba << u"none"_s;
    }

    void behindAProxyItsOwnWordCounts()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, address);
        QCOMPARE(forwarded(header), address);
    }
};

QTEST_GUILESS_MAIN(TestGuessLimiter)
#include "tst_guesslimiter.moc"
