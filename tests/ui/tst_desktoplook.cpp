#include "app/desktopscheme.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

/// The part of a desktop's portal that is asked, in a process of its own: this program with `--portal`. Each
/// line of its input is a scheme from then on.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    explicit Portal(uint scheme) : m_scheme(scheme) {}

public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& name) // as the interface has it
    {
        if (group != u"org.freedesktop.appearance"_s || name != u"color-scheme"_s)
            return QDBusVariant(QVariant(u"?"_s));
        return QDBusVariant(QVariant::fromValue(QDBusVariant(QVariant(m_scheme))));
    }
    void say(uint scheme)
    {
        m_scheme = scheme;
        Q_EMIT SettingChanged(u"org.freedesktop.appearance"_s, u"contrast"_s, QDBusVariant(QVariant(1U)));
        Q_EMIT SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s,
                              QDBusVariant(QVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& name, const QDBusVariant& value);

private:
    uint m_scheme;
};

int servePortal(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLocal8Bit(argv[2]), u"portal"_s);
    Portal portal(QByteArray(argv[3]).toUInt());
    const bool isServed =
        bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                           QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
        bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    std::puts(isServed ? "ready" : "failed");
    std::fflush(stdout);
    std::setvbuf(stdin, nullptr, _IONBF, 0); // else a second line waits where no notifier looks
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &portal, [&] {
        char line[16];
        if (!std::fgets(line, sizeof line, stdin))
            return QCoreApplication::quit();
        portal.say(QByteArray(line).trimmed().toUInt());
    });
    return QCoreApplication::exec();
}

/// A bus of the test's own.
class Bus
{
public:
    Bus()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead())
            m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    }
    ~Bus()
    {
        for (QProcess* process : {&m_portal, &m_daemon}) {
            process->kill();
            process->waitForFinished();
        }
        for (const QString& name : std::as_const(m_names))
            QDBusConnection::disconnectFromBus(name);
    }

    [[nodiscard]] bool isRunning() const { return !m_address.isEmpty(); }
    [[nodiscard]] bool startPortal(uint scheme)
    {
        m_portal.start(QCoreApplication::applicationFilePath(),
                       {u"--portal"_s, m_address, QString::number(scheme)});
        return m_portal.waitForReadyRead() && m_portal.readLine().trimmed() == "ready";
    }
    void say(uint scheme) { m_portal.write(QByteArray::number(scheme) + '\n'); }
    [[nodiscard]] QDBusConnection connection()
    {
        m_names.append(u"client-%1"_s.arg(++s_connections));
        return QDBusConnection::connectToBus(m_address, m_names.constLast());
    }

private:
    static inline int s_connections = 0;
    QProcess m_daemon;
    QProcess m_portal;
    QString m_address;
    QStringList m_names;
};

} // namespace

/// What the desktop's portal says of colours, over a real bus.
class TestDesktopScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<Bus>();
        QVERIFY2(m_bus->isRunning(), "dbus-daemon does not start");
    }
    void cleanup() { m_bus.reset(); }

    void thePortalIsAsked_data()
    {
        QTest::addColumn<uint>("scheme");
        QTest::addColumn<int>("dark"); // -1: nothing
        QTest::newRow("no preference") << 0U << -1;
        QTest::newRow("dark") << 1U << 1;
        QTest::newRow("light") << 2U << 0;
        QTest::newRow("one of the future") << 7U << -1;
    }

    void thePortalIsAsked()
    {
        QFETCH(const uint, scheme);
        QFETCH(const int, dark);
        QVERIFY(m_bus->startPortal(scheme));
        const DesktopScheme desktop(m_bus->connection());
        // A busy machine may be slower than the first answer is waited for.
        QTRY_COMPARE(desktop.isDark().has_value() ? int(*desktop.isDark()) : -1, dark);
    }

    void aChangeIsHeardOf()
    {
        QVERIFY(m_bus->startPortal(2));
        DesktopScheme desktop(m_bus->connection());
        QTRY_COMPARE(desktop.isDark(), std::optional(false));
        QSignalSpy changed(&desktop, &DesktopScheme::changed);
        m_bus->say(1);
        QTRY_COMPARE(desktop.isDark(), std::optional(true));
        QCOMPARE(changed.size(), 1);
        m_bus->say(1);
        m_bus->say(0);
        QTRY_COMPARE(desktop.isDark(), std::optional<bool>());
        QCOMPARE(changed.size(), 2);
    }

    void withoutAPortalNothingIsKnown()
    {
        const DesktopScheme desktop(m_bus->connection());
        QVERIFY(!desktop.isDark());
    }

    void withoutABusNothingIsKnown()
    {
        const DesktopScheme desktop(QDBusConnection(u"there is none"_s));
        QVERIFY(!desktop.isDark());
    }

private:
    std::unique_ptr<Bus> m_bus;
};

int main(int argc, char** argv)
{
    if (argc > 3 && QByteArray(argv[1]) == "--portal")
        return servePortal(argc, argv);
    QCoreApplication app(argc, argv);
    TestDesktopScheme test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desktopscheme.moc"
