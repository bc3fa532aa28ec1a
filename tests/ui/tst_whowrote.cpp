#include "tests/support/livingroom.h"
#include "tests/support/randomtext.h"
#include "tests/support/relay.h"
#include "ui/authorlegend.h"
#include "ui/authors.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/theme.h"
#include "ui/whowrote.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

/// Somebody with the notes open, and who wrote them shown.
struct Reader
{
    std::unique_ptr<RoomClient> client;
    NotesPanel panel;

    Reader(const LivingRoom& room, const QString& name) : client(room.join(name)), panel(*client)
    {
        panel.resize(900, 500);
        panel.show();
        if (!QTest::qWaitForWindowExposed(&panel))
            qFatal("no window");
        panel.editor().setFocus();
    }
    [[nodiscard]] NotesEditor& editor() { return panel.editor(); }
    [[nodiscard]] WhoWrote& who() { return panel.whoWrote(); }
    /// `aaabb`: whose each unit is, by the first letter of the name, in lower case.
    [[nodiscard]] QString writers()
    {
        const Authors authors(*client);
        QString all;
        for (const Authorship::Run& run : who().authorship().runs(0, who().authorship().size()))
            all += QString(run.length, authors.nameOf(run.author).at(0).toLower());
        return all;
    }
    void put(int place)
    {
        QTextCursor cursor = editor().textCursor();
        cursor.setPosition(place);
        editor().setTextCursor(cursor);
    }
    void write(int place, const QString& text)
    {
        put(place);
        QTest::keyClicks(&editor(), text);
    }
    void settle() { QTRY_COMPARE_WITH_TIMEOUT(client->notes().pendingEdits(), 0, 15'000); }
    [[nodiscard]] QColor behind(int place)
    {
        QTextCursor cursor(editor().document());
        cursor.setPosition(place);
        // The first pixels of a letter's cell, above where it is drawn.
        const QPoint point = editor().cursorRect(cursor).topLeft() + QPoint(3, 1);
        return editor().viewport()->grab().toImage().pixelColor(point);
    }
};

} // namespace

class TestWhoWrote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void itIsOffAtFirstAndShowsNothing()
    {
        const LivingRoom room;
        Reader ana(room, u"Ana"_s);
        ana.write(0, u"hello"_s);
        ana.settle();
        QVERIFY(!ana.who().isOn() && !ana.who().isKnown());
        QVERIFY(!ana.panel.findChild<AuthorLegend*>()->isVisible());
        QCOMPARE(ana.behind(1), theme::tokens().paper);
    }

    void everyonesWordsAreTheirsAlsoThoseFromBefore()
    {
        const LivingRoom room;
        Reader ana(room, u"Ana"_s);
        ana.write(0, u"hello"_s);
        ana.settle();
        Reader ben(room, u"Ben"_s);
        ben.write(5, u" you"_s);
        ben.settle();
        QTRY_COMPARE(ana.editor().text(), u"hello you"_s);
        for (Reader* reader : {&ana, &ben}) {
            reader->who().setOn(true);
            QTRY_VERIFY(reader->who().isKnown());
            QCOMPARE(reader->writers(), u"aaaaabbbb"_s);
            QTRY_COMPARE(reader->panel.findChild<AuthorLegend*>()->words(), u"Ana, Ben"_s);
        }
        QVERIFY(ana.behind(1) != theme::tokens().paper);
        for (const int place : {1, 7}) {
            const auto tint = Authors(*ana.client).tints(ana.who().authorship(), place, place + 1).front();
            QCOMPARE(ana.behind(place).rgb(), tint.color.rgb());
        }
        QCOMPARE(ana.behind(1), ben.behind(1)); // the same colour whoever looks
        ana.who().setOn(false);
        QCOMPARE(ana.behind(1), theme::tokens().paper);
    }

    void theLegendIsInTheColoursOfTheDay()
    {
        const LivingRoom room;
        Reader ana(room, u"Ana"_s);
        ana.write(0, u"hello"_s);
        ana.settle();
        ana.who().setOn(true);
        auto* legend = ana.panel.findChild<AuthorLegend*>();
        QTRY_COMPARE(legend->words(), u"Ana"_s);
        for (const auto scheme : {theme::Scheme::Dark, theme::Scheme::Light}) {
            theme::apply(*qApp, scheme);
            const QColor hers = theme::personColor(ana.client->self().userId);
            const QImage image = legend->grab().toImage();
            int dots = 0;
            for (int x = 0; x < image.width(); ++x)
                dots += image.pixelColor(x, image.height() / 2).rgb() == hers.rgb() ? 1 : 0;
            QVERIFY2(dots >= 6, "the dot is as wide as it is");
        }
    }

    void itKeepsStepWithWhatIsWrittenAndTakenBack()
    {
        const LivingRoom room;
        Reader ana(room, u"Ana"_s);
        Reader ben(room, u"Ben"_s);
        ana.who().setOn(true);
        ben.who().setOn(true);
        ana.write(0, u"one two"_s);
        QCOMPARE(ana.writers(), u"aaaaaaa"_s); // at once, not when it is in the room
        ana.settle();
        QTRY_COMPARE(ben.editor().text(), u"one two"_s);
        ben.write(4, u"and"_s);
        ben.settle();
        QTRY_COMPARE(ana.editor().text(), u"one andtwo"_s);
        QTRY_COMPARE(ana.writers(), u"aaaabbbaaa"_s);
        QCOMPARE(ben.writers(), u"aaaabbbaaa"_s);
        QTest::keyClick(&ben.editor(), Qt::Key_Z, Qt::ControlModifier);
        ben.settle();
        QTRY_COMPARE(ana.writers(), u"aaaaaaa"_s);
        QTest::keyClick(&ben.editor(), Qt::Key_Y, Qt::ControlModifier);
        ben.settle();
        QTRY_COMPARE(ana.writers(), u"aaaabbbaaa"_s);
    }

    void whatIsOnItsWayIsOnesOwn()
    {
        Relay relay;
        const LivingRoom room(relay);
        Reader ana(room, u"Ana"_s);
        Reader ben(room, u"Ben"_s);
        ben.write(0, u"base"_s);
        ben.settle();
        QTRY_COMPARE(ana.editor().text(), u"base"_s);
        ana.who().setOn(true);
        QTRY_VERIFY(ana.who().isKnown());
        relay.hold(true);
        relay.cut();
        QTRY_COMPARE(ana.client->state(), RoomClient::State::Reconnecting);
        ana.write(0, u"mine "_s);
        QCOMPARE(ana.writers(), u"aaaaabbbb"_s);
        ana.who().setOn(false);
        ana.who().setOn(true); // known already, and the pending words with it
        QVERIFY(ana.who().isKnown());
        QCOMPARE(ana.writers(), u"aaaaabbbb"_s);
        ben.write(4, u" too"_s);
        relay.hold(false);
        ana.settle();
        ben.settle();
        QTRY_COMPARE(ana.writers(), u"aaaaabbbbbbbb"_s);
        QCOMPARE(ana.editor().text(), u"mine base too"_s);
    }

    void theNameIsToldWhereOnePoints()
    {
        const LivingRoom room;
        Reader ana(room, u"Ana"_s);
        ana.write(0, u"hello"_s);
        ana.who().setOn(true);
        QTRY_VERIFY(ana.who().isKnown());
        const QPoint place = ana.editor().cursorRect().center() - QPoint(12, 0);
        QHelpEvent help(QEvent::ToolTip, place, ana.editor().viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(ana.editor().viewport(), &help);
        QTRY_VERIFY(QToolTip::text().contains("Written by Ana"_L1));
    }

    void randomWritingLeavesEveryoneWithTheSame()
    {
        const LivingRoom room;
        Reader ana(room, u"Ana"_s);
        Reader ben(room, u"Ben"_s);
        ana.who().setOn(true);
        ben.who().setOn(true);
        QTRY_VERIFY(ana.who().isKnown() && ben.who().isKnown());
        RandomText random(4);
        Reader* readers[] = {&ana, &ben};
        for (int i = 0; i < 60; ++i) {
            Reader& who = *readers[random.number(2)];
            const int length = int(who.editor().text().size());
            who.put(length == 0 ? 0 : int(random.number(length + 1)));
            switch (random.number(4)) {
            case 0:
                QTest::keyClick(&who.editor(), Qt::Key_Backspace);
                break;
            case 1:
                QTest::keyClick(&who.editor(), Qt::Key_Z, Qt::ControlModifier);
                break;
            default:
                QTest::keyClicks(&who.editor(), u"xyz"_s);
            }
            if (i % 7 == 0)
                QCoreApplication::processEvents();
        }
        ana.settle();
        ben.settle();
        QTRY_COMPARE(ana.editor().text(), ben.editor().text());
        QTRY_COMPARE(ana.client->notes().version(), ben.client->notes().version());
        QCOMPARE(ana.writers(), ben.writers());
        Reader cem(room, u"Cem"_s); // and whoever comes later
        cem.who().setOn(true);
        QTRY_VERIFY(cem.who().isKnown());
        QCOMPARE(cem.writers(), ana.writers());
    }
};

QTEST_MAIN(TestWhoWrote)
#include "tst_whowrote.moc"
