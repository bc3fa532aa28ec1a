#include "core/client/roomclient.h"
#include "core/server/peername.h"
#include "core/session/sessionstore.h"
#include "tests/support/livingroom.h"
#include "tests/ui/hostiletexts.h"
#include "ui/chatpane.h"
#include "ui/confirmdialog.h"
#include "ui/linkdialog.h"
#include "ui/mainwindow.h"
#include "ui/messagelistmodel.h"
#include "ui/messageview.h"
#include "ui/noteseditor.h"
#include "ui/notesfilename.h"
#include "ui/notespanel.h"
#include "ui/peerlistmodel.h"
#include "ui/remotecarets.h"
#include "ui/roompage.h"
#include "ui/savenotesdialog.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QRegularExpression>
#include <QScreen>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// A hundred texts that somebody sends to spoil what others see, through all places where others' words are
/// shown: plain text everywhere, nothing grows out of bounds, and nobody's window falls.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void theyAreAHundred() { QCOMPARE(hostileTexts().size(), 100); }
    void throughARoom_data() { rows(); }
    void throughARoom();
    void withARemoval_data() { rows(); }
    void withARemoval();
    void inATitle_data() { rows(); }
    void inATitle();
    void inDialogs_data() { rows(); }
    void inDialogs();
    void inAToolTip_data() { rows(); }
    void inAToolTip();
    void inAFileName_data() { rows(); }
    void inAFileName();
    void overTheClipboard_data() { rows(); }
    void overTheClipboard();
    // A place more where others' words are shown: a row of its own here.

private:
    static void rows();
    void isSoundWindow(QWidget& window) const;

    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_witness;
    std::unique_ptr<MainWindow> m_window;
    QSize m_smallest; ///< what the window needs while nobody is nasty
};

namespace {

constexpr QSize WindowSize{1000, 700};

/// What is shown as text is the text: no widget takes it for markup.
QString markupIn(QWidget& window)
{
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
            return u"label %1: %2"_s.arg(label->objectName(), label->text().left(80));
    }
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QString tip = widget->toolTip();
        if (Qt::mightBeRichText(tip) && !tip.startsWith(u"<div style=\"white-space: pre-wrap\">"_s))
            return u"tool tip of %1: %2"_s.arg(widget->objectName(), tip.left(80));
    }
    return {};
}

} // namespace

void TestHostile::rows()
{
    QTest::addColumn<QString>("text");
    for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
        const QString shown = texttools::oneLine(hostileTexts()[i]).left(24);
        QTest::addRow("%02d %s", static_cast<int>(i), qPrintable(shown)) << hostileTexts()[i];
    }
}

void TestHostile::initTestCase()
{
    theme::apply(*qApp, theme::Scheme::Light);
    m_room = std::make_unique<LivingRoom>();
    m_witness = m_room->join(u"Witness"_s, Role::Host);
    m_window = std::make_unique<MainWindow>();
    m_window->resize(WindowSize);
    m_window->showRoom(*m_witness);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_smallest = m_window->minimumSizeHint();
}

void TestHostile::cleanupTestCase()
{
    m_window.reset();
    m_witness.reset();
    m_room.reset();
}

void TestHostile::isSoundWindow(QWidget& window) const
{
    QCOMPARE(window.size(), WindowSize);
    QVERIFY2(window.minimumSizeHint().width() <= qMax(m_smallest.width(), 800),
             qPrintable(u"at least %1 px wide"_s.arg(window.minimumSizeHint().width())));
    QVERIFY2(window.minimumSizeHint().height() <= WindowSize.height(),
             qPrintable(u"at least %1 px high"_s.arg(window.minimumSizeHint().height())));
    const QString markup = markupIn(window);
    QVERIFY2(markup.isEmpty(), qPrintable(markup));
    QCOMPARE(window.grab().size(), WindowSize * window.devicePixelRatio()); // it is painted, and stands
}

void TestHostile::throughARoom()
{
    QFETCH(QString, text);
    const std::optional<QString> name = cleanedPeerName(text);
    const auto mallory = m_room->join(name ? text : u"Mallory"_s);
    QTRY_VERIFY(m_witness->people().find(mallory->self().id) != nullptr);
    const QString id = mallory->self().id;
    const QString given = name.value_or(u"Mallory"_s);
    const QString shown = m_witness->people().find(id)->name;
    static const QRegularExpression number(u"^( \\(\\d+\\))?$"_s); // of those whose names look the same
    QVERIFY2(shown.startsWith(given) && number.match(shown.sliced(given.size())).hasMatch(), qPrintable(shown));
    QVERIFY(isOneHarmlessLine(shown));
    QVERIFY(isOneHarmlessLine(PeerListModel::shownName(text)));

    // In the chat: what was said, and no wider than the chat.
    const std::size_t before = m_witness->chat().entries().size();
    mallory->sendBroadcastMessage(text);
    QTRY_VERIFY(mallory->chat().entries().empty() ||
                mallory->chat().entries().back().state != ChatEntry::State::Sending);
    const bool isSaid = !mallory->chat().entries().empty() &&
                        mallory->chat().entries().back().state == ChatEntry::State::Sent;
    if (isSaid) {
        QTRY_COMPARE(m_witness->chat().entries().size(), before + 1);
        MessageView& view = m_window->roomPage()->chat().messages();
        const QRect row = view.visualRect(view.model()->index(view.model()->rowCount() - 1, 0));
        QVERIFY2(row.width() <= view.viewport()->width(), qPrintable(QString::number(row.width())));
        // A long message is folded: what is shown of the longest is bounded.
        QVERIFY2(row.height() <= 9000, qPrintable(QString::number(row.height())));
    }

    // Among the shared values, as key and as value, and pinned for everyone: what the room takes of it.
    const QString key = normalizedText(normalizedText(text).left(256)); // cut, it may end in half a letter
    const auto set = await(mallory->store().set(key, text));
    if (set)
        QTRY_VERIFY(m_witness->store().find(key));
    if (isSaid) {
        m_witness->pinnedMessages().pin(m_witness->chat().entries().back().message, u"Witness"_s);
        QTRY_COMPARE(m_witness->pinnedMessages().messages().size(), 1U);
    }

    // In the notes, with a caret in them: its flag stays in the picture.
    type(*mallory, 0, mallory->notes().text().size(), text + u"\nend"_s);
    QTRY_COMPARE(mallory->notes().pendingEdits(), 0);
    QTRY_COMPARE(m_witness->notes().text(), mallory->notes().text());
    NotesEditor& editor = m_window->roomPage()->notes().editor();
    mallory->presence().setOwn(0, qMin<qsizetype>(3, mallory->notes().text().size()), true);
    QTRY_VERIFY(editor.remoteCarets().find(id) != nullptr);
    editor.remoteCarets().settle();
    const QRect flag = editor.remoteCarets().flagOf(id);
    if (!flag.isNull()) {
        QVERIFY2(flag.width() <= editor.viewport()->width() && flag.height() <= 60,
                 qPrintable(u"%1 × %2"_s.arg(flag.width()).arg(flag.height())));
    }

    auto* side = m_window->findChild<QTabWidget*>(u"sidePane"_s);
    for (int tab = 0; tab < side->count(); ++tab) {
        side->setCurrentIndex(tab);
        QCoreApplication::processEvents();
        isSoundWindow(*m_window);
        if (QTest::currentTestFailed())
            return;
    }
    side->setCurrentIndex(0);
    if (set)
        QVERIFY(await(mallory->store().set(key, StoreValue())));
    if (isSaid) {
        m_witness->pinnedMessages().unpin(m_witness->pinnedMessages().messages().front());
        QTRY_VERIFY(m_witness->pinnedMessages().messages().empty());
    }
    mallory->leave();
    QTRY_VERIFY(m_witness->people().find(id) == nullptr);
}

/// With a reason that others read: it may be as long as a frame, and says what it likes.
void TestHostile::withARemoval()
{
    QFETCH(QString, text);
    const auto victim = m_room->join(u"Victim"_s);
    MainWindow window;
    window.resize(WindowSize);
    window.showRoom(*victim);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY(m_witness->people().find(victim->self().id) != nullptr);
    QVERIFY(await(m_witness->removePeer(victim->self().id, text)));
    QTRY_COMPARE(victim->state(), RoomClient::State::Removed);
    QCOMPARE(normalizedText(victim->endReason()), normalizedText(text)); // what reached them is the text
    isSoundWindow(window);
}

void TestHostile::inATitle()
{
    QFETCH(QString, text);
    m_window->setRoomName(text);
    const QString title = m_window->windowTitle();
    QVERIFY2(isOneHarmlessLine(title), qPrintable(title));
    QVERIFY2(title.size() <= 120, qPrintable(QString::number(title.size())));
    QVERIFY2(title.endsWith(u"Confab"_s), qPrintable(title));
    QCOMPARE(title.count(u"[*]"_s) % 2, 0); // else Qt takes it for a mark of its own
    m_window->setRoomName({});
}

void TestHostile::inDialogs()
{
    QFETCH(QString, text);
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    const auto isSoundDialog = [&](QDialog& dialog) {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY2(dialog.width() <= screen.width() && dialog.height() <= screen.height(),
                 qPrintable(u"%1 × %2"_s.arg(dialog.width()).arg(dialog.height())));
        const QString markup = markupIn(dialog);
        QVERIFY2(markup.isEmpty(), qPrintable(markup));
        QVERIFY2(isOneHarmlessLine(dialog.windowTitle()), qPrintable(dialog.windowTitle()));
        QVERIFY(!dialog.grab().isNull());
    };
    ConfirmDialog remove({.title = u"Remove %1 from the room?"_s.arg(PeerListModel::shownName(text)),
                          .text = u"You are in “%1” now, and leave it for that."_s.arg(text),
                          .action = u"Remove"_s,
                          .reason = u"Reason"_s,
                          .option = u"Option"_s},
                         m_window.get());
    isSoundDialog(remove);
    // Of the links in it only those are offered that may be opened, and these are shown as they are.
    for (const texttools::Link& link : texttools::findLinks(text)) {
        QVERIFY(QStringList({u"http"_s, u"https"_s, u"mailto"_s}).contains(link.url.scheme()));
        LinkDialog dialog(link.url, m_window.get());
        isSoundDialog(dialog);
        QVERIFY(isOneHarmlessLine(texttools::unmistakable(link.url)));
    }
    SaveNotesDialog save(text, u"notes"_s, m_window.get());
    QVERIFY(isOneHarmlessLine(save.selectedFiles().value(0)));
    m_window->tellTrouble(text);
    auto* trouble = m_window->findChild<QDialog*>(u"troubleDialog"_s);
    QVERIFY(trouble);
    isSoundDialog(*trouble);
    delete trouble;
}

void TestHostile::inAToolTip()
{
    QFETCH(QString, text);
    const QString tip = texttools::toolTip(text);
    QVERIFY(text.isEmpty() || Qt::mightBeRichText(tip));
    QTextDocument shown;
    shown.setHtml(tip); // as a tool tip does
    // Letter for letter, but for what no document holds.
    const auto letters = [](QString of) {
        of.removeIf([](QChar c) {
            return c.isSpace() || c.category() == QChar::Other_Control || c.isSurrogate() || c.isNull() ||
                   c == QChar::ReplacementCharacter;
        });
        return of;
    };
    QCOMPARE(letters(shown.toPlainText()), letters(text));
    QVERIFY(!shown.allFormats().isEmpty());
}

void TestHostile::inAFileName()
{
    QFETCH(QString, text);
    const QString name = notesFileName(text);
    QVERIFY(!name.isEmpty() && isOneHarmlessLine(name));
    QVERIFY(!name.startsWith(u'.') && !name.startsWith(u'-'));
    const QTemporaryDir directory;
    const QString path = directory.filePath(name + u".md"_s);
    QVERIFY(writeNotes(path, text));
    QCOMPARE(QFileInfo(path).absolutePath(), directory.path());
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestHostile::overTheClipboard()
{
    QFETCH(QString, text);
    // Out of the chat: as text alone.
    RoomClient client;
    ChatEntry entry;
    entry.message.id = u"1"_s;
    entry.message.sender = {u"m"_s, text, Role::Guest};
    entry.message.text = text;
    entry.message.type = ChatType.toString();
    client.chat().add(entry);
    const MessageListModel model(client.chat(), client.people());
    const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(0, 0)}));
    QVERIFY(dragged && dragged->hasText() && !dragged->hasHtml() && !dragged->hasUrls());

    // Into the notes: a page's markup never comes along.
    auto* copied = new QMimeData;
    copied->setText(text);
    copied->setHtml(u"<h1>other words</h1>"_s);
    QGuiApplication::clipboard()->setMimeData(copied);
    NotesEditor editor;
    editor.resize(600, 400);
    editor.setText({});
    editor.paste();
    QVERIFY(!editor.toPlainText().contains(u"other words"_s));
    QVERIFY(!editor.grab().isNull());
}

QTEST_MAIN(TestHostile)
#include "tst_hostile.moc"
