#include "core/client/noteshistory.h"
#include "core/client/pinnedmessages.h"
#include "core/client/roomclient.h"
#include "tests/support/clients.h"
#include "tests/support/restartableroom.h"
#include "ui/authors.h"
#include "ui/composercompletion.h"
#include "ui/composeredit.h"
#include "ui/mainwindow.h"
#include "ui/messagelistmodel.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/notificationtext.h"
#include "ui/peerlistmodel.h"
#include "ui/remotecarets.h"
#include "ui/roompage.h"
#include "ui/sessiondocument.h"
#include "ui/sessionevent.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

constexpr int Long = 20'000; // ms: clients come back after a pause

/// Every name that one client shows, by where it stands and whose it is.
QStringList shownTo(RoomClient& client)
{
    QStringList shown;
    PeerListModel people(client.people());
    for (int row = 0; row < people.rowCount(); ++row)
        shown += u"in: "_s + people.index(row).data().toString();
    const MessageListModel messages(client.chat(), client.people());
    for (int row = 0; row < messages.rowCount(); ++row)
        shown += u"said %1: %2"_s.arg(messages.line(row).text, messages.line(row).sender);
    for (const ChatEntry& entry : client.chat().entries())
        shown += u"notified: "_s + NotificationText::of(entry.message, u"Room"_s, 1).title;
    const Authors authors(client);
    const TextPast& past = client.history().past();
    for (qint64 version = 1; version <= past.head(); ++version)
        shown += u"wrote %1: %2"_s.arg(version).arg(authors.nameOf(past.at(version).updatedBy));
    for (const SessionEvent& event : sessionEvents(client)) {
        if (event.kind != SessionEvent::Kind::Left) // of those who left before one came nobody tells
            shown += u"event: "_s + event.sentence;
    }
    shown.sort();
    return shown;
}

QStringList namesIn(RoomClient& client)
{
    QStringList names;
    for (const Peer& peer : client.people().peers())
        names += peer.name;
    names.sort();
    return names;
}

} // namespace

/// Two people of one name, or of names that look alike, are told apart wherever they are named, and by
/// everyone in the same way.
class TestNamesakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void init() { m_room = std::make_unique<RestartableRoom>(); }
    void cleanup() { m_room.reset(); }

    void everyoneReadsTheSameNamesEverywhere()
    {
        const auto ada = m_room->join(u"Ada"_s);
        const auto second = m_room->join(u"ADA"_s);
        const auto third = m_room->join(u"\u0410da"_s); // a Cyrillic A
        speak(*ada, u"one"_s, 1);
        speak(*second, u"two"_s, 2);
        speak(*third, u"three"_s, 3);
        const std::vector<RoomClient*> all{ada.get(), second.get(), third.get()};
        for (RoomClient* client : all)
            isComplete(*client, 3);
        const QStringList toAda = shownTo(*ada);
        QVERIFY(toAda.contains(u"in: Ada"_s));
        QVERIFY(toAda.contains(u"in: ADA (2)"_s));
        QVERIFY(toAda.contains(u"in: \u0410da (3)"_s));
        QVERIFY(toAda.contains(u"said two: ADA (2)"_s));
        QVERIFY(toAda.contains(u"wrote 3: \u0410da (3)"_s));
        QVERIFY(toAda.contains(u"event: ADA (2): two"_s));
        QVERIFY(toAda.contains(u"event: ADA (2) joined"_s));
        QVERIFY(!toAda.filter(u"notified: \u0410da (3)"_s).isEmpty());
        QCOMPARE(shownTo(*second), toAda);
        QCOMPARE(shownTo(*third), toAda);

        // After a restart, too, and to somebody who comes then.
        m_room->restart();
        for (RoomClient* client : all)
            QTRY_COMPARE_WITH_TIMEOUT(client->state(), RoomClient::State::Joined, Long);
        const auto late = m_room->join(u"Late"_s);
        isComplete(*late, 3);
        QStringList toLate = shownTo(*late);
        toLate.removeAll(u"in: Late"_s);
        toLate.removeAll(u"event: Late joined"_s);
        QCOMPARE(toLate, toAda);
    }

    void whoLeftKeepsTheNameThatTheirWordsHave()
    {
        const auto witness = m_room->join(u"Ben"_s);
        {
            const auto ada = m_room->join(u"Ada"_s);
            speak(*ada, u"one"_s, 1);
            ada->leave();
        }
        QTRY_COMPARE(witness->people().peers().size(), 1U);
        const auto other = m_room->join(u"Ada"_s);
        speak(*other, u"two"_s, 2);
        for (RoomClient* client : {witness.get(), other.get()}) {
            isComplete(*client, 2);
            const QStringList shown = shownTo(*client);
            QVERIFY(shown.contains(u"said one: Ada"_s));
            QVERIFY(shown.contains(u"wrote 1: Ada"_s));
            QVERIFY(shown.contains(u"said two: Ada (2)"_s));
            QVERIFY(shown.contains(u"wrote 2: Ada (2)"_s));
        }
    }

    void aNewNameIsToldApartAtOnce()
    {
        const auto ada = m_room->join(u"Ada"_s);
        const auto ben = m_room->join(u"Ben"_s);
        QTRY_COMPARE(namesIn(*ada), QStringList({u"Ada"_s, u"Ben"_s}));
        ben->changeName(u"Ad\u0430"_s);
        QTRY_COMPARE(namesIn(*ada), QStringList({u"Ada"_s, u"Ad\u0430 (2)"_s}));
        QTRY_COMPARE(namesIn(*ben), namesIn(*ada));
        QCOMPARE(ben->givenName(), u"Ad\u0430"_s);
        ben->changeName(u"Ben"_s);
        QTRY_COMPARE(namesIn(*ada), QStringList({u"Ada"_s, u"Ben"_s}));
    }

    /// Who comes back says their own name, and not the one that the room made of it.
    void nobodyIsNumberedAnewByARestart()
    {
        const auto ada = m_room->join(u"Ada"_s);
        const auto second = m_room->join(u"Ada"_s);
        QTRY_COMPARE(second->self().name, u"Ada (2)"_s);
        for (int i = 0; i < 2; ++i) {
            m_room->restart();
            QTRY_COMPARE_WITH_TIMEOUT(ada->state(), RoomClient::State::Joined, Long);
            QTRY_COMPARE_WITH_TIMEOUT(second->state(), RoomClient::State::Joined, Long);
            QTRY_COMPARE(namesIn(*ada), QStringList({u"Ada"_s, u"Ada (2)"_s}));
            QTRY_COMPARE(namesIn(*second), QStringList({u"Ada"_s, u"Ada (2)"_s}));
        }
    }

    void theWindowTellsThemApart()
    {
        const auto ada = m_room->join(u"Ada"_s);
        const auto second = m_room->join(u"Ada"_s);
        QTRY_COMPARE(namesIn(*ada), QStringList({u"Ada"_s, u"Ada (2)"_s}));
        MainWindow window;
        window.resize(1000, 700);
        window.showRoom(*ada);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        // At the caret …
        speak(*second, u"words"_s, 1);
        second->presence().setOwn(2, 2, true);
        const RemoteCarets& carets = window.roomPage()->notes().editor().remoteCarets();
        const auto labels = [&] {
            QStringList names;
            for (const RemoteCarets::Caret& caret : carets.carets())
                names += caret.name;
            return names;
        };
        QTRY_COMPARE(labels(), QStringList{u"Ada (2)"_s});
        // … and behind an @, where the one that is chosen is the one that is meant.
        auto* edit = window.findChild<ComposerEdit*>();
        auto* offers = window.findChild<ComposerCompletion*>();
        edit->setFocus();
        QTest::keyClicks(edit, u"@ad"_s);
        QTRY_VERIFY(offers->isVisible());
        QStringList offered;
        for (int i = 0; i < offers->count(); ++i)
            offered += offers->item(i)->text();
        QVERIFY(offered.contains(u"Ada (2)"_s));
        // Above the chat, also once the room has put other words there.
        ada->pinnedMessages().pin(ada->chat().entries().front().message, u"Ada"_s);
        const auto pinned = [&] {
            const auto& all = ada->pinnedMessages().messages();
            return all.empty() ? QString() : all.front().text;
        };
        QTRY_COMPARE(pinned(), u"Ada (2): words"_s);
        second->editMessage(second->chat().entries().front().message.id, u"other words"_s);
        QTRY_COMPARE(pinned(), u"Ada (2): other words"_s);
        // The file that is kept of it.
        const SessionDocument document{.roomName = u"Room"_s,
                                       .startedAt = 0,
                                       .people = ada->namesOfAll(),
                                       .notes = {},
                                       .messages = {ada->chat().entries().front().message},
                                       .draft = {}};
        QVERIFY(document.asPlainText({}).contains(u"Ada (2): other words"_s));
        QVERIFY(document.asMarkdown({}).contains(u"Ada, Ada (2)"_s));
    }

private:
    /// They say it and write it; `count`: what has been said by all with this.
    void speak(RoomClient& client, const QString& text, std::size_t count)
    {
        client.sendBroadcastMessage(text);
        type(client, 0, 0, text + u' ');
        QTRY_COMPARE(client.chat().entries().size(), count);
        QTRY_COMPARE(client.chat().entries().back().state, ChatEntry::State::Sent);
        QTRY_COMPARE(client.notes().pendingEdits(), 0);
    }

    void isComplete(RoomClient& client, std::size_t said)
    {
        client.history().want();
        QTRY_COMPARE(client.chat().entries().size(), said);
        QTRY_COMPARE(client.history().past().head(), qint64(said));
        QTRY_VERIFY(client.history().isComplete());
        QTRY_VERIFY(client.self().color != NoPersonColor);
    }

    std::unique_ptr<RestartableRoom> m_room;
};

QTEST_MAIN(TestNamesakes)
#include "tst_namesakes.moc"
