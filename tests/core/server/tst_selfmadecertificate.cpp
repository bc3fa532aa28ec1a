#include "core/server/selfmadecertificate.h"

#include "core/server/tlscontext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

const qint64 Now = 1'700'000'000'000;

SelfMadeCertificate certificateFor(const QByteArray& key, const QStringList& hosts, qint64 now = Now)
{
    const auto made = SelfMadeCertificate::make(key, hosts, now);
    if (!made)
        qFatal("no certificate");
    return *made;
}

} // namespace

class TestSelfMadeCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerCanUseIt();
    void theFingerprintIsThatOfTheKeyAndOutlivesTheCertificate();
    void itNamesItsHosts();
    void itIsValidFromADayBefore();
    void itIsRenewedLongBeforeItEnds();
    void noTwoAreEqual();
    void whatIsNoCertificateOrKeyGivesNone();
};

void TestSelfMadeCertificate::aServerCanUseIt()
{
    const QByteArray key = SelfMadeCertificate::makeKey();
    const SelfMadeCertificate certificate = certificateFor(key, {u"192.0.2.1"_s});
    QVERIFY(TlsContext::make({certificate.pem(), key}));
    const auto foreign = TlsContext::make({certificate.pem(), SelfMadeCertificate::makeKey()});
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().fault, TlsContext::Fault::Mismatch);
    const auto noKey = TlsContext::make({certificate.pem(), certificate.pem()});
    QVERIFY(!noKey);
    QCOMPARE(noKey.error().fault, TlsContext::Fault::Key);
    const auto noCertificate = TlsContext::make({key, key});
    QVERIFY(!noCertificate);
    QCOMPARE(noCertificate.error().fault, TlsContext::Fault::Certificate);
}

void TestSelfMadeCertificate::theFingerprintIsThatOfTheKeyAndOutlivesTheCertificate()
{
    const QByteArray key = SelfMadeCertificate::makeKey();
    const SelfMadeCertificate first = certificateFor(key, {u"192.0.2.1"_s});
    const SelfMadeCertificate next =
        certificateFor(key, {u"198.51.100.7"_s}, Now + SelfMadeCertificate::LifetimeMs);
    QCOMPARE(first.fingerprint().size(), 64);
    QCOMPARE(next.fingerprint(), first.fingerprint());
    QVERIFY(certificateFor(SelfMadeCertificate::makeKey(), {}).fingerprint() != first.fingerprint());
    // As somebody else's code sees it.
    const QByteArray der = QSslCertificate(first.pem()).publicKey().toDer();
    QCOMPARE(first.fingerprint(),
             QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex()));
}

void TestSelfMadeCertificate::itNamesItsHosts()
{
    const QStringList hosts{u"192.0.2.1"_s, u"2001:db8::7"_s, u"annas-laptop.local"_s};
    const SelfMadeCertificate certificate = certificateFor(SelfMadeCertificate::makeKey(), hosts);
    QCOMPARE(certificate.hosts(), hosts);
    const auto names = QSslCertificate(certificate.pem()).subjectAlternativeNames();
    QCOMPARE(names.count(QSsl::IpAddressEntry), 2);
    QCOMPARE(names.value(QSsl::DnsEntry), u"annas-laptop.local"_s);
    QVERIFY(certificateFor(SelfMadeCertificate::makeKey(), {}).hosts().isEmpty());
}

void TestSelfMadeCertificate::itIsValidFromADayBefore()
{
    const QSslCertificate certificate(certificateFor(SelfMadeCertificate::makeKey(), {}).pem());
    QCOMPARE(certificate.effectiveDate().toMSecsSinceEpoch(), Now - SelfMadeCertificate::DayMs);
    QCOMPARE(certificate.expiryDate().toMSecsSinceEpoch(), Now + SelfMadeCertificate::LifetimeMs);
}

void TestSelfMadeCertificate::itIsRenewedLongBeforeItEnds()
{
    const SelfMadeCertificate certificate = certificateFor(SelfMadeCertificate::makeKey(), {});
    const qint64 due = Now + SelfMadeCertificate::LifetimeMs - SelfMadeCertificate::RenewalMs;
    QVERIFY(!certificate.needsRenewal(due - 1000));
    QVERIFY(certificate.needsRenewal(due + 1000));
}

void TestSelfMadeCertificate::noTwoAreEqual()
{
    const QByteArray key = SelfMadeCertificate::makeKey();
    const QSslCertificate one(certificateFor(key, {}).pem());
    const QSslCertificate other(certificateFor(key, {}).pem());
    QVERIFY(one.serialNumber() != other.serialNumber());
}

void TestSelfMadeCertificate::whatIsNoCertificateOrKeyGivesNone()
{
    QVERIFY(!SelfMadeCertificate::read("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n"));
    QVERIFY(!SelfMadeCertificate::read({}));
    QVERIFY(!SelfMadeCertificate::make("no key", {}, Now));
}

QTEST_GUILESS_MAIN(TestSelfMadeCertificate)
#include "tst_selfmadecertificate.moc"
