#include "app/hostingidentity.h"

#include "core/server/selfmadecertificate.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'700'000'000'000;
constexpr auto OwnersAlone = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

} // namespace

class TestHostingIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void itIsMadeOnceAndKept()
    {
        const HostingIdentity first = load({u"192.168.1.7"_s});
        const HostingIdentity again = load({u"192.168.1.7"_s});
        QCOMPARE(again.fingerprint, first.fingerprint);
        QCOMPARE(again.tls.certificate, first.tls.certificate);
        QVERIFY(TlsContext::make(first.tls));
    }

    void theFilesAreForNobodyElse()
    {
        load({});
        for (const QString& name : {u"/new/ana.hosting-key.pem"_s, u"/new/ana.hosting-certificate.pem"_s}) {
            const QFileInfo file(m_directory->path() + name);
            QVERIFY2(file.isFile(), qPrintable(name));
            QCOMPARE(file.permissions(), OwnersAlone);
        }
    }

    void anotherAddressOrTheEndNearMakesANewCertificateForTheSameKey()
    {
        const HostingIdentity first = load({u"192.168.1.7"_s});
        const HostingIdentity moved = load({u"10.0.0.5"_s});
        QVERIFY(moved.tls.certificate != first.tls.certificate);
        QCOMPARE(moved.fingerprint, first.fingerprint);
        const HostingIdentity later = load({u"10.0.0.5"_s}, Now + SelfMadeCertificate::LifetimeMs);
        QVERIFY(later.tls.certificate != moved.tls.certificate);
        QCOMPARE(later.fingerprint, first.fingerprint);
        QVERIFY(!SelfMadeCertificate::read(later.tls.certificate)
                     ->needsRenewal(Now + SelfMadeCertificate::LifetimeMs));
    }

    void whatIsDamagedIsMadeAnew()
    {
        const HostingIdentity first = load({});
        overwrite(u".hosting-certificate.pem"_s);
        const HostingIdentity sameKey = load({});
        QCOMPARE(sameKey.fingerprint, first.fingerprint);
        overwrite(u".hosting-key.pem"_s);
        const HostingIdentity other = load({});
        QVERIFY(other.fingerprint != first.fingerprint);
        QVERIFY(TlsContext::make(other.tls));
    }

    void whereItCannotBeKeptThatIsSaid()
    {
        const auto identity = HostingIdentity::load(u"/proc/confab/ana"_s, {}, Now);
        QVERIFY(!identity);
        QVERIFY2(identity.error().contains(u"/proc/confab/ana"_s), qPrintable(identity.error()));
    }

private:
    HostingIdentity load(const QStringList& hosts, qint64 now = Now)
    {
        const auto identity = HostingIdentity::load(stem(), hosts, now);
        if (!identity)
            qFatal("no identity: %s", qPrintable(identity.error()));
        return *identity;
    }
    [[nodiscard]] QString stem() const { return m_directory->path() + u"/new/ana"_s; }
    void overwrite(const QString& ending)
    {
        QFile file(stem() + ending);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nonsense");
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestHostingIdentity)
#include "tst_hostingidentity.moc"
