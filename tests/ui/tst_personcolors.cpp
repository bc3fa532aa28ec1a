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

    void nobodysColourChangesBecauseOthersLeave()
    {
        PeerList people;
        std::vector<Peer> peers;
        // All of them would like the same one best, so each has theirs for the sake of those before.
        const auto liked = [](const QString& id) { return theme::assignedColors({id}, 8).value(id); };
        for (int i = 0; peers.size() < 8; ++i) {
            Peer peer;
            peer.id = u"peer-%1"_s.arg(i);
            peer.userId = u"person-%1"_s.arg(i);
            peer.joinedAt = i + 1;
            if (liked(peer.userId) == 0)
                peers.push_back(peer);
        }
        people.reset(peers);
        const PersonColors colors(people);
        std::vector<QColor> before;
        for (const Peer& peer : peers)
            before.push_back(theme::personColor(peer.userId));
        for (int i = 0; i < 5; ++i) {
            people.remove(peers[static_cast<std::size_t>(i)].id);
            for (std::size_t who = 0; who < peers.size(); ++who) // those who left as well, in the chat
                QCOMPARE(theme::personColor(peers[who].userId), before[who]);
        }
        Peer late;
        late.id = late.userId = u"late"_s;
        late.joinedAt = 100;
        people.put(late);
        QSet<QRgb> here;
        for (const Peer& peer : people.peers())
            here.insert(theme::personColor(peer.userId).rgb());
        QCOMPARE(here.size(), 4);
        QCOMPARE(theme::personColor(peers[7].userId), before[7]);
        people.put(peers[0]); // comes back as they were
        QCOMPARE(theme::personColor(peers[0].userId), before[0]);
        theme::setPeople({});
    }

    void whoWasNeverHereHasTheColourTheyLikeBest()
    {
        const QColor liked = theme::personColor(u"somebody"_s);
        theme::setPeople({{u"somebody"_s, 0}});
        theme::setPeople({{u"a"_s, 3}});
        QCOMPARE(theme::personColor(u"somebody"_s), liked);
        theme::setPeople({});
    }
};

QTEST_MAIN(TestPersonColors)
#include "tst_personcolors.moc"
