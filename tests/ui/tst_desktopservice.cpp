#include "app/application.h"
#include "app/appstatus.h"
#include "app/desktopservice.h"
#include "tests/support/privatebus.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingReply>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// The service on a real bus, called by another of its clients.
class TestDesktopService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        m_bus = std::make_unique<PrivateBus>();
        m_caller =
            std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(m_bus->address(), u"caller"_s));
        QVERIFY(m_caller->isConnected());
    }

    void cleanupTestCase()
    {
        m_caller.reset();
        QDBusConnection::disconnectFromBus(u"caller"_s);
    }

    void theDesktopsWordsBringTheAppToTheFront()
    {
        DesktopService service([] { return QVariantMap(); });
        QVERIFY(service.start({}));
        QSignalSpy opened(&service, &DesktopService::opened);
        const QVariantMap platform{{u"activation-token"_s, u"token-7"_s}};
        call(u"org.freedesktop.Application"_s, u"Activate"_s, {platform});
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), QString());
        QCOMPARE(opened[0][1].toByteArray(), "token-7");
        const QString link = u"confab://h.example/wpi-srjb-wer"_s;
        call(u"org.freedesktop.Application"_s, u"Open"_s, {QStringList{link}, platform});
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened[1][0].toString(), link);
        call(u"org.freedesktop.Application"_s, u"ActivateAction"_s, {u"none"_s, QVariantList(), platform});
        QCOMPARE(opened.size(), 3);
        QCOMPARE(opened[2][0].toString(), QString());
    }

    void scriptsActivateAndJoin()
    {
        DesktopService service([] { return QVariantMap(); });
        QVERIFY(service.start({}));
        QSignalSpy opened(&service, &DesktopService::opened);
        call(u"app.confab.Confab"_s, u"Activate"_s, {});
        call(u"app.confab.Confab"_s, u"Join"_s, {u"wpi-srjb-wer"_s});
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened[0][0].toString(), QString());
        QCOMPARE(opened[1][0].toString(), u"wpi-srjb-wer"_s);
    }

    void whatItDoesNotKnowIsRefused()
    {
        DesktopService service([] { return QVariantMap(); });
        QVERIFY(service.start({}));
        QSignalSpy opened(&service, &DesktopService::opened);
        QCOMPARE(reply(u"app.confab.Confab"_s, u"Join"_s, {7}).type(), QDBusMessage::ErrorMessage);
        QCOMPARE(reply(u"app.confab.Confab"_s, u"Quit"_s, {}).type(), QDBusMessage::ErrorMessage);
        QCOMPARE(reply(u"org.example.Other"_s, u"Activate"_s, {}).type(), QDBusMessage::ErrorMessage);
        QCOMPARE(opened.size(), 0);
        const auto told = reply(u"org.freedesktop.DBus.Introspectable"_s, u"Introspect"_s, {});
        QVERIFY(told.arguments().value(0).toString().contains("<method name=\"Join\">"_L1));
    }

    void aNameThatIsTakenIsNoFaultAndProfilesHaveTheirOwn()
    {
        {
            DesktopService first([] { return QVariantMap(); });
            QVERIFY(first.start({}));
            QVERIFY(DesktopService::nameFor(u"2"_s) != DesktopService::nameFor({}));
            QVERIFY(DesktopService::nameFor(u"ä/ö"_s).startsWith("app.confab.Confab."_L1));
        }
        QVERIFY(m_caller->registerService(DesktopService::nameFor({})));
        DesktopService second([] { return QVariantMap(); });
        QVERIFY(!second.start({}));
        QVERIFY(second.start(u"2"_s));
        QVERIFY(m_caller->unregisterService(DesktopService::nameFor({})));
    }

    void theStatusTellsOfTheRoomAndGivesNobodyAWayIn()
    {
        const QTemporaryDir directory;
        Options options;
        options.name = u"Ana"_s;
        options.dataDirectory = directory.path();
        options.hostingPort = 0;
        Application app(options);
        DesktopService service([&app] { return appStatus(app); });
        QVERIFY(service.start({}));
        app.start();
        QCOMPARE(status().value(u"state"_s).toString(), u"start"_s);
        QCOMPARE(status().value(u"hosting"_s).toBool(), false);

        auto* field = app.window().findChild<QLineEdit*>(u"roomNameField"_s);
        field->setText(u"Retro"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(app.visit());
        QTRY_COMPARE(app.visit()->client().roomName(), u"Retro"_s);
        const QVariantMap inside = status();
        QCOMPARE(inside.value(u"state"_s).toString(), u"joined"_s);
        QCOMPARE(inside.value(u"room"_s).toString(), u"Retro"_s);
        QCOMPARE(inside.value(u"people"_s).toInt(), 1);
        QCOMPARE(inside.value(u"unread"_s).toInt(), 0);
        QCOMPARE(inside.value(u"hosting"_s).toBool(), true);
        for (const QVariant& value : inside)
            QVERIFY(!value.toString().contains(app.visit()->client().target().code.toString()));
    }

private:
    QDBusMessage reply(const QString& interface, const QString& member, const QVariantList& arguments)
    {
        QDBusMessage message = QDBusMessage::createMethodCall(DesktopService::nameFor({}),
                                                              u"/app/confab/Confab"_s, interface, member);
        message.setArguments(arguments);
        const QDBusPendingCall pending = m_caller->asyncCall(message);
        if (!QTest::qWaitFor([&] { return pending.isFinished(); }, 20'000))
            qFatal("no answer");
        return pending.reply();
    }

    void call(const QString& interface, const QString& member, const QVariantList& arguments)
    {
        const QDBusMessage answer = reply(interface, member, arguments);
        QVERIFY2(answer.type() == QDBusMessage::ReplyMessage, qPrintable(answer.errorMessage()));
    }

    QVariantMap status()
    {
        const QDBusPendingReply<QVariantMap> answer = reply(u"app.confab.Confab"_s, u"Status"_s, {});
        return answer.value();
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<QDBusConnection> m_caller;
};

QTEST_MAIN(TestDesktopService)
#include "tst_desktopservice.moc"
