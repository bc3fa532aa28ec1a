#include "app/networkaddresses.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestNetworkAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShortAddressesComeFirst()
    {
        const QStringList addresses = reachableAddresses({
            {u"wlan0"_s,
             true,
             {QHostAddress(u"fd00::7"_s), QHostAddress(u"2a00:1450::1"_s), QHostAddress(u"192.168.1.7"_s)}},
            {u"eth0"_s, true, {QHostAddress(u"10.0.0.5"_s)}},
        });
        QCOMPARE(addresses, (QStringList{u"192.168.1.7"_s, u"10.0.0.5"_s, u"2a00:1450::1"_s, u"fd00::7"_s}));
    }

    void whatOthersCannotUseIsLeftOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isUp");
        QTest::addColumn<QString>("address");
        QTest::newRow("loopback") << u"lo"_s << true << u"127.0.0.1"_s;
        QTest::newRow("loopback IPv6") << u"lo"_s << true << u"::1"_s;
        QTest::newRow("down") << u"eth0"_s << false << u"192.168.1.7"_s;
        QTest::newRow("link-local IPv6") << u"eth0"_s << true << u"fe80::1%eth0"_s;
        QTest::newRow("docker") << u"docker0"_s << true << u"172.17.0.1"_s;
        QTest::newRow("docker network") << u"br-5f0c2d"_s << true << u"172.18.0.1"_s;
        QTest::newRow("container") << u"veth12ab"_s << true << u"172.19.0.1"_s;
        QTest::newRow("virtual machines") << u"virbr0"_s << true << u"192.168.122.1"_s;
    }
    void whatOthersCannotUseIsLeftOut()
    {
        QFETCH(QString, name);
        QFETCH(bool, isUp);
        QFETCH(QString, address);
        QVERIFY(!QHostAddress(address).isNull());
        QCOMPARE(reachableAddresses({{name, isUp, {QHostAddress(address)}}}), QStringList());
    }

    void aNetworkWithoutARouterIsBetterThanNone()
    {
        QCOMPARE(reachableAddresses({{u"eth0"_s, true, {QHostAddress(u"169.254.3.4"_s)}}}),
                 QStringList{u"169.254.3.4"_s});
    }

    void thisComputerIsLookedAt()
    {
        bool hasLoopback = false;
        for (const NetworkLink& link : networkLinks()) {
            for (const QHostAddress& address : link.addresses)
                hasLoopback |= address == QHostAddress(QHostAddress::LocalHost) && !link.isUp;
        }
        QVERIFY(hasLoopback);
    }
};

QTEST_GUILESS_MAIN(TestNetworkAddresses)
#include "tst_networkaddresses.moc"
