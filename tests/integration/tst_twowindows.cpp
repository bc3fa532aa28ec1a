#include "tests/support/livingroom.h"
#include "tests/support/relay.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

/// A person with the room's page open in a window of their own.
struct Seat
{
    std::unique_ptr<RoomClient> client;
    std::unique_ptr<RoomPage> page;

    Seat(const LivingRoom& room, const QString& name, Role role = Role::Guest) : client(room.join(name, role))
    {
        page = std::make_unique<RoomPage>(*client, nullptr);
        page->resize(900, 600);
        page->show();
        if (!QTest::qWaitForWindowExposed(page.get()))
            qFatal("no window");
    }

    [[nodiscard]] NotesEditor& editor() const { return page->notes().editor(); }
    [[nodiscard]] QString notes() const { return page->notes().editor().toPlainText(); }

    void write(const QString& text) const
    {
        editor().setFocus();
        for (const QChar character : text) {
            if (character == u'\n')
                QTest::keyClick(&editor(), Qt::Key_Return);
            else
                QTest::keyClicks(&editor(), QString(character));
        }
    }

    void say(const QString& text) const
    {
        QWidget* edit = page->chat().composer().findChild<QPlainTextEdit*>();
        edit->setFocus();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
};

} // namespace

/// Two real windows in one room, with real keys.
class tst_TwoWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void keysInOneWindowAppearInTheOtherWhileItsOwnerTypesElsewhere()
    {
        LivingRoom room;
        const Seat ana(room, u"Ana"_s);
        const Seat ben(room, u"Ben"_s);
        ana.write(u"first line\n\nlast line"_s);
        QTRY_COMPARE(ben.notes(), u"first line\n\nlast line"_s);
        ben.editor().moveCursor(QTextCursor::End);
        ana.editor().moveCursor(QTextCursor::Start);
        const QString byAna = u"Ana was here. "_s;
        const QString byBen = u", said Ben"_s;
        for (qsizetype i = 0; i < std::max(byAna.size(), byBen.size()); ++i) {
            ana.write(byAna.mid(i, 1));
            ben.write(byBen.mid(i, 1));
        }
        const QString all = u"Ana was here. first line\n\nlast line, said Ben"_s;
        QTRY_COMPARE(ana.notes(), all);
        QTRY_COMPARE(ben.notes(), all);
        QCOMPARE(ben.editor().textCursor().position(), all.size());
        QCOMPARE(ana.editor().textCursor().position(), byAna.size());
        QTRY_COMPARE(ana.client->notes().pendingEdits(), 0);
        QCOMPARE(*asText(await(ben.client->getSessionMetadata())->data), all);
    }

    void undoTakesBackOnesOwnTypingAlone()
    {
        LivingRoom room;
        const Seat ana(room, u"Ana"_s);
        const Seat ben(room, u"Ben"_s);
        ana.write(u"mine"_s);
        QTRY_COMPARE(ben.notes(), u"mine"_s);
        ben.editor().moveCursor(QTextCursor::End);
        ben.write(u" yours"_s);
        QTRY_COMPARE(ana.notes(), u"mine yours"_s);
        QTest::keyClick(&ana.editor(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(ben.notes(), u" yours"_s);
        QTest::keyClick(&ana.editor(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(ben.notes(), u"mine yours"_s);
    }

    void aChatLineAppearsInTheOtherWindow()
    {
        LivingRoom room;
        const Seat ana(room, u"Ana"_s);
        const Seat ben(room, u"Ben"_s);
        ana.say(u"hello Ben"_s);
        QTRY_COMPARE(ben.client->chat().entries().size(), 1U);
        auto* list = ben.page->chat().findChild<QAbstractItemView*>();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        const QString read = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(read.contains(u"Ana"_s) && read.contains(u"hello Ben"_s), qPrintable(read));
    }

    void aMetadataMessageAloneChangesThePanelAndAddsNoChatLine()
    {
        // The server's own notices never arrive, so what refreshes the panel is the message.
        Relay relay;
        LivingRoom room(relay);
        const Seat ana(room, u"Ana"_s);
        const Seat ben(room, u"Ben"_s);
        relay.swallowNotices(u"on-metadata-change"_s);
        QSignalSpy message(ben.client.get(), &RoomClient::metadataMessageReceived);
        const qsizetype fetchesBefore = relay.heard(u"get-metadata"_s).size();

        QVERIFY(await(ana.client->setSessionMetadata(u"set by Ana"_s)));
        QTRY_COMPARE(message.size(), 1); // the setter's ("refresh", "metadata")
        QTRY_VERIFY(relay.heard(u"get-metadata"_s).size() > fetchesBefore);
        QTRY_COMPARE(ben.notes(), u"set by Ana"_s);
        QVERIFY(ben.client->chat().entries().empty());
        QCOMPARE(relay.heard(u"broadcast"_s).last()["params"_L1]["info"_L1]["type"_L1].toString(),
                 u"metadata"_s);
    }

    void aViewerReadsAlong()
    {
        LivingRoom room;
        const Seat ana(room, u"Ana"_s);
        const Seat viewer(room, u"Vi"_s, Role::Viewer);
        ana.write(u"for all"_s);
        QTRY_COMPARE(viewer.notes(), u"for all"_s);
        QVERIFY(viewer.editor().isReadOnly());
        viewer.write(u"no"_s);
        QCOMPARE(viewer.notes(), u"for all"_s);
    }
};

QTEST_MAIN(tst_TwoWindows)
#include "tst_twowindows.moc"
