#include "core/text/changeset.h"
#include "core/text/text.h"
#include "tests/core/text/law.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using confab::test::holds;
using confab::test::RandomText;

class tst_ChangeSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void composingAppliesOneAfterTheOther()
    {
        QVERIFY(holds("compose", [](RandomText& random) {
            const QString text = random.text(40);
            const ChangeSet a = random.edits(text);
            const ChangeSet b = random.edits(a.applied(text));
            RC_ASSERT(a.compose(b).applied(text) == b.applied(a.applied(text)));
        }));
    }

    void composingIsAssociative()
    {
        QVERIFY(holds("associative", [](RandomText& random) {
            const QString text = random.text(40);
            const ChangeSet a = random.edits(text);
            const ChangeSet b = random.edits(a.applied(text));
            const ChangeSet c = random.edits(b.applied(a.applied(text)));
            RC_ASSERT(a.compose(b).compose(c).applied(text) == a.compose(b.compose(c)).applied(text));
        }));
    }

    void theTwoWaysRoundMeet()
    {
        QVERIFY(holds("map", [](RandomText& random) {
            const QString text = random.text(40);
            const ChangeSet a = random.edits(text);
            const ChangeSet b = random.edits(text);
            const QString oneWay = b.map(a).applied(a.applied(text));
            const QString otherWay = a.map(b, ChangeSet::Tie::First).applied(b.applied(text));
            RC_ASSERT(oneWay == otherWay);
            RC_ASSERT(a.compose(b.map(a)).applied(text) == oneWay);
        }));
    }

    void stretchesOfNothingMeetToo_data()
    {
        using Sections = std::vector<ChangeSet::Section>;
        constexpr qsizetype Kept = ChangeSet::Section::Kept;
        QTest::addColumn<Sections>("one");
        QTest::addColumn<Sections>("other");
        const Sections ending{{2, Kept}, {0, 1}, {0, Kept}};
        const Sections beginning{{0, Kept}, {0, Kept}, {1, 0}, {1, Kept}};
        const Sections replacing{{2, 1}};
        const Sections nothing{{0, 0}, {2, Kept}, {0, 0}, {0, Kept}, {0, 0}};
        const QList<Sections> all{ending, beginning, replacing, nothing};
        for (qsizetype i = 0; i < all.size(); ++i) {
            for (qsizetype j = 0; j < all.size(); ++j)
                QTest::addRow("%d over %d", int(i), int(j)) << all[i] << all[j];
        }
    }

    void stretchesOfNothingMeetToo()
    {
        QFETCH(std::vector<ChangeSet::Section>, one);
        QFETCH(std::vector<ChangeSet::Section>, other);
        const auto made = [](const std::vector<ChangeSet::Section>& sections, QChar letter) {
            qsizetype comes = 0;
            for (const ChangeSet::Section& section : sections)
                comes += section.isKept() ? 0 : section.inserted;
            return ChangeSet::fromSections(sections, QString(comes, letter)).value();
        };
        const QString text = u"ab"_s;
        const ChangeSet a = made(one, u'x');
        const ChangeSet b = made(other, u'y');
        const QString oneWay = b.map(a).applied(a.applied(text));
        QCOMPARE(oneWay, a.map(b, ChangeSet::Tie::First).applied(b.applied(text)));
        QCOMPARE(a.compose(b.map(a)).applied(text), oneWay);
        QCOMPARE(a.invert(text).applied(a.applied(text)), text);
    }

    void longChangesMeetShortOnesToo()
    {
        QVERIFY(holds("map-of-many-sections", [](RandomText& random) {
            const QString text = random.text(200);
            ChangeSet a = random.edits(text);
            for (qsizetype more = random.number(16); more > 0; --more)
                a = a.compose(random.edits(a.applied(text)));
            const ChangeSet b = random.edits(text);
            const QString lastIsShort = b.map(a).applied(a.applied(text));
            RC_ASSERT(lastIsShort == a.map(b, ChangeSet::Tie::First).applied(b.applied(text)));
            RC_ASSERT(a.compose(b.map(a)).applied(text) == lastIsShort);
            const QString lastIsLong = a.map(b).applied(b.applied(text));
            RC_ASSERT(lastIsLong == b.map(a, ChangeSet::Tie::First).applied(a.applied(text)));
            RC_ASSERT(a.map(b).lengthAfter() == lastIsLong.size());
        }));
    }

    void invertingGivesBackTheText()
    {
        QVERIFY(holds("invert", [](RandomText& random) {
            const QString text = random.text(40);
            const ChangeSet a = random.edits(text);
            RC_ASSERT(a.invert(text).applied(a.applied(text)) == text);
            RC_ASSERT(a.invert(Text(text)) == a.invert(text));
        }));
    }

    void positionsStayInsideAndInOrder()
    {
        QVERIFY(holds("mapPosition", [](RandomText& random) {
            const QString text = random.text(40);
            const ChangeSet a = random.edits(text);
            for (const auto bias : {ChangeSet::Bias::Before, ChangeSet::Bias::After}) {
                qsizetype last = 0;
                for (qsizetype at = 0; at <= text.size(); ++at) {
                    const qsizetype mapped = a.mapPosition(at, bias);
                    RC_ASSERT(mapped >= last);
                    RC_ASSERT(mapped <= a.lengthAfter());
                    last = mapped;
                }
                for (qsizetype at = 0; at <= a.lengthAfter(); ++at)
                    RC_ASSERT(a.mapPositionBack(at, bias) == a.invert(text).mapPosition(at, bias));
            }
        }));
    }

    void differencesLeadFromOneTextToTheOther()
    {
        QVERIFY(holds("difference", [](RandomText& random) {
            const QString before = random.text(40);
            const QString after = random.edits(before).applied(before);
            const ChangeSet difference = ChangeSet::difference(before, after);
            RC_ASSERT(difference.applied(before) == after);
            RC_ASSERT(!difference.splitsSurrogates(Text(before)));
            RC_ASSERT(difference.isIdentity() == (before == after));
        }));
    }

    void editsALongTextInPlace()
    {
        QVERIFY(holds("applyTo", [](RandomText& random) {
            const QString text = random.text(40);
            const ChangeSet a = random.edits(text);
            Text edited(text);
            a.applyTo(edited);
            RC_ASSERT(edited.toString() == a.applied(text));
        }));
    }

    void aDifferenceKeepsEmojiWhole()
    {
        const QString before = u"😀"_s; // d83d de00
        const QString after = u"😁"_s;  // d83d de01
        QCOMPARE(ChangeSet::difference(before, after), ChangeSet::replacement(2, 0, 2, after));
    }

    void refusesSectionsThatDoNotFit()
    {
        using Section = ChangeSet::Section;
        QVERIFY(ChangeSet::fromSections({Section{3}, Section{0, 1}}, u"x"_s));
        QVERIFY(!ChangeSet::fromSections({Section{3}, Section{0, 2}}, u"x"_s));
        QVERIFY(!ChangeSet::fromSections({Section{-3}}, {}));
        QVERIFY(!ChangeSet::fromSections({Section{0, -2}}, {}));
        QVERIFY(!ChangeSet::fromSections({Section{qsizetype(1) << 40}}, {}));
        QVERIFY(!ChangeSet::fromSections({Section{2147483647}, Section{1}}, {}));
    }

    void tellsWhenACharacterIsCut()
    {
        const Text text(u"a😀b");
        QVERIFY(ChangeSet::replacement(4, 2, 0, u"x").splitsSurrogates(text));
        QVERIFY(ChangeSet::replacement(4, 1, 1, {}).splitsSurrogates(text));
        QVERIFY(ChangeSet::replacement(4, 0, 2, {}).splitsSurrogates(text));
        QVERIFY(ChangeSet::replacement(4, 0, 0, QString(QChar(0xd83d))).splitsSurrogates(text));
        QVERIFY(!ChangeSet::replacement(4, 1, 2, u"😁").splitsSurrogates(text));
    }

    void listsWhatIsReplaced()
    {
        const ChangeSet changes =
            ChangeSet::replacement(6, 1, 2, u"xyz").compose(ChangeSet::replacement(7, 6, 1, {}));
        const auto replacements = changes.replacements();
        QCOMPARE(replacements.size(), 2U);
        QCOMPARE(replacements[0].from, 1);
        QCOMPARE(replacements[0].to, 3);
        QCOMPARE(replacements[0].inserted, u"xyz");
        QCOMPARE(replacements[1].from, 5);
        QCOMPARE(replacements[1].newFrom, 6);
        QVERIFY(replacements[1].inserted.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ChangeSet)
#include "tst_changeset.moc"
