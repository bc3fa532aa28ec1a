#include "core/server/hostname.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestHostName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsAreTakenApart_data();
    void hostsAreTakenApart();
    void loopbackIsTold_data();
    void loopbackIsTold();
    void originsHaveAHost();
};

void TestHostName::hostsAreTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host"); // empty: refused
    QTest::addColumn<int>("port");
    QTest::newRow("a name") << u"Example.org"_s << u"example.org"_s << -1;
    QTest::newRow("a name and a port") << u"example.org:81"_s << u"example.org"_s << 81;
    QTest::newRow("IPv6") << u"[::1]:8"_s << u"::1"_s << 8;
    for (const char* bad :
         {"", ":80", "a b", "a/b", "a:", "a:x", "a:70000", "::1", "[::1", "a@b", "a,b", "ä.org"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << QString() << -1;
}

void TestHostName::hostsAreTakenApart()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto parsed = HostName::parse(text);
    QCOMPARE(parsed.has_value(), !host.isEmpty());
    if (parsed) {
        QCOMPARE(parsed->host, host);
        QCOMPARE(parsed->port, port);
    }
}

void TestHostName::loopbackIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLoopback");
    for (const char* own : {"localhost", "LOCALHOST:1", "127.0.0.1", "127.9.9.9:80", "[::1]:80"})
        QTest::newRow(own) << QString::fromLatin1(own) << true;
    for (const char* foreign : {"example.org", "localhost.example.org", "127.0.0.1.example.org", "10.0.0.1",
                                "[::2]", "0.0.0.0", "2130706433"})
        QTest::newRow(foreign) << QString::fromLatin1(foreign) << false;
}

void TestHostName::loopbackIsTold()
{
    QFETCH(QString, text);
    QFETCH(bool, isLoopback);
    QCOMPARE(HostName::parse(text)->isLoopback(), isLoopback);
}

void TestHostName::originsHaveAHost()
{
    QCOMPARE(HostName::ofOrigin(u"https://Example.org:8"_s)->host, u"example.org"_s);
    QVERIFY(!HostName::ofOrigin(u"null"_s));
    QVERIFY(!HostName::ofOrigin(u""_s));
    QVERIFY(!HostName::ofOrigin(u"https://localhost@example.org"_s));
}

QTEST_GUILESS_MAIN(TestHostName)
#include "tst_hostname.moc"
