#include "core/session/encryptedservers.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

const QString Key(64, u'a');

ServerAddress server(const QString& host, bool encrypted, const QString& fingerprint = {})
{
    return {host, 47474, encrypted, fingerprint};
}

} // namespace

class TestEncryptedServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasEncryptedIsNeverAskedInTheClear()
    {
        EncryptedServers servers;
        servers.remember(server(u"192.0.2.1"_s, true, Key));
        QCOMPARE(servers.asKnown(server(u"192.0.2.1"_s, false)), server(u"192.0.2.1"_s, true, Key));
        servers.remember(server(u"rooms.example"_s, true));
        QCOMPARE(servers.asKnown(server(u"rooms.example"_s, false)), server(u"rooms.example"_s, true));
    }

    void whatIsNotKnownStaysAsItIs()
    {
        EncryptedServers servers;
        servers.remember(server(u"192.0.2.1"_s, true, Key));
        for (const ServerAddress& other :
             {server(u"192.0.2.2"_s, false), ServerAddress{u"192.0.2.1"_s, 80, false}})
            QCOMPARE(servers.asKnown(other), other);
    }

    void aLinkThatSaysItselfWhichKeyIsFollowed()
    {
        EncryptedServers servers;
        servers.remember(server(u"192.0.2.1"_s, true, Key));
        const ServerAddress other = server(u"192.0.2.1"_s, true, QString(64, u'b'));
        QCOMPARE(servers.asKnown(other), other);
        servers.remember(other);
        QCOMPARE(servers.asKnown(server(u"192.0.2.1"_s, false)), other);
    }

    void theClearAndThisComputerAreNotRemembered()
    {
        EncryptedServers servers;
        servers.remember(server(u"192.0.2.1"_s, false));
        servers.remember(server(u"127.0.0.1"_s, true, Key));
        QVERIFY(servers.toLines().isEmpty());
    }

    void theyAreKeptAsLines()
    {
        EncryptedServers servers;
        servers.remember(server(u"2001:db8::1"_s, true, Key));
        servers.remember(server(u"rooms.example"_s, true));
        const EncryptedServers read = EncryptedServers::fromLines(servers.toLines());
        QCOMPARE(read.toLines(), servers.toLines());
        QCOMPARE(read.asKnown(server(u"2001:db8::1"_s, false)), server(u"2001:db8::1"_s, true, Key));
        QVERIFY(EncryptedServers::fromLines({u""_s, u"host"_s, u"host 0"_s, u"host 99999"_s, u"h 1 f x"_s})
                    .toLines()
                    .isEmpty());
    }

    void theOldestIsForgottenWhenThereAreTooMany()
    {
        EncryptedServers servers;
        for (std::size_t i = 0; i <= EncryptedServers::Most; ++i)
            servers.remember(server(u"host%1"_s.arg(i), true));
        QCOMPARE(servers.toLines().size(), qsizetype(EncryptedServers::Most));
        QVERIFY(!servers.asKnown(server(u"host0"_s, false)).encrypted);
        QVERIFY(servers.asKnown(server(u"host1"_s, false)).encrypted);
    }
};

QTEST_GUILESS_MAIN(TestEncryptedServers)
#include "tst_encryptedservers.moc"
