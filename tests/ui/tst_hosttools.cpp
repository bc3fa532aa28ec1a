#include "tests/ui/hostandguesttest.h"
#include "tests/ui/menus.h"
#include "ui/chatpane.h"
#include "ui/composeredit.h"
#include "ui/confirmdialog.h"
#include "ui/keptoutdialog.h"
#include "ui/messagelistmodel.h"
#include "ui/messageview.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/peerlistmodel.h"
#include "ui/roomcodesdialog.h"
#include "ui/settingbar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QListView>
#include <QSpinBox>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// What hosts set for everyone, on the real pages of a host and a guest in a real room.
class TestHostTools : public HostAndGuestTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { enterRoom(); }
    void cleanup() { leaveRoom(); }

    void aPausedChatIsSaidAndGoesOn();
    void readOnlyNotesCannotBeTypedIn();
    void aLockedRoomIsSaidAndUnlocked();
    void aMessageIsHiddenAndShownAgain();
    void aLateJoinerGetsWhatIsShownAgainInItsPlace();
    void someoneIsKeptOutAndLetInAgain();
    void codesAreShownOnePerRole();
    void aCodeIsSwitchedOffAndOn();
    void aCodeIsRenewedAndHandedOn();
    void aCodeGetsAnEndAndANumberOfUses();
    void guestsAreOfferedNoneOfIt();

private:
    static void click(QWidget& widget) { QTest::mouseClick(&widget, Qt::LeftButton); }
    void pickFromRoomMenu(const QString& text) { pick(in<QPushButton>(*m_host, u"moreRoom"_s), text); }
    /// An entry of a message's menu, by its words.
    static void pickFromMessage(RoomPage& page, int row, const QString& text);
    static QString words(const QWidget& page, const QString& bar) { return in<Strip>(page, bar).words(); }
    static MessageLine line(RoomPage& page, int row);
    RoomCodesDialog& openCodes();
    [[nodiscard]] http::CodeEntry guestCode() const;
};

void TestHostTools::pickFromMessage(RoomPage& page, int row, const QString& text)
{
    QMenu menu;
    Q_EMIT page.chat().messages().menuFilled(menu, row);
    for (QAction* action : menu.actions()) {
        if (QString(action->text()).remove(u'&') == text)
            return action->trigger();
    }
    QFAIL(qPrintable(text));
}

MessageLine TestHostTools::line(RoomPage& page, int row)
{
    return page.chat()
        .messages()
        .model()
        ->index(row, 0)
        .data(MessageListModel::LineRole)
        .value<MessageLine>();
}

RoomCodesDialog& TestHostTools::openCodes()
{
    pickFromRoomMenu(u"Room codes…"_s);
    auto& dialog = in<RoomCodesDialog>(*m_host, u"roomCodesDialog"_s);
    if (!QTest::qWaitFor([&] { return in<QPushButton>(dialog, u"renewCode-guest"_s).isEnabled(); }))
        qFatal("the codes do not come");
    return dialog;
}

http::CodeEntry TestHostTools::guestCode() const
{
    const auto room = await(m_hoda->roomCodes());
    return room ? room->codes[1] : http::CodeEntry{};
}

void TestHostTools::aPausedChatIsSaidAndGoesOn()
{
    auto& edit = in<ComposerEdit>(*m_guest, u"composerText"_s);
    QVERIFY(words(*m_guest, u"chatPauseBar"_s).isEmpty());
    pickFromRoomMenu(u"Pause the chat for all but hosts"_s);
    for (const RoomPage* page : {m_guest.get(), m_host.get()})
        QTRY_COMPARE(words(*page, u"chatPauseBar"_s), u"The chat is paused by Hoda."_s);
    QVERIFY(!edit.isEnabled());
    QCOMPARE(edit.placeholderText(), u"The chat is paused"_s);
    QVERIFY(in<ComposerEdit>(*m_host, u"composerText"_s).isEnabled());
    QVERIFY(!in<QPushButton>(*m_guest, u"chatPauseBarFirst"_s).isVisible());
    QTest::keyClicks(&in<ComposerEdit>(*m_host, u"composerText"_s), u"Listen, please"_s);
    QTest::keyClick(&in<ComposerEdit>(*m_host, u"composerText"_s), Qt::Key_Return);
    QTRY_COMPARE(m_gus->chat().entries().size(), 1U);
    click(in<QPushButton>(*m_host, u"chatPauseBarFirst"_s));
    QTRY_VERIFY(edit.isEnabled());
    QVERIFY(words(*m_guest, u"chatPauseBar"_s).isEmpty());
}

void TestHostTools::readOnlyNotesCannotBeTypedIn()
{
    QTest::keyClicks(&m_guest->notes().editor(), u"mine"_s);
    QTRY_COMPARE(m_hoda->notes().text(), u"mine"_s);
    pickFromRoomMenu(u"Guests only read the notes"_s);
    for (const RoomPage* page : {m_guest.get(), m_host.get()})
        QTRY_COMPARE(words(*page, u"notesBar"_s), u"The notes are read-only for guests."_s);
    QVERIFY(m_guest->notes().editor().isReadOnly());
    QVERIFY(!m_host->notes().editor().isReadOnly());
    QTest::keyClicks(&m_guest->notes().editor(), u"more"_s);
    QCOMPARE(m_gus->notes().text(), u"mine"_s);
    click(in<QPushButton>(*m_host, u"notesBarFirst"_s));
    QTRY_VERIFY(!m_guest->notes().editor().isReadOnly());
    QTest::keyClicks(&m_guest->notes().editor(), u"!"_s);
    QTRY_COMPARE(m_hoda->notes().length(), 5);
}

void TestHostTools::aLockedRoomIsSaidAndUnlocked()
{
    pickFromRoomMenu(u"Lock the room: nobody new comes in"_s);
    in<QTabWidget>(*m_guest, u"sidePane"_s).setCurrentIndex(1);
    in<QTabWidget>(*m_host, u"sidePane"_s).setCurrentIndex(1);
    QTRY_COMPARE(words(*m_guest, u"lockBar"_s), u"Hoda has locked the room: nobody new comes in."_s);
    const auto late = m_room->enter(u"Late"_s);
    QTRY_COMPARE(late->state(), RoomClient::State::Failed);
    QCOMPARE(late->failure()->refusal.reason, u"locked"_s);
    click(in<QPushButton>(*m_host, u"lockBarFirst"_s));
    QTRY_VERIFY(words(*m_guest, u"lockBar"_s).isEmpty());
    QVERIFY(m_room->join(u"Late"_s));
}

void TestHostTools::aMessageIsHiddenAndShownAgain()
{
    m_gus->sendBroadcastMessage(u"something rude"_s);
    QTRY_COMPARE(m_hoda->chat().entries().size(), 1U);
    m_hoda->pinnedMessages().pin(m_hoda->chat().entries()[0].message, u"Hoda"_s);
    QTRY_COMPARE(m_gus->pinnedMessages().messages().size(), 1U);
    QTRY_COMPARE(line(*m_guest, 0).state, ChatEntry::State::Sent);
    pickFromMessage(*m_host, 0, u"Hide for everyone"_s);
    for (RoomPage* page : {m_host.get(), m_guest.get()})
        QTRY_COMPARE(line(*page, 0).text, u"(hidden by Hoda)"_s);
    QTRY_VERIFY(m_gus->pinnedMessages().messages().empty());
    pickFromMessage(*m_host, 0, u"Show again"_s);
    for (RoomPage* page : {m_host.get(), m_guest.get()})
        QTRY_COMPARE(line(*page, 0).text, u"something rude"_s);
}

void TestHostTools::aLateJoinerGetsWhatIsShownAgainInItsPlace()
{
    for (const QString& text : {u"one"_s, u"two"_s, u"three"_s}) {
        m_hoda->sendBroadcastMessage(text);
        QTRY_COMPARE(
            m_gus->chat().entries().empty() ? QString() : m_gus->chat().entries().back().message.text, text);
    }
    const QString second = m_gus->chat().entries()[1].message.id;
    QVERIFY(await(m_hoda->hideMessage(second, true)));
    const auto late = m_room->join(u"Late"_s);
    QTRY_COMPARE(late->chat().entries().size(), 2U);
    QVERIFY(await(m_hoda->hideMessage(second, false)));
    QTRY_COMPARE(late->chat().entries().size(), 3U);
    QCOMPARE(late->chat().entries()[1].message.text, u"two"_s);
}

void TestHostTools::someoneIsKeptOutAndLetInAgain()
{
    in<QTabWidget>(*m_host, u"sidePane"_s).setCurrentIndex(1);
    auto& list = in<QListView>(*m_host, u"people"_s);
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        if (index.data(PeerListModel::PeerIdRole).toString() == m_gus->self().id)
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(index).center());
    }
    pick(in<QPushButton>(*m_host, u"morePerson"_s), u"Remove from the room…"_s);
    QTRY_VERIFY(m_host->findChild<ConfirmDialog*>() != nullptr);
    auto& question = in<ConfirmDialog>(*m_host, u"confirmDialog"_s);
    auto& option = in<QCheckBox>(question, u"confirmOption"_s);
    QTest::mouseClick(&option, Qt::LeftButton, {}, {10, option.height() / 2});
    QVERIFY(option.isChecked());
    click(in<QPushButton>(question, u"confirmAction"_s));
    QTRY_COMPARE(m_gus->state(), RoomClient::State::Removed);

    RoomClient back;
    back.join({.server = m_room->address(),
               .code = m_room->code(Role::Guest),
               .name = u"Gus"_s,
               .userId = m_gus->self().userId});
    QTRY_COMPARE(back.state(), RoomClient::State::Failed);
    QCOMPARE(back.failure()->refusal.reason, u"kept_out"_s);

    pickFromRoomMenu(u"People kept out…"_s);
    auto& dialog = in<KeptOutDialog>(*m_host, u"keptOutDialog"_s);
    QTRY_VERIFY(dialog.findChild<QPushButton*>(u"letInAgain"_s) != nullptr);
    click(in<QPushButton>(dialog, u"letInAgain"_s));
    QTRY_COMPARE(in<QLabel>(dialog, u"keptOutWords"_s).text(), u"Nobody is kept out of this session."_s);
    RoomClient again;
    again.join(back.target());
    QTRY_COMPARE(again.state(), RoomClient::State::Joined);
}

void TestHostTools::codesAreShownOnePerRole()
{
    RoomCodesDialog& dialog = openCodes();
    for (const Role role : AllRoles) {
        QCOMPARE(in<QLabel>(dialog, u"code-"_s + roleName(role)).text(), m_room->code(role).toString());
        QVERIFY(in<QCheckBox>(dialog, u"codeOn-"_s + roleName(role)).isChecked());
        QCOMPARE(in<QSpinBox>(dialog, u"codeUses-"_s + roleName(role)).text(), u"any number"_s);
        QVERIFY(!in<QDateTimeEdit>(dialog, u"codeDate-"_s + roleName(role)).isVisible());
    }
    click(in<QPushButton>(dialog, u"roomCodesClose"_s));
    QTRY_VERIFY(m_host->findChild<RoomCodesDialog*>() == nullptr);
}

void TestHostTools::aCodeIsSwitchedOffAndOn()
{
    RoomCodesDialog& dialog = openCodes();
    auto& on = in<QCheckBox>(dialog, u"codeOn-guest"_s);
    const auto& situation = in<QLabel>(dialog, u"codeSituation-guest"_s);
    QTest::mouseClick(&on, Qt::LeftButton, {}, {10, on.height() / 2});
    QTRY_COMPARE(situation.text(), u"Off"_s);
    const auto late = m_room->enter(u"Late"_s);
    QTRY_COMPARE(late->state(), RoomClient::State::Failed);
    QCOMPARE(m_gus->state(), RoomClient::State::Joined);
    QTest::mouseClick(&on, Qt::LeftButton, {}, {10, on.height() / 2});
    QTRY_COMPARE(situation.text(), QString());
    QVERIFY(m_room->join(u"Late"_s));
}

void TestHostTools::aCodeIsRenewedAndHandedOn()
{
    RoomCodesDialog& dialog = openCodes();
    const QString before = in<QLabel>(dialog, u"code-guest"_s).text();
    click(in<QPushButton>(dialog, u"renewCode-guest"_s));
    QTRY_VERIFY(in<QLabel>(dialog, u"code-guest"_s).text() != before);
    const QString code = in<QLabel>(dialog, u"code-guest"_s).text();
    click(in<QPushButton>(dialog, u"copyCode-guest"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"confab://127.0.0.1/"_s + code);
    QCOMPARE(in<QPushButton>(dialog, u"copyCode-guest"_s).text(), u"Copied ✓"_s);
    QCOMPARE(guestCode().code, code);
    // A host who came with the former code keeps the right.
    click(in<QPushButton>(dialog, u"renewCode-host"_s));
    QTRY_VERIFY(in<QLabel>(dialog, u"code-host"_s).text() != m_room->code(Role::Host).toString());
    click(in<QPushButton>(dialog, u"renewCode-viewer"_s));
    QTRY_VERIFY(in<QLabel>(dialog, u"code-viewer"_s).text() != m_room->code(Role::Viewer).toString());
}

void TestHostTools::aCodeGetsAnEndAndANumberOfUses()
{
    RoomCodesDialog& dialog = openCodes();
    auto& uses = in<QSpinBox>(dialog, u"codeUses-guest"_s);
    uses.setFocus();
    QTest::keyClick(&uses, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&uses, u"3"_s);
    QTest::keyClick(&uses, Qt::Key_Tab);
    QTRY_COMPARE(guestCode().usesLeft, 3);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&uses, Qt::Key_Down);
    QTRY_COMPARE(in<QLabel>(dialog, u"codeSituation-guest"_s).text(), u"Used up"_s);
    QTest::keyClick(&uses, Qt::Key_Down);
    QTRY_VERIFY(!guestCode().usesLeft);

    auto& end = in<QComboBox>(dialog, u"codeEnd-guest"_s);
    end.setFocus();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QTest::keyClick(&end, Qt::Key_Down);
    QTRY_VERIFY(guestCode().expiresAt);
    const qint64 hour = 60LL * 60 * 1000;
    QVERIFY(*guestCode().expiresAt >= now + hour && *guestCode().expiresAt < now + 2 * hour);
    auto& date = in<QDateTimeEdit>(dialog, u"codeDate-guest"_s);
    QTRY_VERIFY(date.isVisible());
    QCOMPARE(end.currentText(), u"Until…"_s);
    const QDateTime tomorrow = QDateTime::currentDateTime().addDays(1);
    date.setDateTime(tomorrow);
    QTRY_COMPARE(guestCode().expiresAt, tomorrow.toMSecsSinceEpoch());
    QTest::keyClick(&end, Qt::Key_Home);
    QTRY_VERIFY(!guestCode().expiresAt);
    QTRY_VERIFY(!date.isVisible());
}

void TestHostTools::guestsAreOfferedNoneOfIt()
{
    m_hoda->sendBroadcastMessage(u"hello"_s);
    QTRY_COMPARE(m_gus->chat().entries().size(), 1U);
    QMenu menu;
    Q_EMIT m_guest->chat().messages().menuFilled(menu, 0);
    for (const QAction* action : menu.actions())
        QVERIFY(!action->text().contains(u"Hide"_s));
    QVERIFY(!in<QPushButton>(*m_guest, u"moreRoom"_s).isVisible());
    const auto refused = await(m_gus->roomCodes());
    QVERIFY(!refused && refused.error().refusal.is(ErrorCode::Forbidden));
}

QTEST_MAIN(TestHostTools)
#include "tst_hosttools.moc"
