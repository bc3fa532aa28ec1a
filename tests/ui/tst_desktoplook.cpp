#include "app/desktoplook.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace confab;

namespace confab::test {
using Groups = QMap<QString, QVariantMap>;
}

namespace {

using confab::test::Groups;

const QString Scheme = u"org.freedesktop.appearance color-scheme"_s;

/// The part of a desktop's portal that is asked, in a process of its own: this program with `--portal`. Each
/// line of its input, as in `org.freedesktop.appearance color-scheme 1`, is a setting from then on.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public Q_SLOTS:
    confab::test::Groups ReadAll(const QStringList& groups) // as the interface has it
    {
        Groups asked;
        for (const QString& group : groups) {
            if (m_settings.contains(group))
                asked.insert(group, m_settings.value(group));
        }
        return asked;
    }
    void take(const QByteArray& line)
    {
        const QList<QByteArray> words = line.trimmed().split(' ');
        const QString group = QString::fromLatin1(words.value(0));
        const QString name = QString::fromLatin1(words.value(1));
        const QByteArray said = words.value(2);
        QVariant value(said.toUInt());
        if (said == "true" || said == "false")
            value = said == "true";
        else if (said.contains('.'))
            value = said.toDouble();
        m_settings[group][name] = value;
        Q_EMIT SettingChanged(group, u"something-else"_s, QDBusVariant(QVariant(1U)));
        Q_EMIT SettingChanged(group, name, QDBusVariant(value));
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& name, const QDBusVariant& value);

private:
    Groups m_settings;
};

int servePortal(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLocal8Bit(argv[2]), u"portal"_s);
    qDBusRegisterMetaType<Groups>();
    Portal portal;
    for (const QByteArray& line : QByteArray(argv[3]).split('\n'))
        portal.take(line);
    const bool isServed =
        bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                           QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
        bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    std::puts(isServed ? "ready" : "failed");
    std::fflush(stdout);
    std::setvbuf(stdin, nullptr, _IONBF, 0); // else a second line waits where no notifier looks
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &portal, [&] {
        char line[200];
        if (!std::fgets(line, sizeof line, stdin))
            return QCoreApplication::quit();
        portal.take(line);
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
    [[nodiscard]] bool startPortal(const QString& settings)
    {
        m_portal.start(QCoreApplication::applicationFilePath(), {u"--portal"_s, m_address, settings});
        return m_portal.waitForReadyRead() && m_portal.readLine().trimmed() == "ready";
    }
    void say(const QByteArray& setting) { m_portal.write(setting + '\n'); }
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

/// What the desktop's portal says of colours, motion and letters, over a real bus.
class TestDesktopLook : public QObject
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
        QVERIFY(m_bus->startPortal(u"%1 %2"_s.arg(Scheme).arg(scheme)));
        const DesktopLook desktop(m_bus->connection());
        // A busy machine may be slower than the first answer is waited for.
        QTRY_COMPARE(desktop.isDark().has_value() ? int(*desktop.isDark()) : -1, dark);
    }

    void aChangeIsHeardOf()
    {
        QVERIFY(m_bus->startPortal(u"%1 2"_s.arg(Scheme)));
        DesktopLook desktop(m_bus->connection());
        QTRY_COMPARE(desktop.isDark(), std::optional(false));
        QSignalSpy changed(&desktop, &DesktopLook::changed);
        m_bus->say(Scheme.toLatin1() + " 1");
        QTRY_COMPARE(desktop.isDark(), std::optional(true));
        QCOMPARE(changed.size(), 1);
        m_bus->say(Scheme.toLatin1() + " 1");
        m_bus->say(Scheme.toLatin1() + " 0");
        QTRY_COMPARE(desktop.isDark(), std::optional<bool>());
        QCOMPARE(changed.size(), 2);
    }

    void motionIsReducedWhereEitherSettingSaysSo_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("freedesktop") << u"org.freedesktop.appearance reduced-motion 1"_s
                                     << u"org.freedesktop.appearance reduced-motion 0"_s;
        QTest::newRow("GNOME") << u"org.gnome.desktop.interface enable-animations false"_s
                               << u"org.gnome.desktop.interface enable-animations true"_s;
    }

    void motionIsReducedWhereEitherSettingSaysSo()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QVERIFY(m_bus->startPortal(before));
        DesktopLook desktop(m_bus->connection());
        QTRY_VERIFY(desktop.isMotionReduced());
        QSignalSpy changed(&desktop, &DesktopLook::changed);
        m_bus->say(after.toLatin1());
        QTRY_VERIFY(!desktop.isMotionReduced());
        QCOMPARE(changed.size(), 1);
        m_bus->say(before.toLatin1());
        QTRY_VERIFY(desktop.isMotionReduced());
    }

    void theSizeOfLettersIsAsked()
    {
        QVERIFY(
            m_bus->startPortal(u"org.gnome.desktop.interface text-scaling-factor 1.5\n%1 1"_s.arg(Scheme)));
        const DesktopLook desktop(m_bus->connection());
        QTRY_COMPARE(desktop.textScale(), 1.5);
        QCOMPARE(desktop.isDark(), std::optional(true));
        QVERIFY(!desktop.isMotionReduced());
    }

    void withoutAPortalNothingIsKnown()
    {
        const DesktopLook desktop(m_bus->connection());
        QVERIFY(!desktop.isDark() && !desktop.isMotionReduced() && desktop.textScale() == 1);
    }

    void withoutABusNothingIsKnown()
    {
        const DesktopLook desktop(QDBusConnection(u"there is none"_s));
        QVERIFY(!desktop.isDark() && !desktop.isMotionReduced() && desktop.textScale() == 1);
    }

private:
    std::unique_ptr<Bus> m_bus;
};

int main(int argc, char** argv)
{
    if (argc > 3 && QByteArray(argv[1]) == "--portal")
        return servePortal(argc, argv);
    QCoreApplication app(argc, argv);
    TestDesktopLook test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desktoplook.moc"
