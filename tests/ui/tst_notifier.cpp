#include "app/application.h"
#include "tests/support/livingroom.h"
#include "tests/support/notificationserver.h"
#include "tests/support/privatebus.h"
#include "ui/chatpane.h"
#include "ui/codefield.h"
#include "ui/messageview.h"
#include "ui/roompage.h"
#include "ui/startpage.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// Hears what is said to the desktop's task bar.
class TaskBar : public QObject
{
    Q_OBJECT

public:
    std::vector<std::pair<QString, QVariantMap>> updates;

public Q_SLOTS:
    void onUpdate(const QString& app, const QVariantMap& properties)
    {
        updates.emplace_back(app, properties);
    }
};

/// The whole app in a real room, with a real bus and a notification service on it. Ben writes.
class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        QApplication::setDesktopFileName(u"app.confab.Confab"_s);
        m_bus = std::make_unique<PrivateBus>();
    }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_room = std::make_unique<LivingRoom>();
        m_server = std::make_unique<NotificationServer>(
            m_bus->address(), QStringList{u"body"_s, u"body-markup"_s, u"actions"_s});
        Options options;
        options.name = u"Ana Kovač"_s;
        options.dataDirectory = m_directory->path();
        options.hostingPort = 0;
        options.join = InviteLink{m_room->code(Role::Guest), m_room->address()}.toString();
        m_app = std::make_unique<Application>(options);
        m_app->start();
        QTRY_VERIFY(m_app->visit());
        m_ben = m_room->join(u"Ben"_s);
        QTRY_COMPARE(m_ben->people().peers().size(), 2U);
        lookElsewhere();
    }

    void cleanup()
    {
        m_elsewhere.reset();
        m_ben.reset();
        m_app.reset();
        m_server.reset();
        m_room.reset();
    }

    void aMessageThatNamesOneIsToldOf()
    {
        m_ben->sendBroadcastMessage(u"nothing for anybody"_s);
        m_ben->sendBroadcastMessage(u"@Ana look: <b>1 & 2</b>"_s);
        QTRY_COMPARE(m_server->shown().size(), 1U);
        const NotificationServer::Shown& shown = m_server->shown()[0];
        QCOMPARE(shown.title, u"Ben in Test room"_s);
        QCOMPARE(shown.body, u"@Ana look: &lt;b&gt;1 &amp; 2&lt;/b&gt;"_s); // this service reads markup
        QCOMPARE(shown.actions.value(0), u"default"_s);
        QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"app.confab.Confab"_s);
    }

    void aMessageToOneAloneIsToldOf()
    {
        const QString ana = m_app->visit()->client().self().id;
        m_ben->sendGroupMessage(u"for guests"_s, {u"guest"_s});
        m_ben->sendDirectMessage(u"just you"_s, ana);
        QTRY_COMPARE(m_server->shown().size(), 1U);
        QCOMPARE(m_server->shown()[0].title, u"Ben to you, in Test room"_s);
        QCOMPARE(m_server->shown()[0].body, u"just you"_s);
    }

    void whatIsWantedIsSetEverywhereOrForARoom_data()
    {
        QTest::addColumn<QString>("everywhere");
        QTest::addColumn<QString>("here");
        QTest::addColumn<QStringList>("told");
        const QString plain = u"plain"_s;
        const QString named = u"@Ana Kovač named"_s;
        const QString direct = u"direct"_s;
        QTest::newRow("all") << u"all"_s << QString() << QStringList{plain, named, direct};
        QTest::newRow("mentions") << u"mentions"_s << QString() << QStringList{named, direct};
        QTest::newRow("direct") << u"direct"_s << QString() << QStringList{direct};
        QTest::newRow("nothing") << u"nothing"_s << QString() << QStringList{};
        QTest::newRow("nothing but here") << u"nothing"_s << u"all"_s << QStringList{plain, named, direct};
        QTest::newRow("all but here") << u"all"_s << u"nothing"_s << QStringList{};
    }

    void whatIsWantedIsSetEverywhereOrForARoom()
    {
        QFETCH(QString, everywhere);
        QFETCH(QString, here);
        QFETCH(QStringList, told);
        Settings settings = Settings(optionsOfAna());
        settings.setNotificationMode(modeOf(everywhere));
        if (!here.isEmpty())
            settings.setRoomNotificationMode(m_room->id(), modeOf(here));
        restart();
        const QString ana = m_app->visit()->client().self().id;
        std::size_t expected = 0;
        for (const QString& text : {u"plain"_s, u"@Ana Kovač named"_s, u"direct"_s}) {
            sayAndWait(text, text == "direct"_L1 ? ana : QString());
            if (told.contains(text)) {
                ++expected;
                QTRY_COMPARE(m_server->shown().size(), expected);
                QVERIFY(m_server->shown().back().body.startsWith(text));
            }
        }
        QCOMPARE(m_server->shown().size(), expected); // what was not told in its turn is not told at all
    }

    void nothingDisturbsWhoLooks()
    {
        lookHere();
        m_ben->sendBroadcastMessage(u"@Ana hello"_s);
        QTRY_COMPARE(m_app->visit()->client().chat().entries().size(), 1U);
        lookElsewhere();
        m_ben->sendBroadcastMessage(u"@Ana and now"_s);
        QTRY_COMPARE(m_server->shown().size(), 1U);
        QCOMPARE(m_server->shown()[0].body, u"@Ana and now"_s);
    }

    void whatWasSaidBeforeOneCameIsNoNews()
    {
        m_ben->sendBroadcastMessage(u"@Ana early"_s);
        QTRY_COMPARE(m_server->shown().size(), 1U);
        restart();
        QTRY_COMPARE(m_app->visit()->client().chat().entries().size(), 1U);
        m_ben->sendBroadcastMessage(u"@Ana late"_s);
        QTRY_COMPARE(m_server->shown().size(), 2U);
        QCOMPARE(m_server->shown()[1].body, u"@Ana late"_s);
    }

    void aFloodIsOneNotificationThatCounts()
    {
        for (int at = 1; at <= 15; ++at)
            m_ben->sendBroadcastMessage(u"@Ana %1"_s.arg(at));
        QTRY_VERIFY(!m_server->shown().empty() &&
                    m_server->shown().back().body == u"@Ana 15\nand 14 more messages"_s);
        QVERIFY2(m_server->shown().size() <= 4, qPrintable(QString::number(m_server->shown().size())));
        QCOMPARE(m_server->shown().back().id, m_server->shown().front().id); // one takes the other's place
    }

    void aClickShowsTheMessage()
    {
        for (int at = 0; at < 3; ++at)
            m_ben->sendBroadcastMessage(u"before %1\n%2"_s.arg(at).arg(QString(500, u'x')));
        m_ben->sendBroadcastMessage(u"@Ana here"_s);
        QTRY_COMPARE(m_server->shown().size(), 1U);
        for (int at = 0; at < 10; ++at)
            m_ben->sendBroadcastMessage(u"after %1\n%2"_s.arg(at).arg(QString(500, u'x')));
        QTRY_COMPARE(m_app->visit()->client().chat().entries().size(), 14U);
        m_app->window().hide();
        m_server->click(m_server->shown()[0].id);
        QTRY_VERIFY(m_app->window().isVisible());
        MessageView& view = m_app->window().roomPage()->chat().messages();
        QTRY_COMPARE(view.currentIndex().row(), 3);
        QCOMPARE(view.sideOf(3), 0);
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), "token-1");
    }

    void whoLooksHasNoUseForItAnyMore()
    {
        m_ben->sendBroadcastMessage(u"@Ana"_s);
        QTRY_COMPARE(m_server->shown().size(), 1U);
        QVERIFY(m_server->closed().empty());
        lookHere();
        QTRY_COMPARE(m_server->closed().size(), 1U);
        QCOMPARE(m_server->closed()[0], m_server->shown()[0].id);
    }

    void whatWasTakenBackIsTakenOffTheDesktopToo()
    {
        m_ben->sendBroadcastMessage(u"@Ana oh no"_s);
        QTRY_COMPARE(m_server->shown().size(), 1U);
        QTRY_COMPARE(m_ben->waitingMessages(), 0);
        m_ben->deleteMessage(m_ben->chat().entries().back().message.id);
        QTRY_COMPARE(m_server->closed().size(), 1U);
        QCOMPARE(m_server->closed()[0], m_server->shown()[0].id);
    }

    void aServiceWithoutMarkupGetsTheWordsAsTheyAre()
    {
        m_server.reset();
        m_server = std::make_unique<NotificationServer>(m_bus->address(), QStringList{u"body"_s});
        restart();
        m_ben->sendBroadcastMessage(u"@Ana <i>1 & 2</i>\x1b\u202e!"_s);
        QTRY_COMPARE(m_server->shown().size(), 1U);
        QCOMPARE(m_server->shown()[0].body, u"@Ana <i>1 & 2</i>!"_s);
        QVERIFY(m_server->shown()[0].actions.isEmpty());
    }

    void withoutAServiceEverythingElseGoesOn()
    {
        m_server.reset();
        restart();
        m_ben->sendBroadcastMessage(u"@Ana nobody shows this"_s);
        QTRY_COMPARE(m_app->visit()->client().chat().entries().size(), 1U);
        QTRY_COMPARE(m_app->window().roomPage()->chat().unread(), 1);
        // One that comes later is found.
        m_server = std::make_unique<NotificationServer>(m_bus->address(), QStringList{u"body"_s});
        sayAndWait(u"@Ana but this"_s, {});
        QTRY_VERIFY(!m_server->shown().empty());
        QVERIFY(m_server->shown().back().body.startsWith("@Ana but this"_L1));
    }

    void theTaskBarHasTheNumberOfUnreadMessages()
    {
        TaskBar bar;
        QDBusConnection bus = QDBusConnection::connectToBus(m_bus->address(), u"task bar"_s);
        QVERIFY(bus.connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, &bar,
                            SLOT(onUpdate(QString, QVariantMap))));
        m_ben->sendBroadcastMessage(u"one"_s);
        m_ben->sendBroadcastMessage(u"@Ana two"_s);
        QTRY_VERIFY(!bar.updates.empty() && bar.updates.back().second.value(u"count"_s).toLongLong() == 2);
        QCOMPARE(bar.updates.back().first, u"application://app.confab.Confab.desktop"_s);
        QCOMPARE(bar.updates.back().second.value(u"count-visible"_s).toBool(), true);
        QCOMPARE(bar.updates.back().second.value(u"urgent"_s).toBool(), true);
        lookHere();
        QTRY_COMPARE(bar.updates.back().second.value(u"count"_s).toLongLong(), 0);
        QCOMPARE(bar.updates.back().second.value(u"count-visible"_s).toBool(), false);
        QDBusConnection::disconnectFromBus(u"task bar"_s);
    }

private:
    [[nodiscard]] Options optionsOfAna() const
    {
        Options options;
        options.dataDirectory = m_directory->path();
        return options;
    }

    static NotificationMode modeOf(const QString& name)
    {
        return name == "all"_L1        ? NotificationMode::All
               : name == "mentions"_L1 ? NotificationMode::Mentions
               : name == "direct"_L1   ? NotificationMode::Direct
                                       : NotificationMode::Nothing;
    }

    /// The app, ended and started anew, in the same room.
    void restart()
    {
        m_app.reset();
        Options options = optionsOfAna();
        options.name = u"Ana Kovač"_s;
        options.hostingPort = 0;
        options.join = InviteLink{m_room->code(Role::Guest), m_room->address()}.toString();
        m_app = std::make_unique<Application>(options);
        m_app->start();
        QTRY_VERIFY(m_app->visit());
        QTRY_VERIFY(isSettled(m_app->visit()->client()));
        QTRY_COMPARE(m_ben->people().peers().size(), 2U);
        lookElsewhere();
    }

    void sayAndWait(const QString& text, const QString& to)
    {
        ChatLog& chat = m_app->visit()->client().chat();
        const auto before = chat.entries().size();
        if (to.isEmpty())
            m_ben->sendBroadcastMessage(text);
        else
            m_ben->sendDirectMessage(text, to);
        QTRY_COMPARE(chat.entries().size(), before + 1);
    }

    void lookElsewhere()
    {
        m_elsewhere = std::make_unique<QWidget>();
        m_elsewhere->show();
        m_elsewhere->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_elsewhere.get()));
    }

    void lookHere()
    {
        m_app->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<NotificationServer> m_server;
    std::unique_ptr<Application> m_app;
    std::unique_ptr<RoomClient> m_ben;
    std::unique_ptr<QWidget> m_elsewhere;
};

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
