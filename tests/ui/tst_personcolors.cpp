#include "core/client/noteshistory.h"
#include "tests/support/restartableroom.h"
#include "ui/authors.h"
#include "ui/messagelistmodel.h"
#include "ui/personcolors.h"
#include "ui/theme.h"

#include <QApplication>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

constexpr int Long = 20'000; // ms: clients come back after a pause

/// The colours of people as one client shows them, by name: of those who are in, those who said something
/// and those who wrote.
QHash<QString, QRgb> shownTo(RoomClient& client)
{
    const PersonColors colors(client);
    QHash<QString, QRgb> shown;
    for (const Peer& peer : client.people().peers())
        shown.insert(u"in "_s + peer.name, theme::personColor(peer.userId).rgb());
    const MessageListModel messages(client.chat(), client.people());
    for (int row = 0; row < messages.rowCount(); ++row) {
        const MessageLine line = messages.line(row);
        shown.insert(u"said "_s + line.sender, theme::personColor(line.personKey).rgb());
    }
    const Authors authors(client);
    const TextPast& past = client.history().past();
    for (qint64 version = 1; version <= past.head(); ++version) {
        const QString peerId = past.at(version).updatedBy;
        shown.insert(u"wrote "_s + authors.nameOf(peerId), authors.colorOf(peerId).rgb());
    }
    return shown;
}

} // namespace

/// No two people in a room have the same colour while there are colours left, and everyone sees the same,
/// whenever they came.
class TestPersonColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void init() { m_room = std::make_unique<RestartableRoom>(); }
    void cleanup()
    {
        theme::setPeople({});
        m_room.reset();
    }

    void everyoneSeesTheSameWheneverTheyCame()
    {
        const auto ana = m_room->join(u"Ana"_s);
        {
            // So many that their colours follow from who was there, and some who leave again.
            std::vector<std::unique_ptr<RoomClient>> guests;
            for (int i = 0; i < 5; ++i) {
                guests.push_back(m_room->join(u"Guest %1"_s.arg(i)));
                type(*guests.back(), 0, 0, u"by %1 "_s.arg(i));
                guests.back()->sendBroadcastMessage(u"I am %1"_s.arg(i));
                QTRY_COMPARE(ana->chat().entries().size(), std::size_t(i + 1));
                QTRY_VERIFY(ana->notes().text().startsWith(u"by %1 "_s.arg(i)));
            }
            for (const auto& guest : guests)
                guest->leave();
            QTRY_COMPARE(ana->people().peers().size(), 1U);
        }
        const auto ben = m_room->join(u"Ben"_s);
        type(*ben, 0, 0, u"and Ben "_s);
        ben->sendBroadcastMessage(u"me, too"_s);
        const auto late = m_room->join(u"Late"_s);
        const std::vector<RoomClient*> all{ana.get(), ben.get(), late.get()};
        for (RoomClient* client : all) {
            client->history().want();
            QTRY_COMPARE(client->people().peers().size(), 3U);
            QTRY_COMPARE(client->chat().entries().size(), 6U);
            QTRY_VERIFY(client->history().isComplete());
            QTRY_VERIFY(client->self().color != NoPersonColor);
        }
        const QHash<QString, QRgb> toAna = shownTo(*ana);
        QCOMPARE(toAna.size(), 3 + 6 + 6);
        const QList<QRgb> shown = toAna.values();
        QCOMPARE(QSet<QRgb>(shown.begin(), shown.end()).size(), 8);
        QCOMPARE(toAna[u"said Guest 3"_s], toAna[u"wrote Guest 3"_s]);
        QCOMPARE(shownTo(*ben), toAna);
        QCOMPARE(shownTo(*late), toAna);

        m_room->restart();
        for (RoomClient* client : all)
            QTRY_COMPARE_WITH_TIMEOUT(client->state(), RoomClient::State::Joined, Long);
        const auto later = m_room->join(u"Later"_s);
        later->history().want();
        QTRY_COMPARE(later->people().peers().size(), 4U);
        QTRY_COMPARE(later->chat().entries().size(), 6U);
        QTRY_VERIFY(later->history().isComplete());
        QHash<QString, QRgb> toLater = shownTo(*later);
        toLater.remove(u"in Later"_s);
        QCOMPARE(toLater, toAna);
    }

    void theColoursAreThoseOfTheRoomWhereItIsShown()
    {
        const auto ana = m_room->join(u"Ana"_s);
        QTRY_VERIFY(ana->self().color != NoPersonColor);
        const PersonColors colors(*ana);
        const auto ben = m_room->join(u"Ben"_s);
        QTRY_COMPARE(ana->people().peers().size(), 2U);
        const auto look = [](int color) { return theme::tokens().people.at(std::size_t(color)); };
        for (const Peer& peer : ana->people().peers())
            QCOMPARE(theme::personColor(peer.userId), look(peer.color));
        QVERIFY(theme::personColor(ana->self().userId) != theme::personColor(ben->self().userId));
    }

    void whoWasNeverHereHasTheColourTheyLikeBest()
    {
        const QColor liked = theme::personColor(u"somebody"_s);
        theme::setPeople({{u"somebody"_s, 0}});
        theme::setPeople({{u"a"_s, 3}});
        QCOMPARE(theme::personColor(u"somebody"_s), liked);
    }

private:
    std::unique_ptr<RestartableRoom> m_room;
};

QTEST_MAIN(TestPersonColors)
#include "tst_personcolors.moc"
