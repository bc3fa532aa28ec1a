#include "core/client/roomclient.h"
#include "tests/support/livingroom.h"
#include "tests/support/relay.h"
#include "tests/ui/cutoff.h"
#include "tests/ui/longlanguage.h"
#include "tests/ui/pictures.h"
#include "tests/ui/samples.h"
#include "ui/chatpane.h"
#include "ui/messagelistmodel.h"
#include "ui/messageview.h"
#include "ui/roompage.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

enum class Scene { Talk, Lost, Alone, Crowd, Unread, LongWords };

void say(RoomClient& client, const QString& who, const QString& text, qint64 when, const QString& to = {})
{
    const Peer* peer = client.people().find(who);
    ChatEntry entry = said(QString::number(client.chat().entries().size()), who, text, when);
    entry.message.sender.name = peer != nullptr ? peer->name : who;
    entry.message.recipient = to;
    client.chat().add(entry);
}

/// People with long and foreign names, and a chat with a bit of everything.
void talk(RoomClient& client)
{
    client.people().put(person(u"b"_s, u"Ben Okafor"_s));
    client.people().put(person(u"a"_s, u"Ana Kovač"_s, Role::Viewer));
    client.people().put(person(u"c"_s, u"Chinedu Lang"_s));
    client.people().put(person(u"d"_s, u"Donaudampfschifffahrtsgesellschaftskapitän Friedrich Wilhelm"_s));
    client.people().put(person(u"e"_s, u"山田 太郎"_s));
    say(client, u"b"_s, u"Shall we start with what went well?"_s, at(14, 5));
    say(client, u"b"_s, u"I put the headings in the notes."_s, at(14, 5));
    say(client, u"a"_s, u"Yes. The installer deserves a line, see https://example.org/installer?x=1 😀"_s,
        at(14, 6));
    say(client, u"d"_s, u"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"_s, at(14, 7));
    client.chat().add(
        wrote(u"1"_s, u"I'll take the upgrade rehearsal."_s, ChatEntry::State::Sent, at(14, 9)));
    client.chat().add(
        wrote(u"2"_s, u"And the support note.\nTwo lines."_s, ChatEntry::State::Sending, at(14, 9)));
    client.chat().add(wrote(u"3"_s, u"Lost"_s, ChatEntry::State::Failed, at(14, 10)));
    say(client, u"c"_s, u"Can you also check the backup job?"_s, at(14, 11), client.self().id);
}

void crowd(RoomClient& client)
{
    for (int i = 0; i < 200; ++i)
        client.people().put(person(QString::number(i), u"Person number %1"_s.arg(i),
                                   AllRoles.at(static_cast<std::size_t>(i) % 3)));
    for (int i = 0; i < 300; ++i)
        say(client, QString::number(i % 7), u"Line %1 of many. "_s.arg(i).repeated(i % 5 + 1),
            at(9, 0) + i * 90'000);
    say(client, u"1"_s, u"A text of more than 8 KiB. "_s.repeated(400), at(18, 0));
}

/// What came in while the reader was further up.
void unread(RoomClient& client, RoomPage& page)
{
    crowd(client);
    QCoreApplication::processEvents();
    MessageView& view = page.chat().messages();
    view.verticalScrollBar()->setValue(200);
    const qint64 now = QDateTime::currentMSecsSinceEpoch() + 60'000;
    say(client, u"1"_s, u"Are you with us?"_s, now);
    say(client, u"2"_s, u"Second one"_s, now + 1);
}

} // namespace

/// Every control of the room has room for its words, in the smallest window too. The pictures are kept beside
/// the tests, for people to look at.
class TestRoomPageLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

void TestRoomPageLooks::nothingIsCutOff_data()
{
    QTest::addColumn<Scene>("scene");
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    const QSize small(900, 600);
    const QSize usual(1280, 800);
    QTest::newRow("talk-light") << Scene::Talk << theme::Scheme::Light << usual;
    QTest::newRow("talk-dark") << Scene::Talk << theme::Scheme::Dark << usual;
    QTest::newRow("talk-small") << Scene::Talk << theme::Scheme::Light << small;
    QTest::newRow("lost-dark-small") << Scene::Lost << theme::Scheme::Dark << small;
    QTest::newRow("alone-light") << Scene::Alone << theme::Scheme::Light << usual;
    QTest::newRow("alone-dark-small") << Scene::Alone << theme::Scheme::Dark << small;
    QTest::newRow("crowd-light") << Scene::Crowd << theme::Scheme::Light << usual;
    QTest::newRow("unread-light") << Scene::Unread << theme::Scheme::Light << usual;
    QTest::newRow("long-words-small") << Scene::LongWords << theme::Scheme::Light << small;
}

void TestRoomPageLooks::nothingIsCutOff()
{
    QFETCH(Scene, scene);
    QFETCH(theme::Scheme, scheme);
    QFETCH(QSize, size);
    theme::apply(*qApp, scheme);
    LongLanguage language;
    if (scene == Scene::LongWords)
        QCoreApplication::installTranslator(&language);
    Relay relay;
    const LivingRoom room(relay);
    const auto client = room.join(u"Maria Esposito"_s, Role::Host);
    RoomPage page(*client);
    page.setInvite(u"confab://127.0.0.1/wpi-srjb-wer"_s);
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTRY_VERIFY(page.findChild<QLabel*>(u"sessionAge"_s)->isVisible());
    if (scene == Scene::Talk || scene == Scene::Lost || scene == Scene::LongWords)
        talk(*client);
    else if (scene == Scene::Crowd)
        crowd(*client);
    else if (scene == Scene::Unread)
        unread(*client, page);
    if (scene == Scene::Lost || scene == Scene::LongWords) {
        relay.hold(true);
        relay.cut();
        QTRY_COMPARE(client->state(), RoomClient::State::Reconnecting);
    }
    auto* side = page.findChild<QTabWidget*>(u"sidePane"_s);
    for (int tab = 0; tab < side->count(); ++tab) {
        side->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        keepPicture(page, u"room-%1-%2"_s.arg(QString::fromLatin1(QTest::currentDataTag())).arg(tab));
        QCOMPARE(cutOff(page), QStringList());
        QVERIFY(page.width() == size.width()); // nothing made the window wider
    }
    if (scene == Scene::Unread) {
        side->setCurrentIndex(0);
        QTest::mouseClick(page.findChild<QPushButton*>(u"newMessages"_s), Qt::LeftButton);
        keepPicture(page, u"room-unread-light-seen"_s);
    }
}

QTEST_MAIN(TestRoomPageLooks)
#include "tst_roompagelooks.moc"
