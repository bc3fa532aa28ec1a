#include "tests/ui/sight.h"
#include "ui/theme.h"

#include <QDir>
#include <QElapsedTimer>
#include <QScreen>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

class TestRemoteCaretsPainting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theScreenShowsWhatAFreshPaintingWould();
    void onlyWhatDiffersIsPaintedAgain();
    void tenInAMegabyteAreCheap();
    void peopleInTheNotesLookTheirPart_data();
    void peopleInTheNotesLookTheirPart();
};

void TestRemoteCaretsPainting::initTestCase()
{
    theme::apply(*qApp, theme::Scheme::Light);
    QApplication::setCursorFlashTime(0);
}

void TestRemoteCaretsPainting::theScreenShowsWhatAFreshPaintingWould()
{
    Sight sight(lines(200));
    const auto onScreen = [&] {
        return sight.editor().screen()->grabWindow(sight.editor().winId()).toImage();
    };
    const auto fresh = [&] { return sight.editor().grab().toImage().convertToFormat(onScreen().format()); };
    sight.desk.put(3);
    for (int i = 0; i < 12; ++i) {
        sight.show({caret(Ana, 20 * i, 22 * i + 70, i), caret(Ben, 90 + i, 90 + i, i)});
        sight.wait(i % 3 == 0 ? RemoteCarets::FlagMs + RemoteCarets::FadeMs / 2 : 100);
        QTest::keyClick(&sight.editor(), i % 4 == 0 ? Qt::Key_Return : Qt::Key_X);
        sight.editor().verticalScrollBar()->setValue(i % 5);
        sight.desk.remote(60, 1, i % 2 == 0 ? u"one\ntwo"_s : u""_s);
        QTRY_COMPARE(onScreen(), fresh()); // no ghosts, nothing missing
    }
}

void TestRemoteCaretsPainting::onlyWhatDiffersIsPaintedAgain()
{
    Sight sight(lines(100));
    sight.show({caret(Ana, 30), caret(Ben, 60)});
    const qint64 before = sight.carets().pixelsTouched();
    sight.carets().refresh();
    QCOMPARE(sight.carets().pixelsTouched(), before);
    sight.show({caret(Ana, 31), caret(Ben, 60)});
    const qint64 touched = sight.carets().pixelsTouched() - before;
    const QRect flag = sight.carets().flagOf(Ana);
    QVERIFY(touched > 0);
    QVERIFY2(touched < 3LL * flag.width() * flag.height() + 200, qPrintable(QString::number(touched)));
}

void TestRemoteCaretsPainting::tenInAMegabyteAreCheap()
{
    constexpr int Rounds = 200;
    Sight sight(
        u"The freeze was announced too late: tell support two days before it happens\n"_s.repeated(14'000));
    const QWidget* viewport = sight.editor().viewport();
    sight.editor().verticalScrollBar()->setValue(7000);
    const qsizetype top = sight.editor().page().blocks.front().block.position();
    qint64 longest = 0;
    QElapsedTimer all;
    all.start();
    for (int i = 0; i < Rounds; ++i) {
        std::vector<RemoteCarets::Caret> carets;
        for (int k = 0; k < 10; ++k)
            carets.push_back(caret(QString::number(k), top + k * 80, top + k * 80 + i % 60, i));
        QElapsedTimer one;
        one.start();
        sight.show(std::move(carets));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
        longest = qMax(longest, one.nsecsElapsed());
    }
    const double mean = double(all.nsecsElapsed()) / Rounds / 1e6;
    qInfo("ten carets moving in 1 MB, %d x %d: %.2f ms a step, the longest %.2f ms", viewport->width(),
          viewport->height(), mean, double(longest) / 1e6);
    QVERIFY2(mean < 16, qPrintable(QString::number(mean)));
}

void TestRemoteCaretsPainting::peopleInTheNotesLookTheirPart_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// For people's eyes, where CONFAB_PICTURES names a folder; what can be said in numbers is in the other
/// tests.
void TestRemoteCaretsPainting::peopleInTheNotesLookTheirPart()
{
    QFETCH(bool, dark);
    theme::apply(*qApp, dark ? theme::Scheme::Dark : theme::Scheme::Light);
    const QString text =
        u"# Release retro, 22 November\n\n## What went well\n- Installer worked on the first try on all three laptops\n- No rollback, **zero** pages at night\n\n## What to change\n- The freeze was announced too late: tell support two days before\n- Run the upgrade on a `copy of the data` first, see [runbook](https://example.org)\n- שלום לכולם, נתראה ביום חמישי\n\n## Actions\n- [x] Ben writes the support note\n- [ ] Ana rehearses the upgrade on Thursday\n"_s;
    Sight sight(text + lines(40));
    sight.editor().resize(860, 620);
    const auto person = [&](const QString& name, const QString& key, const QString& from, const QString& to) {
        RemoteCarets::Caret who =
            caret(name, text.indexOf(from), text.indexOf(to) + to.size() * (from == to ? 0 : 1));
        who.name = name;
        who.personKey = key;
        return who;
    };
    sight.desk.put(text.indexOf(u"pages"_s));
    sight.show(
        {person(u"Ana"_s, u"1"_s, u"\n- No"_s, u"\n- No"_s),
         person(u"Chinedu"_s, u"2"_s, u"The freeze"_s, u"a `copy of"_s),
         person(u"Top of the page"_s, u"3"_s, u"retro"_s, u"retro"_s),
         person(u"Ben Okafor"_s, u"4"_s, u"rehearses"_s, u"rehearses"_s),
         person(u"Mira"_s, u"5"_s, u"rehearses"_s, u"rehearses"_s),
         person(u"Donaudampfschifffahrtsgesellschaftskapitän"_s, u"6"_s, u"rehearses"_s, u"rehearses"_s),
         person(u"דנה"_s, u"7"_s, u"כולם"_s, u"נתראה"_s)});
    for (const RemoteCarets::Caret& who : sight.carets().carets())
        QVERIFY2(!sight.carets().flagOf(who.peerId).isNull(), qPrintable(who.name));
    if (const QString folder = qEnvironmentVariable("CONFAB_PICTURES"); !folder.isEmpty())
        QVERIFY(sight.editor().grab().save(
            QDir(folder).filePath(dark ? u"carets-dark.png"_s : u"carets-light.png"_s)));
    theme::apply(*qApp, theme::Scheme::Light);
}

QTEST_MAIN(TestRemoteCaretsPainting)
#include "tst_remotecaretspainting.moc"
