#include "ui/editgrouping.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using Group = UndoHistory::Group;

class TestEditGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordAndTheSpaceBehindItAreOneStep();
    void aPauseStartsAStep();
    void anotherPlaceStartsAStep();
    void othersEditsInFrontDoNotBreakAWord();
    void deletionsRunTogetherWhicheverKeyTookThem();
    void aDeletionAfterTypingStartsAStep();
    void aNewLineStandsAlone();
    void whatWasNotTypedStandsAlone();
    void typingOverASelectionBeginsAWord();
    void twoPlacesAtOnceStandAlone();
};

namespace {

constexpr qsizetype Length = 100;

/// Types a text letter by letter, 100 ms apart, and says which letters joined: "-" stands alone, "+" joins.
class Typist
{
public:
    QString type(const QString& text)
    {
        QString result;
        for (const QChar letter : text) {
            result += edit(m_at, 0, QString(letter));
            ++m_at;
        }
        return result;
    }
    QString edit(qsizetype from, qsizetype removed, const QString& inserted, bool typed = true)
    {
        m_now += 100;
        const Group group =
            grouping.next(ChangeSet::replacement(Length, from, removed, inserted), typed, m_now);
        return group == Group::Joins ? u"+"_s : u"-"_s;
    }
    void wait(qint64 ms) { m_now += ms; }
    void goTo(qsizetype place) { m_at = place; }

    EditGrouping grouping;

private:
    qint64 m_now = 5000;
    qsizetype m_at = 10;
};

} // namespace

void TestEditGrouping::aWordAndTheSpaceBehindItAreOneStep()
{
    QCOMPARE(Typist().type(u"one  two,three"_s), u"-++++-+++++++"_s + u"+"_s);
}

void TestEditGrouping::aPauseStartsAStep()
{
    Typist typist;
    QCOMPARE(typist.type(u"ab"_s), u"-+"_s);
    typist.wait(EditGrouping::LongestPause - 100);
    QCOMPARE(typist.type(u"c"_s), u"+"_s);
    typist.wait(EditGrouping::LongestPause);
    QCOMPARE(typist.type(u"de"_s), u"-+"_s);
}

void TestEditGrouping::anotherPlaceStartsAStep()
{
    Typist typist;
    QCOMPARE(typist.type(u"ab"_s), u"-+"_s);
    typist.goTo(40);
    QCOMPARE(typist.type(u"cd"_s), u"-+"_s);
    typist.grouping.end(); // the caret went away and came back
    QCOMPARE(typist.type(u"e"_s), u"-"_s);
}

void TestEditGrouping::othersEditsInFrontDoNotBreakAWord()
{
    Typist typist;
    QCOMPARE(typist.type(u"ab"_s), u"-+"_s);
    typist.grouping.follow(ChangeSet::replacement(Length, 0, 0, u"xxx"));
    typist.goTo(15);
    QCOMPARE(typist.type(u"c"_s), u"+"_s);
}

void TestEditGrouping::deletionsRunTogetherWhicheverKeyTookThem()
{
    Typist typist;
    QCOMPARE(typist.edit(20, 1, {}), u"-"_s); // Backspace
    QCOMPARE(typist.edit(19, 1, {}), u"+"_s);
    QCOMPARE(typist.edit(17, 2, {}), u"+"_s); // a pair of surrogates
    QCOMPARE(typist.edit(17, 1, {}), u"+"_s); // Delete
    QCOMPARE(typist.edit(30, 1, {}), u"-"_s);
    QCOMPARE(typist.edit(25, 5, {}), u"-"_s); // a selection
    QCOMPARE(typist.edit(24, 1, {}), u"-"_s);
}

void TestEditGrouping::aDeletionAfterTypingStartsAStep()
{
    Typist typist;
    QCOMPARE(typist.type(u"ab"_s), u"-+"_s);
    QCOMPARE(typist.edit(11, 1, {}), u"-"_s);
    typist.goTo(11);
    QCOMPARE(typist.type(u"c"_s), u"-"_s);
}

void TestEditGrouping::aNewLineStandsAlone()
{
    QCOMPARE(Typist().type(u"ab\n\ncd"_s), u"-+---+"_s);
}

void TestEditGrouping::whatWasNotTypedStandsAlone()
{
    Typist typist;
    QCOMPARE(typist.type(u"ab"_s), u"-+"_s);
    QCOMPARE(typist.edit(12, 0, u"c"_s, false), u"-"_s);
    typist.goTo(13);
    QCOMPARE(typist.type(u"d"_s), u"-"_s);
    QCOMPARE(typist.edit(14, 0, u"a phrase"_s), u"-"_s);
}

void TestEditGrouping::typingOverASelectionBeginsAWord()
{
    Typist typist;
    QCOMPARE(typist.edit(10, 7, u"a"_s), u"-"_s);
    typist.goTo(11);
    QCOMPARE(typist.type(u"b"_s), u"+"_s);
}

void TestEditGrouping::twoPlacesAtOnceStandAlone()
{
    Typist typist;
    QCOMPARE(typist.type(u"a"_s), u"-"_s);
    const ChangeSet two =
        ChangeSet::replacement(Length, 11, 0, u"x").compose(ChangeSet::replacement(Length + 1, 50, 0, u"y"));
    QCOMPARE(typist.grouping.next(two, true, 5200), Group::Alone);
    QVERIFY(!typist.grouping.isOpen());
}

QTEST_GUILESS_MAIN(TestEditGrouping)
#include "tst_editgrouping.moc"
