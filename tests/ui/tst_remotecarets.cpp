#include "tests/ui/sight.h"
#include "ui/caretmarks.h"
#include "ui/theme.h"

#include <QProxyStyle>
#include <QScopeGuard>

#include <cmath>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor& color)
{
    const auto part = [](float c) {
        return double(c) <= 0.04045 ? double(c) / 12.92 : std::pow((double(c) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

/// A desktop on which nothing moves by itself.
class CalmStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

class TestRemoteCarets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBarStandsInFrontOfItsLetterInTheColourOfThePerson();
    void aSelectionIsTintedAndEveryTextOnItCanBeRead();
    void aFlagFadesAfterAWhileAndComesBackWhenTheyMove();
    void withoutMotionAFlagIsThereOrNot();
    void whoTypesKeepsTheFlag();
    void textThatMovesTheCaretBringsNoFlag();
    void theMouseOverACaretShowsItsName();
    void withoutAnimationsTheFlagIsJustGone();
    void aFlagLeavesTheLineThatOneWritesInFree();
    void caretsAtOnePlaceStandSideBySide();
    void aLongNameIsCut();
    void inTextFromTheRightTheFlagFliesToTheLeft();
    void aSelectionInMixedTextIsWhereItsLettersAre();
    void barsGoAlongWithTheTextAndTheScroll();
    void behindACompositionTheBarIsBehindItsLetters();
    void nothingOfItEditsMovesOrScrolls();
    void marksAreOnTheScrollBar();
};

void TestRemoteCarets::initTestCase()
{
    theme::apply(*qApp, theme::Scheme::Light);
}

void TestRemoteCarets::aBarStandsInFrontOfItsLetterInTheColourOfThePerson()
{
    Sight sight(u"one line\nand another"_s);
    sight.show({caret(Ana, 12)});
    const QRect bar = sight.carets().barOf(Ana);
    const QRect place = sight.placeOf(12);
    QVERIFY(qAbs(bar.left() - place.left()) <= 1);
    QCOMPARE(bar.width(), 2);
    QVERIFY(qAbs(bar.top() - place.top()) <= 1 && bar.height() > 12);
    QCOMPARE(sight.picture().pixelColor(bar.center()), theme::personColor(u"user-a"_s));
    QVERIFY(sight.carets().barOf(Ben).isNull());
    const QRect flag = sight.carets().flagOf(Ana);
    QCOMPARE(sight.picture().pixelColor(flag.left() + 2, flag.center().y()), theme::personColor(u"user-a"_s));
    sight.show({});
    QVERIFY(sight.carets().barOf(Ana).isNull());
    QVERIFY(sight.picture().pixelColor(bar.center()) != theme::personColor(u"user-a"_s));
}

void TestRemoteCarets::aSelectionIsTintedAndEveryTextOnItCanBeRead()
{
    for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
        theme::apply(*qApp, scheme);
        const Tokens& t = theme::tokens();
        for (int person = 0; person < 24; ++person) {
            Sight sight(u"first\nsecond   third"_s);
            RemoteCarets::Caret selecting = caret(Ana, 12, 15);
            selecting.personKey = QString::number(person);
            sight.show({selecting});
            const QRect band = sight.carets().selectionOf(Ana).boundingRect();
            QVERIFY(qAbs(band.left() - sight.placeOf(12).left()) <= 1);
            QVERIFY(qAbs(band.right() - sight.placeOf(15).left()) <= 1);
            const QColor tint = sight.picture().pixelColor(band.left() + 3, band.center().y());
            QVERIFY(tint != t.paper);
            for (const QColor& text : {t.ink, t.muted, t.accent})
                QVERIFY2(contrast(text, tint) >= 4.5, qPrintable(text.name() + tint.name()));
        }
    }
    theme::apply(*qApp, theme::Scheme::Light);
}

void TestRemoteCarets::aFlagFadesAfterAWhileAndComesBackWhenTheyMove()
{
    Sight sight(u"one line\nand another"_s);
    sight.show({caret(Ana, 12)});
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 1.0);
    sight.wait(RemoteCarets::FlagMs - 1);
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 1.0);
    sight.wait(1 + RemoteCarets::FadeMs / 2);
    QVERIFY(sight.carets().flagOpacityOf(Ana) > 0.3 && sight.carets().flagOpacityOf(Ana) < 0.7);
    sight.wait(RemoteCarets::FadeMs);
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 0.0);
    QVERIFY(sight.carets().flagOf(Ana).isNull());
    QVERIFY(!sight.carets().barOf(Ana).isNull());
    sight.show({caret(Ana, 13, 13, 2)});
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 1.0);
}

void TestRemoteCarets::withoutMotionAFlagIsThereOrNot()
{
    theme::setMotionReduced(true);
    theme::apply(*qApp, theme::Scheme::Light);
    const auto again = qScopeGuard([] {
        theme::setMotionReduced(false);
        theme::apply(*qApp, theme::Scheme::Light);
    });
    Sight sight(u"one line\nand another"_s);
    sight.show({caret(Ana, 12)});
    sight.wait(RemoteCarets::FlagMs - 1);
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 1.0);
    sight.wait(2);
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 0.0);
    QVERIFY(!sight.carets().barOf(Ana).isNull());
    sight.editor().flash(0, 3); // and what is shown to the eye stands still until it is gone
    const QImage shown = sight.picture();
    QCOMPARE(sight.picture(), shown);
}

void TestRemoteCarets::whoTypesKeepsTheFlag()
{
    Sight sight(u"one line\nand another"_s);
    RemoteCarets::Caret typing = caret(Ana, 12);
    typing.typing = true;
    sight.show({typing});
    sight.wait(10 * RemoteCarets::FlagMs);
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 1.0);
    typing.typing = false;
    sight.show({typing});
    sight.wait(RemoteCarets::FlagMs - 1);
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 1.0);
    sight.wait(RemoteCarets::FadeMs + 1);
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 0.0);
}

void TestRemoteCarets::textThatMovesTheCaretBringsNoFlag()
{
    Sight sight(u"one line\nand another"_s);
    sight.show({caret(Ana, 12)});
    sight.wait(2 * RemoteCarets::FlagMs);
    sight.show({caret(Ana, 15)}); // mapped over someone's edit: nothing was heard of her
    QVERIFY(sight.carets().flagOf(Ana).isNull());
    QVERIFY(qAbs(sight.carets().barOf(Ana).left() - sight.placeOf(15).left()) <= 1);
}

void TestRemoteCarets::theMouseOverACaretShowsItsName()
{
    Sight sight(u"one line\nand another"_s);
    sight.show({caret(Ana, 12), caret(Ben, 16)});
    sight.wait(2 * RemoteCarets::FlagMs);
    QVERIFY(sight.carets().flagOf(Ana).isNull());
    QTest::mouseMove(sight.editor().viewport(), sight.carets().barOf(Ana).center() + QPoint(2, 0));
    QTRY_COMPARE(sight.carets().flagOpacityOf(Ana), 1.0);
    QVERIFY(sight.carets().flagOf(Ben).isNull());
    sight.wait(10 * RemoteCarets::FlagMs);
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 1.0);
    QTest::mouseMove(sight.editor().viewport(), QPoint(300, 300));
    QTRY_VERIFY(sight.carets().flagOf(Ana).isNull());
}

void TestRemoteCarets::withoutAnimationsTheFlagIsJustGone()
{
    Sight sight(u"one line\nand another"_s);
    CalmStyle calm;
    sight.editor().setStyle(&calm);
    sight.show({caret(Ana, 12)});
    sight.wait(RemoteCarets::FlagMs - 1);
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 1.0);
    sight.wait(1);
    QCOMPARE(sight.carets().flagOpacityOf(Ana), 0.0);
}

void TestRemoteCarets::aFlagLeavesTheLineThatOneWritesInFree()
{
    Sight sight(lines(10));
    const qsizetype second = sight.editor().document()->findBlockByNumber(4).position();
    const qsizetype third = sight.editor().document()->findBlockByNumber(5).position();
    sight.desk.put(second + 2);
    sight.show({caret(Ana, third + 2)});
    QVERIFY(sight.carets().flagOf(Ana).top() > sight.placeOf(third).bottom() - 3);
    sight.desk.put(third + 8);
    sight.carets().refresh();
    QVERIFY(sight.carets().flagOf(Ana).bottom() <= sight.placeOf(third).top());
    sight.show({caret(Ana, 2)}); // nothing is above the first line
    QVERIFY(sight.carets().flagOf(Ana).top() > sight.placeOf(2).center().y());
}

void TestRemoteCarets::caretsAtOnePlaceStandSideBySide()
{
    Sight sight(lines(10));
    sight.desk.put(60);
    sight.show({caret(Ana, 60), caret(Ben, 60), caret(u"c"_s, 60)});
    const QRect a = sight.carets().barOf(Ana);
    const QRect b = sight.carets().barOf(Ben);
    const QRect c = sight.carets().barOf(u"c"_s);
    QVERIFY(!a.intersects(b) && !b.intersects(c) && !a.intersects(c));
    const int own = sight.placeOf(60).left(); // that one is seen, too
    for (const QRect& bar : {a, b, c})
        QVERIFY(own < bar.left() || own > bar.right());
    QVERIFY(!sight.carets().flagOf(Ana).intersects(sight.carets().flagOf(Ben)));
    QVERIFY(!sight.carets().flagOf(Ben).intersects(sight.carets().flagOf(u"c"_s)));
    QVERIFY(!sight.carets().flagOf(u"c"_s).isNull());
}

void TestRemoteCarets::aLongNameIsCut()
{
    Sight sight(lines(10));
    RemoteCarets::Caret captain = caret(Ana, 40);
    captain.name = u"Donaudampfschifffahrtsgesellschaftskapitän "_s.repeated(20);
    sight.show({captain});
    QVERIFY(sight.carets().flagOf(Ana).width() > 80 && sight.carets().flagOf(Ana).width() <= 170);
}

void TestRemoteCarets::inTextFromTheRightTheFlagFliesToTheLeft()
{
    Sight sight(u"first\nשלום לכולם בחדר"_s);
    sight.show({caret(Ana, 11)});
    const QRect bar = sight.carets().barOf(Ana);
    QVERIFY(qAbs(bar.left() - sight.placeOf(11).left()) <= 2);
    QCOMPARE(sight.carets().flagOf(Ana).right(), bar.right());
}

void TestRemoteCarets::aSelectionInMixedTextIsWhereItsLettersAre()
{
    // Drawn as "abc" and then three letters from the right to the left: the first of them stands rightmost.
    Sight sight(u"abc שלו def"_s);
    sight.show({caret(Ana, 0, 5)});
    const QRegion selection = sight.carets().selectionOf(Ana);
    QCOMPARE(selection.rectCount(), 2);
    const int between = (*selection.begin()).right() + 3;
    QVERIFY(!selection.contains(QPoint(between, selection.boundingRect().center().y())));
}

void TestRemoteCarets::barsGoAlongWithTheTextAndTheScroll()
{
    Sight sight(lines(200));
    const qsizetype at = sight.editor().document()->findBlockByNumber(10).position();
    sight.show({caret(Ana, at)});
    sight.editor().verticalScrollBar()->setValue(5);
    QTRY_COMPARE(sight.carets().barOf(Ana).top(), sight.placeOf(at).top());
    sight.editor().verticalScrollBar()->setValue(100);
    QTRY_VERIFY(sight.carets().barOf(Ana).isNull());
    sight.editor().verticalScrollBar()->setValue(0);
    QTRY_COMPARE(sight.carets().barOf(Ana).top(), sight.placeOf(at).top());
    sight.desk.put(0);
    QTest::keyClick(&sight.editor(), Qt::Key_Return);
    sight.carets().setCarets({caret(Ana, at + 1)});
    QTRY_COMPARE(sight.carets().barOf(Ana).top(), sight.placeOf(at + 1).top());
}

void TestRemoteCarets::behindACompositionTheBarIsBehindItsLetters()
{
    Sight sight(u"one line and more"_s);
    sight.desk.put(4);
    sight.show({caret(Ana, 8)});
    const int before = sight.carets().barOf(Ana).left();
    sight.desk.preedit(u"wwww"_s);
    QTRY_VERIFY(sight.carets().barOf(Ana).left() > before + 20);
    sight.desk.preedit({});
    QTRY_COMPARE(sight.carets().barOf(Ana).left(), before);
}

void TestRemoteCarets::nothingOfItEditsMovesOrScrolls()
{
    Sight sight(lines(300));
    sight.desk.select(20, 25);
    sight.editor().verticalScrollBar()->setValue(40);
    const QTextCursor own = sight.editor().textCursor();
    for (int i = 0; i < 50; ++i) {
        sight.show({caret(Ana, i * 90, i * 100, i + 1), caret(Ben, i * 7, i * 7, i + 1)});
        sight.wait(200);
        QCoreApplication::processEvents();
    }
    QCOMPARE(sight.editor().verticalScrollBar()->value(), 40);
    QCOMPARE(sight.editor().textCursor().anchor(), own.anchor());
    QCOMPARE(sight.editor().textCursor().position(), own.position());
    QVERIFY(sight.desk.edits.empty());
    QVERIFY(sight.desk.isInStep());
}

void TestRemoteCarets::marksAreOnTheScrollBar()
{
    Sight sight(lines(400));
    const qsizetype at = sight.editor().document()->findBlockByNumber(300).position();
    sight.show({caret(Ana, at)});
    const QRect mark = sight.editor().caretMarks().markOf(Ana);
    const int height = sight.editor().verticalScrollBar()->height();
    QVERIFY(qAbs(mark.center().y() - height * 3 / 4) < 8);
    sight.show({});
    QVERIFY(sight.editor().caretMarks().isHidden());
}

QTEST_MAIN(TestRemoteCarets)
#include "tst_remotecarets.moc"
