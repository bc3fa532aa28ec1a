#include "ui/trayicon.h"

#include "ui/notificationtext.h"
#include "ui/theme.h"
#include "ui/translations.h"

#include "core/session/message.h"

#include <QApplication>
#include <QImage>
#include <QSystemTrayIcon>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

class TestTrayIcon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp, u"en"_s);
        theme::apply(*qApp, theme::Scheme::Light);
    }

    void theNumberStandsOnTheIcon()
    {
        for (const int size : {16, 22, 48}) {
            QCOMPARE(TrayIcon::icon(0).pixmap(size).toImage(),
                     QIcon(u":/icons/confab.svg"_s).pixmap(size).toImage());
            const QImage none = image(0, size);
            const QImage one = image(1, size);
            const QImage two = image(2, size);
            QVERIFY(none != one && one != two);
            // It leaves the icon's upper left corner alone.
            const QRect corner(0, 0, size / 3, size / 3);
            QCOMPARE(one.copy(corner), none.copy(corner));
            // White on the attention colour, which are far enough apart.
            QVERIFY(hasColour(one, lightTokens().attention));
        }
        QCOMPARE(image(10, 48), image(99, 48)); // "9+"
        QVERIFY(image(9, 48) != image(10, 48));
    }

    void whereThereIsNoTrayNothingIsTold()
    {
        if (QSystemTrayIcon::isSystemTrayAvailable())
            QSKIP("this desktop has a tray");
        TrayIcon tray;
        tray.setShown(true);
        tray.setUnread(3);
        QVERIFY(!tray.tell({u"Ben in Retro"_s, u"hello"_s}));
    }

    void whatIsToldIsPlainAndShort()
    {
        Message message;
        message.sender.name = u"Ben\n\u202eReversed"_s;
        message.text = u"first\nsecond \x1b[1m<b>bold</b>"_s;
        const NotificationText text = NotificationText::of(message, u"A\nroom"_s, 1);
        QCOMPARE(text.title, u"Ben Reversed in A room"_s);
        QCOMPARE(text.body, u"first\nsecond [1m<b>bold</b>"_s);
        message.text = QString(5000, u'x');
        QVERIFY(NotificationText::of(message, u"Room"_s, 1).body.size() < 400);
        message.text = u"line\n"_s.repeated(50);
        QVERIFY(NotificationText::of(message, u"Room"_s, 3).body.count(u'\n') <= 5);
        QVERIFY(NotificationText::of(message, u"Room"_s, 3).body.endsWith("\nand 2 more messages"_L1));
        QVERIFY(NotificationText::of(message, u"Room"_s, 2).body.endsWith("\nand 1 more message"_L1));
    }

private:
    static QImage image(int unread, int size)
    {
        return TrayIcon::icon(unread).pixmap(size).toImage().convertToFormat(QImage::Format_ARGB32);
    }

    static bool hasColour(const QImage& image, const QColor& colour)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }
};

QTEST_MAIN(TestTrayIcon)
#include "tst_trayicon.moc"
