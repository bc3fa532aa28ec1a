#include "tests/support/livingroom.h"
#include "tests/support/relay.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/composeredit.h"
#include "ui/confirmdialog.h"
#include "ui/messagelistmodel.h"
#include "ui/messageview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// Changing and deleting what one has said, in the panes of two people in a real room.
class TestMessageEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup();

    void upInTheEmptyFieldChangesTheLastOwnMessage();
    void upInAFieldWithWordsMovesTheCaret();
    void escapeGivesBackWhatWasWrittenBefore();
    void theMenuOffersItForOwnMessagesAlone();
    void keysOnTheRowDoTheSame();
    void aMessageIsDeletedAfterAQuestion();
    void nothingInTheFieldAsksToDelete();
    void anEditedMessageIsMarked();
    void withoutAConnectionTheWordsStayInTheField();
    void whatTheRoomRefusesComesBackIntoTheField();
    void whatTheRoomRefusesIsKeptBelowWhatOneWritesMeanwhile();
    void whatTheRoomRefusesIsKeptWhileOneChangesAnother();
    void whatIsPinnedFollowsItsMessage();
    void aQuotedCopyOfAnEditHasTheNewWords();
    void pictures();

private:
    static MessageLine line(ChatPane& pane, int row)
    {
        return pane.messages().model()->index(row, 0).data(MessageListModel::LineRole).value<MessageLine>();
    }
    static ComposerEdit& field(ChatPane& pane) { return *pane.findChild<ComposerEdit*>(u"composerText"_s); }
    static QString hint(ChatPane& pane) { return pane.findChild<QLabel*>(u"composerHint"_s)->text(); }
    static void say(ChatPane& pane, const QString& words)
    {
        QTest::keyClicks(&field(pane), words);
        QTest::keyClick(&field(pane), Qt::Key_Return);
    }
    static void choose(ChatPane& pane, const QString& text, int row);
    static QStringList entries(ChatPane& pane, int row);
    static void answer(ChatPane& pane, bool yes);
    void saySomething(const QString& words = u"helo"_s);

    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_ana, m_ben;
    std::unique_ptr<ChatPane> m_anas, m_bens;
};

void TestMessageEditing::init()
{
    m_relay = std::make_unique<Relay>();
    m_room = std::make_unique<LivingRoom>(*m_relay);
    m_ana = m_room->join(u"Ana"_s);
    m_ben = m_room->join(u"Ben"_s, Role::Host);
    m_anas = std::make_unique<ChatPane>(*m_ana);
    m_bens = std::make_unique<ChatPane>(*m_ben);
    for (ChatPane* pane : {m_bens.get(), m_anas.get()}) {
        pane->resize(348, 600);
        pane->show();
    }
    QVERIFY(QTest::qWaitForWindowExposed(m_anas.get()));
}

void TestMessageEditing::cleanup()
{
    m_anas.reset();
    m_bens.reset();
    m_ana.reset();
    m_ben.reset();
    m_room.reset();
    m_relay.reset();
}

void TestMessageEditing::saySomething(const QString& words)
{
    const int before = m_bens->messages().model()->rowCount();
    say(*m_anas, words);
    QTRY_COMPARE(m_bens->messages().model()->rowCount(), before + 1);
    QTRY_COMPARE(m_ana->waitingMessages(), 0);
}

QStringList TestMessageEditing::entries(ChatPane& pane, int row)
{
    QMenu menu;
    Q_EMIT pane.messages().menuFilled(menu, row);
    QStringList texts;
    for (const QAction* action : menu.actions())
        texts.append(QString(action->text()).remove(u'&'));
    return texts;
}

void TestMessageEditing::choose(ChatPane& pane, const QString& text, int row)
{
    QMenu menu;
    Q_EMIT pane.messages().menuFilled(menu, row);
    for (QAction* action : menu.actions()) {
        if (QString(action->text()).remove(u'&') == text)
            return action->trigger();
    }
    QFAIL(qPrintable(text));
}

void TestMessageEditing::answer(ChatPane& pane, bool yes)
{
    auto* dialog = pane.findChild<ConfirmDialog*>();
    QVERIFY(dialog != nullptr);
    yes ? dialog->accept() : dialog->reject();
}

void TestMessageEditing::upInTheEmptyFieldChangesTheLastOwnMessage()
{
    saySomething(u"first"_s);
    saySomething(u"helo"_s);
    say(*m_bens, u"Ben speaks, too"_s);
    QTRY_COMPARE(m_anas->messages().model()->rowCount(), 3);
    QTest::keyClick(&field(*m_anas), Qt::Key_Up);
    QCOMPARE(m_anas->composer().text(), u"helo"_s);
    QVERIFY(hint(*m_anas).contains(u"Esc"_s));
    QTest::keyClicks(&field(*m_anas), u"!"_s);
    QTest::keyClick(&field(*m_anas), Qt::Key_Return);
    QCOMPARE(m_anas->composer().text(), QString());
    QCOMPARE(line(*m_anas, 1).text, u"helo!"_s); // at once
    QTRY_COMPARE(line(*m_bens, 1).text, u"helo!"_s);
    QCOMPARE(m_bens->messages().model()->rowCount(), 3);
    QCOMPARE(hint(*m_anas), u"Enter sends"_s);
}

void TestMessageEditing::upInAFieldWithWordsMovesTheCaret()
{
    saySomething();
    QTest::keyClicks(&field(*m_anas), u"one"_s);
    QTest::keyClick(&field(*m_anas), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(&field(*m_anas), Qt::Key_Up);
    QCOMPARE(m_anas->composer().text(), u"one\n"_s);
    QVERIFY(m_anas->composer().editedMessage().isEmpty());
    QCOMPARE(field(*m_anas).textCursor().blockNumber(), 0);
}

void TestMessageEditing::escapeGivesBackWhatWasWrittenBefore()
{
    saySomething();
    QTest::keyClicks(&field(*m_anas), u"a new thought"_s);
    QSignalSpy draft(&m_anas->composer(), &Composer::textChanged);
    choose(*m_anas, u"Edit"_s, 0);
    QCOMPARE(m_anas->composer().text(), u"helo"_s);
    QTest::keyClicks(&field(*m_anas), u"xyz"_s);
    QTest::keyClick(&field(*m_anas), Qt::Key_Escape);
    QCOMPARE(m_anas->composer().text(), u"a new thought"_s);
    QCOMPARE(line(*m_anas, 0).text, u"helo"_s);
    QCOMPARE(draft.size(), 0); // what is kept as a draft never was the edit
    QTest::keyClick(&field(*m_anas), Qt::Key_Return);
    QTRY_COMPARE(m_bens->messages().model()->rowCount(), 2);
    QCOMPARE(line(*m_bens, 1).text, u"a new thought"_s);
}

void TestMessageEditing::theMenuOffersItForOwnMessagesAlone()
{
    saySomething();
    QVERIFY(entries(*m_anas, 0).contains(u"Edit"_s));
    QVERIFY(entries(*m_anas, 0).contains(u"Delete…"_s));
    QVERIFY(!entries(*m_bens, 0).contains(u"Edit"_s));
    QVERIFY(!entries(*m_bens, 0).contains(u"Delete…"_s));
}

void TestMessageEditing::keysOnTheRowDoTheSame()
{
    saySomething();
    m_anas->messages().setFocus();
    QTest::keyClick(&m_anas->messages(), Qt::Key_F2);
    QCOMPARE(m_anas->composer().text(), u"helo"_s);
    m_anas->composer().stopEditing();
    m_anas->messages().setFocus();
    QTest::keyClick(&m_anas->messages(), Qt::Key_Delete);
    answer(*m_anas, false);
    QVERIFY(!line(*m_anas, 0).isGone);
    // Someone else's message answers to neither.
    m_bens->messages().setFocus();
    QTest::keyClick(&m_bens->messages(), Qt::Key_F2);
    QTest::keyClick(&m_bens->messages(), Qt::Key_Delete);
    QVERIFY(m_bens->composer().editedMessage().isEmpty());
    QVERIFY(m_bens->findChild<ConfirmDialog*>() == nullptr);
    // … but may be put into the notes.
    QSignalSpy wanted(m_bens.get(), &ChatPane::wantedInNotes);
    QTest::keyClick(&m_bens->messages(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted[0][0].toString().startsWith(u"> helo\n> — Ana"_s));
}

void TestMessageEditing::aMessageIsDeletedAfterAQuestion()
{
    saySomething(u"the secret"_s);
    choose(*m_anas, u"Delete…"_s, 0);
    answer(*m_anas, true);
    QTRY_VERIFY(line(*m_bens, 0).isGone);
    QCOMPARE(line(*m_bens, 0).text, u"(message deleted)"_s);
    QTRY_COMPARE(line(*m_anas, 0).text, u"(message deleted)"_s);
    QVERIFY(!entries(*m_anas, 0).contains(u"Edit"_s));
    QVERIFY(!entries(*m_bens, 0).contains(u"Reply with a quote"_s));
    m_bens->messages().setFocus();
    const std::unique_ptr<QMimeData> dragged(
        m_bens->messages().model()->mimeData({m_bens->messages().model()->index(0, 0)}));
    QCOMPARE(dragged->text(), u"(message deleted)"_s);
}

void TestMessageEditing::nothingInTheFieldAsksToDelete()
{
    saySomething();
    QTest::keyClick(&field(*m_anas), Qt::Key_Up);
    field(*m_anas).selectAll();
    QTest::keyClick(&field(*m_anas), Qt::Key_Delete);
    QTest::keyClick(&field(*m_anas), Qt::Key_Return);
    answer(*m_anas, true);
    QTRY_VERIFY(line(*m_bens, 0).isGone);
}

void TestMessageEditing::anEditedMessageIsMarked()
{
    saySomething();
    const auto shown = [](ChatPane& pane) {
        const auto* delegate = qobject_cast<MessageDelegate*>(pane.messages().itemDelegate());
        return delegate->layout(pane.messages().model()->index(0, 0), pane.messages().viewport()->width())
            .body()
            .text();
    };
    QCOMPARE(shown(*m_bens), u"helo"_s);
    m_ana->editMessage(m_ana->chat().entries()[0].message.id, u"hello"_s);
    QTRY_COMPARE(shown(*m_bens), u"hello (edited)"_s);
    QTRY_COMPARE(shown(*m_anas), u"hello (edited)"_s);
    QVERIFY(m_bens->messages()
                .model()
                ->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"edited"_s));
    // What is copied are the words alone.
    m_bens->messages().setFocus();
    QTest::keyClick(&m_bens->messages(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"hello"_s);
}

void TestMessageEditing::withoutAConnectionTheWordsStayInTheField()
{
    saySomething();
    QTest::keyClick(&field(*m_anas), Qt::Key_Up);
    QTest::keyClicks(&field(*m_anas), u"!"_s);
    m_relay->hold(true);
    m_relay->cut();
    QTRY_COMPARE(m_ana->state(), RoomClient::State::Reconnecting);
    QSignalSpy failed(m_anas.get(), &ChatPane::failed);
    QTest::keyClick(&field(*m_anas), Qt::Key_Return);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_anas->composer().text(), u"helo!"_s);
    QCOMPARE(line(*m_anas, 0).text, u"helo"_s);
    m_relay->hold(false);
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->state(), RoomClient::State::Joined, 15'000);
    QTest::keyClick(&field(*m_anas), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(line(*m_bens, 0).text, u"helo!"_s, 15'000);
}

void TestMessageEditing::whatTheRoomRefusesComesBackIntoTheField()
{
    saySomething();
    QTest::keyClick(&field(*m_anas), Qt::Key_Up);
    QTest::keyClicks(&field(*m_anas), u"!"_s);
    // A host was quicker.
    QVERIFY(await(m_ben->hideMessage(m_ben->chat().entries()[0].message.id, true)));
    QSignalSpy failed(m_anas.get(), &ChatPane::failed);
    QTest::keyClick(&field(*m_anas), Qt::Key_Return);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].toString().contains(u"too late"_s));
    QCOMPARE(m_anas->composer().text(), u"helo!"_s);
}

void TestMessageEditing::whatTheRoomRefusesIsKeptBelowWhatOneWritesMeanwhile()
{
    saySomething();
    QTest::keyClick(&field(*m_anas), Qt::Key_Up);
    QTest::keyClicks(&field(*m_anas), u"!"_s);
    QVERIFY(await(m_ben->hideMessage(m_ben->chat().entries()[0].message.id, true)));
    QSignalSpy failed(m_anas.get(), &ChatPane::failed);
    QSignalSpy draft(&m_anas->composer(), &Composer::textChanged);
    QTest::keyClick(&field(*m_anas), Qt::Key_Return);
    QTest::keyClicks(&field(*m_anas), u"and n"_s); // before the answer is there
    QCOMPARE(failed.size(), 0);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].toString().endsWith(u"stand below your new message."_s));
    QTest::keyClicks(&field(*m_anas), u"ow"_s); // goes on where it was
    QCOMPARE(m_anas->composer().text(), u"and now\nhelo!"_s);
    QVERIFY(m_anas->composer().editedMessage().isEmpty());
    QCOMPARE(draft.last()[0].toString(), u"and now\nhelo!"_s); // so it outlives leaving and a crash
}

void TestMessageEditing::whatTheRoomRefusesIsKeptWhileOneChangesAnother()
{
    saySomething(u"first"_s);
    saySomething();
    QTest::keyClick(&field(*m_anas), Qt::Key_Up);
    QTest::keyClicks(&field(*m_anas), u"!"_s);
    QVERIFY(await(m_ben->hideMessage(m_ben->chat().entries()[1].message.id, true)));
    QSignalSpy failed(m_anas.get(), &ChatPane::failed);
    QSignalSpy draft(&m_anas->composer(), &Composer::textChanged);
    QTest::keyClick(&field(*m_anas), Qt::Key_Return);
    choose(*m_anas, u"Edit"_s, 0); // before the answer is there
    QCOMPARE(failed.size(), 0);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(m_anas->composer().text(), u"first"_s);
    QCOMPARE(draft.last()[0].toString(), u"helo!"_s);
    QTest::keyClick(&field(*m_anas), Qt::Key_Escape);
    QCOMPARE(m_anas->composer().text(), u"helo!"_s);
}

void TestMessageEditing::whatIsPinnedFollowsItsMessage()
{
    saySomething();
    m_ben->pinnedMessages().pin(m_ben->chat().entries()[0].message, u"Ben"_s);
    QTRY_COMPARE(m_ana->pinnedMessages().messages().size(), 1U);
    m_ana->editMessage(m_ana->chat().entries()[0].message.id, u"hello"_s);
    QTRY_COMPARE(m_ben->pinnedMessages().messages()[0].text, u"Ana: hello"_s);
    m_ana->deleteMessage(m_ana->chat().entries()[0].message.id);
    QTRY_COMPARE(m_ben->pinnedMessages().messages().size(), 0U);
}

void TestMessageEditing::aQuotedCopyOfAnEditHasTheNewWords()
{
    saySomething();
    choose(*m_bens, u"Reply with a quote"_s, 0);
    QCOMPARE(m_bens->composer().text(), u"> Ana: helo\n"_s);
    QTest::keyClicks(&field(*m_bens), u"You mean hello?"_s);
    QTest::keyClick(&field(*m_bens), Qt::Key_Return);
    m_ana->editMessage(m_ana->chat().entries()[0].message.id, u"hello"_s);
    QTRY_COMPARE(line(*m_bens, 0).text, u"hello"_s);
    // What Ben has said stays what Ben has said.
    QCOMPARE(line(*m_bens, 1).text, u"> Ana: helo\nYou mean hello?"_s);
    choose(*m_bens, u"Reply with a quote"_s, 0);
    QCOMPARE(m_bens->composer().text(), u"> Ana: hello\n"_s);
}

/// For the eye: CONFAB_LOOKS=folder.
void TestMessageEditing::pictures()
{
    const QString folder = qEnvironmentVariable("CONFAB_LOOKS");
    if (folder.isEmpty())
        QSKIP("no folder for pictures");
    QDir().mkpath(folder);
    saySomething(u"Can you all see the notes?"_s);
    saySomething(u"I put the agenda there, the long one with everything that we have left open last week"_s);
    saySomething(u"wrong window, sorry"_s);
    m_ana->editMessage(m_ana->chat().entries()[1].message.id,
                       u"I put the agenda there, the long one with everything that we left open last week"_s);
    m_ana->deleteMessage(m_ana->chat().entries()[2].message.id);
    say(*m_bens, u"Yes"_s);
    QTRY_COMPARE(m_ana->waitingMessages(), 0);
    QTRY_VERIFY(line(*m_bens, 2).isGone);
    QTest::keyClick(&field(*m_anas), Qt::Key_Up);
    for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
        theme::apply(*qApp, scheme);
        QCoreApplication::processEvents();
        const QString name = scheme == theme::Scheme::Light ? u"light"_s : u"dark"_s;
        m_anas->grab().save(u"%1/editing-own-%2.png"_s.arg(folder, name));
        m_bens->grab().save(u"%1/editing-others-%2.png"_s.arg(folder, name));
    }
    theme::apply(*qApp, theme::Scheme::Light);
}

QTEST_MAIN(TestMessageEditing)
#include "tst_messageediting.moc"
