#include "core/client/roomclient.h"
#include "core/client/roomdirectory.h"
#include "core/client/servertrust.h"
#include "core/server/selfmadecertificate.h"
#include "tests/support/livingroom.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Day = SelfMadeCertificate::DayMs;

TlsIdentity identity(const QStringList& hosts, qint64 madeAgo = 0,
                     const QByteArray& key = SelfMadeCertificate::makeKey())
{
    const auto certificate =
        SelfMadeCertificate::make(key, hosts, QDateTime::currentMSecsSinceEpoch() - madeAgo);
    return {certificate->pem(), key};
}

RoomServer::Config encrypted(const TlsIdentity& with)
{
    RoomServer::Config config;
    config.tls = with;
    return config;
}

/// Why nobody gets into such a server; nothing where somebody does.
std::optional<Failure::Kind> failureAt(const ServerAddress& address)
{
    RoomDirectory directory(address);
    const auto room = await(directory.createRoom(u"Test room"_s));
    return room ? std::nullopt : std::optional(room.error().kind);
}

/// A server with this certificate, asked under this address.
class Server
{
public:
    explicit Server(const TlsIdentity& with) : m_server(encrypted(with))
    {
        const auto started = m_server.start();
        if (!started)
            qFatal("no server");
        m_address = *started;
    }
    [[nodiscard]] ServerAddress known(const QString& fingerprint = {}) const
    {
        ServerAddress address = m_address;
        address.fingerprint = fingerprint;
        return address;
    }

private:
    RoomServer m_server;
    ServerAddress m_address;
};

QString fingerprintOf(const TlsIdentity& shown)
{
    return SelfMadeCertificate::read(shown.certificate)->fingerprint();
}

/// While it lives, this certificate is one of those that everyone trusts.
class Vouched
{
public:
    explicit Vouched(const TlsIdentity& shown) : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration with = m_before;
        with.setCaCertificates({QSslCertificate(shown.certificate)});
        QSslConfiguration::setDefaultConfiguration(with);
    }
    ~Vouched() { QSslConfiguration::setDefaultConfiguration(m_before); }

private:
    QSslConfiguration m_before;
};

} // namespace

/// Clients and servers that encrypt: who is believed, and who is not.
class TestEncryption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleWriteTogether();
    void theKeyOfTheInviteIsBelievedUnderAnyName();
    void aNewCertificateForTheSameKeyIsBelieved();
    void anotherKeyIsRefused();
    void anotherKeyIsRefusedEvenIfItIsVouchedFor();
    void anEndedCertificateIsRefused_data();
    void anEndedCertificateIsRefused();
    void withoutAFingerprintSomebodyMustVouch();
    void withoutAFingerprintTheNameMustFit();
    void aServerThatDoesNotEncryptIsRefused();
    void aServerThatEncryptsSaysSoInTheClear();
    void aSocketInTheClearIsNotOpened();
    void anImpostorInTheMiddleOfASessionHearsNothing();
};

void TestEncryption::peopleWriteTogether()
{
    LivingRoom room(encrypted(identity({u"127.0.0.1"_s})));
    QVERIFY(room.address().encrypted);
    const auto ana = room.join(u"Ana"_s);
    const auto ben = room.join(u"Ben"_s);
    type(*ana, 0, 0, u"Hello"_s);
    QTRY_COMPARE(ben->notes().text(), u"Hello"_s);
    type(*ben, 5, 0, u" there"_s);
    QTRY_COMPARE(ana->notes().text(), u"Hello there"_s);
}

void TestEncryption::theKeyOfTheInviteIsBelievedUnderAnyName()
{
    const TlsIdentity with = identity({u"192.0.2.1"_s, u"elsewhere.example"_s});
    const Server server(with);
    QVERIFY(failureAt(server.known(fingerprintOf(with))) == std::nullopt);
}

void TestEncryption::aNewCertificateForTheSameKeyIsBelieved()
{
    const QByteArray key = SelfMadeCertificate::makeKey();
    const QString known = fingerprintOf(identity({u"127.0.0.1"_s}, 300 * Day, key));
    const Server server(identity({u"127.0.0.1"_s}, 0, key));
    QVERIFY(failureAt(server.known(known)) == std::nullopt);
}

void TestEncryption::anotherKeyIsRefused()
{
    const Server server(identity({u"127.0.0.1"_s}));
    const QString known = fingerprintOf(identity({u"127.0.0.1"_s}));
    QVERIFY(failureAt(server.known(known)) == Failure::Kind::OtherKey);
}

void TestEncryption::anotherKeyIsRefusedEvenIfItIsVouchedFor()
{
    const TlsIdentity with = identity({u"127.0.0.1"_s});
    const Vouched vouched(with);
    const Server server(with);
    QVERIFY(failureAt(server.known()) == std::nullopt);
    QVERIFY(failureAt(server.known(fingerprintOf(identity({})))) == Failure::Kind::OtherKey);
}

void TestEncryption::anEndedCertificateIsRefused_data()
{
    QTest::addColumn<qint64>("madeAgo");
    QTest::newRow("ended") << SelfMadeCertificate::LifetimeMs + Day;
    QTest::newRow("not begun") << -3 * Day;
}

void TestEncryption::anEndedCertificateIsRefused()
{
    QFETCH(qint64, madeAgo);
    const TlsIdentity with = identity({u"127.0.0.1"_s}, madeAgo);
    const Server server(with);
    QVERIFY(failureAt(server.known(fingerprintOf(with))) == Failure::Kind::CertificateExpired);
    const Vouched vouched(with);
    QVERIFY(failureAt(server.known()) == Failure::Kind::CertificateExpired);
}

void TestEncryption::withoutAFingerprintSomebodyMustVouch()
{
    const Server server(identity({u"127.0.0.1"_s}));
    QVERIFY(failureAt(server.known()) == Failure::Kind::CertificateUntrusted);
}

void TestEncryption::withoutAFingerprintTheNameMustFit()
{
    const TlsIdentity with = identity({u"elsewhere.example"_s});
    const Vouched vouched(with);
    const Server server(with);
    QVERIFY(failureAt(server.known()) == Failure::Kind::CertificateOtherName);
}

void TestEncryption::aServerThatDoesNotEncryptIsRefused()
{
    const LivingRoom plain;
    ServerAddress address = plain.address();
    address.encrypted = true;
    QVERIFY(failureAt(address) == Failure::Kind::NotEncrypted);
    address.fingerprint = fingerprintOf(identity({}));
    QVERIFY(failureAt(address) == Failure::Kind::NotEncrypted);
}

void TestEncryption::aServerThatEncryptsSaysSoInTheClear()
{
    const LivingRoom room(encrypted(identity({u"127.0.0.1"_s})));
    ServerAddress address = room.address();
    address.encrypted = false;
    QVERIFY(failureAt(address) == Failure::Kind::MustEncrypt);
}

void TestEncryption::aSocketInTheClearIsNotOpened()
{
    RoomServer::Config config = encrypted(identity({u"127.0.0.1"_s}));
    config.publicUrl = QUrl(u"http://127.0.0.1:9"_s); // what somebody who wants to read along would say
    const LivingRoom room(config);
    const auto client = room.enter(u"Ana"_s);
    QTRY_COMPARE(client->state(), RoomClient::State::Failed);
    QVERIFY(client->failure());
    QCOMPARE(client->failure()->kind, Failure::Kind::NotEncrypted);
}

void TestEncryption::anImpostorInTheMiddleOfASessionHearsNothing()
{
    auto room = std::make_unique<LivingRoom>(encrypted(identity({u"127.0.0.1"_s})));
    const auto client = room->join(u"Ana"_s);
    RoomServer::Config config = encrypted(identity({u"127.0.0.1"_s}));
    config.port = room->address().port;
    room.reset();
    RoomServer impostor(config);
    QVERIFY(impostor.start());
    QTRY_VERIFY_WITH_TIMEOUT(client->failure() && client->failure()->kind == Failure::Kind::OtherKey, 20'000);
    QCOMPARE(client->state(), RoomClient::State::Reconnecting);
}

QTEST_GUILESS_MAIN(TestEncryption)
#include "tst_encryption.moc"
