#include "tests/support/livingroom.h"
#include "ui/personcolors.h"
#include "ui/theme.h"

#include <QApplication>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// No two people in a room have the same colour while there are colours left, and everyone sees the same.
class TestPersonColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void whileThereAreColoursEveryoneHasTheirOwn()
    {
        for (int round = 0; round < 200; ++round) {
            QStringList people;
            for (int i = 0; i < 8; ++i)
                people.append(u"person-%1-%2"_s.arg(round).arg(i));
            const auto colors = theme::assignedColors(people, 8);
            const QList<int> values = colors.values();
            QCOMPARE(QSet<int>(values.begin(), values.end()).size(), 8);
        }
    }

    void whoCameFirstKeepsTheirColour()
    {
        QStringList people;
        QHash<QString, int> before;
        for (int i = 0; i < 40; ++i) {
            people.append(u"person-%1"_s.arg(i));
            const auto colors = theme::assignedColors(people, 8);
            QCOMPARE(colors.size(), i + 1);
            for (auto known = before.begin(); known != before.end(); ++known)
                QCOMPARE(colors.value(known.key()), known.value());
            before = colors;
        }
    }

    void onePersonTwiceHasOneColour()
    {
        const auto colors = theme::assignedColors({u"a"_s, u"b"_s, u"a"_s}, 8);
        QCOMPARE(colors.size(), 2);
        QVERIFY(colors.value(u"a"_s) != colors.value(u"b"_s));
    }

    void everyoneInARoomSeesTheSameColours()
    {
        const LivingRoom room;
        std::vector<std::unique_ptr<RoomClient>> people;
        for (int i = 0; i < 6; ++i)
            people.push_back(room.join(u"Person %1"_s.arg(i)));
        const auto order = [&](std::size_t who) { return PersonColors::inOrder(people[who]->people()); };
        for (std::size_t i = 0; i < people.size(); ++i) {
            QTRY_COMPARE(people[i]->people().peers().size(), people.size());
            QTRY_COMPARE(order(i), order(0));
        }
        QCOMPARE(order(0).constFirst(), people[0]->self().userId);
        // The room has told who they are; colours follow.
        PersonColors colors(people[3]->people());
        QSet<QRgb> seen;
        for (const QString& key : order(0))
            seen.insert(theme::personColor(key).rgb());
        QCOMPARE(seen.size(), 6);
    }

    void whoHasLeftHasTheColourTheyLikeBest()
    {
        const QColor liked = theme::personColor(u"somebody"_s);
        theme::setPeople({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, u"somebody"_s});
        theme::setPeople({u"a"_s});
        QCOMPARE(theme::personColor(u"somebody"_s), liked);
        theme::setPeople({});
    }
};

QTEST_MAIN(TestPersonColors)
#include "tst_personcolors.moc"
