#include "app/busnotifications.h"

#include "core/session/message.h"
#include "tests/support/notificationserver.h"
#include "tests/support/privatebus.h"
#include "tests/ui/hostiletexts.h"
#include "ui/texttools.h"
#include "ui/translations.h"
#include "ui/trayicon.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// The hundred texts where the desktop shows others' words: notifications, by a real service on a real bus,
/// and the tray's balloons. They are name, room and message in one, as a server that is not ours may send
/// them.
class TestHostileDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp, u"en"_s);
        m_bus = std::make_unique<PrivateBus>();
    }

    void byAServiceThatReadsMarkup_data() { rows(); }
    void byAServiceThatReadsMarkup()
    {
        const NotificationServer::Shown shown = shownBy({u"body"_s, u"body-markup"_s, u"actions"_s});
        isSound(shown.title, unescaped(shown.body));
        // Nothing of it is markup, and what the service makes of it is the text.
        QVERIFY2(!shown.body.contains(u'<') && !shown.body.contains(u'>'), qPrintable(shown.body));
        QCOMPARE(unescaped(shown.body), wanted().body);
        QCOMPARE(unescaped(shown.body).toHtmlEscaped(), shown.body);
    }

    void byAServiceWithoutMarkup_data() { rows(); }
    void byAServiceWithoutMarkup()
    {
        const NotificationServer::Shown shown = shownBy({u"body"_s});
        isSound(shown.title, shown.body);
        QCOMPARE(shown.body, wanted().body);
    }

    void byAServiceThatShowsOneLine_data() { rows(); }
    void byAServiceThatShowsOneLine()
    {
        const NotificationServer::Shown shown = shownBy({});
        QVERIFY2(isOneHarmlessLine(shown.title), qPrintable(shown.title));
        QVERIFY2(shown.title.size() <= 600, qPrintable(QString::number(shown.title.size())));
        QVERIFY(shown.body.isEmpty());
    }

    void inABalloon_data() { rows(); }
    void inABalloon()
    {
        const NotificationText shown = TrayIcon::balloon(wanted());
        isSound(shown.title, shown.body);
        QVERIFY2(!shown.title.contains(u'<'), qPrintable(shown.title));
        QVERIFY2(!shown.body.contains(u'<'), qPrintable(shown.body));
    }

private:
    static void rows()
    {
        QTest::addColumn<QString>("text");
        for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
            const QString shown = texttools::oneLine(hostileTexts()[i]).left(24);
            QTest::addRow("%02d %s", static_cast<int>(i), qPrintable(shown)) << hostileTexts()[i];
        }
    }

    static NotificationText wanted()
    {
        Message message;
        message.text = *static_cast<QString*>(QTest::qData("text", qMetaTypeId<QString>()));
        message.sender.name = message.text;
        NotificationText text = NotificationText::of(message, message.text, 3);
        if (text.body.startsWith(QChar::ByteOrderMark))
            text.body.remove(0, 1); // no bus carries it at the beginning
        return text;
    }

    NotificationServer::Shown shownBy(const QStringList& capabilities) const
    {
        const NotificationServer server(m_bus->address(), capabilities);
        BusNotifications notifications;
        const QSignalSpy failed(&notifications, &BusNotifications::failed);
        notifications.show(wanted());
        if (!QTest::qWaitFor([&] { return !server.shown().empty() || !failed.isEmpty(); }, 10'000) ||
            server.shown().empty())
            qFatal("nothing was shown");
        return server.shown().back();
    }

    static void isSound(const QString& title, const QString& body)
    {
        QVERIFY2(isOneHarmlessLine(title) && !title.isEmpty(), qPrintable(title));
        QVERIFY2(title.size() <= 200, qPrintable(QString::number(title.size())));
        for (QString line : body.split(u'\n'))
            QVERIFY2(isOneHarmlessLine(line.remove(u'\t')), qPrintable(line));
        QVERIFY2(body.count(u'\n') <= 5 && body.size() <= 350, qPrintable(QString::number(body.size())));
        QVERIFY2(body.endsWith("and 2 more messages"_L1), qPrintable(body)); // our words stay ours
    }

    /// As a service that reads markup does.
    static QString unescaped(QString text)
    {
        return text.replace("&lt;"_L1, "<"_L1)
            .replace("&gt;"_L1, ">"_L1)
            .replace("&quot;"_L1, "\""_L1)
            .replace("&amp;"_L1, "&"_L1);
    }

    std::unique_ptr<PrivateBus> m_bus;
};

QTEST_MAIN(TestHostileDesktop)
#include "tst_hostiledesktop.moc"
