#include "core/server/sessioncolors.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

/// Users who all would like the same colour best.
QStringList likers(int color, int count)
{
    QStringList users;
    for (int i = 0; users.size() < count; ++i) {
        if (const QString user = u"user-%1"_s.arg(i); likedColor(user) == color)
            users.append(user);
    }
    return users;
}

} // namespace

class TestSessionColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsAloneGetsTheColourTheyLikeBest()
    {
        for (int i = 0; i < 50; ++i) {
            const QString user = u"user-%1"_s.arg(i);
            QCOMPARE(SessionColors().joined(user), likedColor(user));
            QVERIFY(likedColor(user) >= 0 && likedColor(user) < PersonColorCount);
        }
    }

    void whileThereAreColoursEveryoneHasTheirOwn()
    {
        SessionColors colors;
        QSet<int> given;
        for (const QString& user : likers(3, PersonColorCount))
            given.insert(colors.joined(user));
        QCOMPARE(given.size(), PersonColorCount);
    }

    void oneUserHasOneColourHoweverOftenTheyJoin()
    {
        SessionColors colors;
        const QStringList users = likers(5, 2);
        const int first = colors.joined(users[0]);
        QVERIFY(colors.joined(users[1]) != first);
        QCOMPARE(colors.joined(users[0]), first);
        colors.left(users[0]);
        colors.left(users[0]);
        QCOMPARE(colors.joined(users[0]), first);
    }

    /// One would take their words for the other's.
    void nobodyGetsTheColourOfSomebodyWhoHasLeftWhileThereAreOthers()
    {
        SessionColors colors;
        QSet<int> given;
        for (const QString& user : likers(0, PersonColorCount)) {
            given.insert(colors.joined(user));
            colors.left(user);
        }
        QCOMPARE(given.size(), PersonColorCount);
    }

    void onceAllAreGivenThoseHereStillDiffer()
    {
        SessionColors colors;
        const QStringList users = likers(2, PersonColorCount + 3);
        QList<int> given;
        for (int i = 0; i < PersonColorCount; ++i)
            given.append(colors.joined(users[i]));
        for (int i = 2; i < 5; ++i)
            colors.left(users[i]);
        QSet<int> late;
        for (int i = 0; i < 3; ++i)
            late.insert(colors.joined(users[PersonColorCount + i]));
        QCOMPARE(late, (QSet<int>{given[2], given[3], given[4]}));
    }

    void amongManyTheColoursAreEvenlySpread()
    {
        SessionColors colors;
        std::array<int, PersonColorCount> people{};
        for (const QString& user : likers(1, 10 * PersonColorCount))
            ++people.at(static_cast<std::size_t>(colors.joined(user)));
        QVERIFY(std::ranges::all_of(people, [](int count) { return count == 10; }));
    }
};

QTEST_APPLESS_MAIN(TestSessionColors)
#include "tst_sessioncolors.moc"
