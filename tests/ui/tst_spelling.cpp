#include "tests/support/livingroom.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/composeredit.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"
#include "ui/spelldictionary.h"
#include "ui/spelling.h"
#include "ui/spellmarks.h"
#include "ui/spellmenu.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

QString dictionaries()
{
    return QStringLiteral(DICTIONARIES);
}

QStringList marked(const SpellMarks& marks, const QPlainTextEdit& edit)
{
    QStringList words;
    for (const SpellWord& word : marks.marked())
        words.append(edit.toPlainText().mid(word.from, word.length));
    return words;
}

QStringList entries(const QMenu& menu)
{
    QStringList texts;
    for (const QAction* action : menu.actions())
        texts.append(QString(action->text()).remove(u'&'));
    return texts;
}

void pick(QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions()) {
        if (QString(action->text()).remove(u'&') == text)
            return action->trigger();
    }
    QFAIL(qPrintable(text));
}

} // namespace

/// With dictionaries of a few words, in the notes and the chat of a real room.
class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!SpellDictionary::isSupported())
            QSKIP("built without Hunspell");
        theme::apply(*qApp, theme::Scheme::Light);
    }
    void init();
    void cleanup();

    void whatIsInstalledIsFound();
    void aWordIsRightIfAnyLanguageHasIt();
    void whatIsNoDictionaryAfterAllGoes();
    void addedWordsAreKept();
    void theMenuChoosesLanguages();
    void wrongWordsAreUnderlined();
    void theWordThatIsBeingTypedIsLeftAlone();
    void theMenuPutsTheRightWordIntoTheNotes();
    void theMessageIsCheckedToo();
    void onlyWhatIsInViewIsLookedAt();
    void readersSeeNoUnderlines();
    void switchedOffNothingIsUnderlined();
    void typingIsNotSlowed();
    void pictures();

private:
    NotesEditor& editor() { return m_page->notes().editor(); }
    QStringList inNotes() { return marked(m_page->notes().spelling(), editor()); }
    void write(const QString& text)
    {
        type(*m_ana, 0, m_ana->notes().length(), text);
        m_page->notes().editor().setText(m_ana->notes().text());
    }

    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_ana;
    std::unique_ptr<Spelling> m_spelling;
    std::unique_ptr<RoomPage> m_page;
};

void TestSpelling::init()
{
    m_spelling = std::make_unique<Spelling>(QStringList{dictionaries()}, QString());
    m_spelling->setLanguages({u"tiny"_s});
    m_spelling->setOn(true);
    QTRY_VERIFY(m_spelling->isReady());
    m_room = std::make_unique<LivingRoom>();
    m_ana = m_room->join(u"Ana"_s);
    m_page = std::make_unique<RoomPage>(*m_ana);
    m_page->resize(1120, 740);
    m_page->setSpelling(m_spelling.get());
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestSpelling::cleanup()
{
    m_page.reset();
    m_ana.reset();
    m_room.reset();
    m_spelling.reset();
}

void TestSpelling::whatIsInstalledIsFound()
{
    QCOMPARE(m_spelling->installed(), (QStringList{u"strange"_s, u"tiny"_s, u"west"_s}));
    QVERIFY(Spelling({u"/nowhere"_s}, {}).installed().isEmpty());
    QCOMPARE(Spelling({u"/nowhere"_s}, {}).preferred(), QStringList());
    QCOMPARE(Spelling::nameOf(u"de_DE"_s), u"Deutsch (Deutschland)"_s);
    QCOMPARE(Spelling::nameOf(u"tiny"_s), u"tiny"_s);
}

void TestSpelling::aWordIsRightIfAnyLanguageHasIt()
{
    for (const QString& word : {u"hello"_s, u"Hello"_s, u"worlds"_s, u"don't"_s, u"don’t"_s, u"Ärger"_s})
        QVERIFY2(!m_spelling->isWrong(word), qPrintable(word));
    for (const QString& word : {u"helo"_s, u"garçon"_s, u"мир"_s})
        QVERIFY2(m_spelling->isWrong(word), qPrintable(word));
    m_spelling->setLanguages({u"tiny"_s, u"west"_s});
    QTRY_VERIFY(m_spelling->isReady());
    for (const QString& word : {u"hello"_s, u"garçon"_s, u"café"_s})
        QVERIFY2(!m_spelling->isWrong(word), qPrintable(word));
    QVERIFY(m_spelling->isWrong(u"мир"_s)); // not in west's letters
    QVERIFY(m_spelling->suggestions(u"helo"_s).contains(u"hello"_s));
    QVERIFY(m_spelling->suggestions(u"garcon"_s).contains(u"garçon"_s));
}

void TestSpelling::whatIsNoDictionaryAfterAllGoes()
{
    m_spelling->setLanguages({u"tiny"_s, u"strange"_s, u"unknown"_s});
    QTRY_COMPARE(m_spelling->installed(), (QStringList{u"tiny"_s, u"west"_s}));
    QCOMPARE(m_spelling->languages(), QStringList{u"tiny"_s});
    QVERIFY(m_spelling->isWrong(u"helo"_s));
}

void TestSpelling::addedWordsAreKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"words"_s);
    {
        Spelling spelling({dictionaries()}, file);
        spelling.setLanguages({u"tiny"_s});
        spelling.setOn(true);
        QTRY_VERIFY(spelling.isReady());
        QVERIFY(spelling.isWrong(u"confab"_s));
        spelling.add(u"confab"_s);
        spelling.add(u"l’été"_s);
        QVERIFY(!spelling.isWrong(u"confab"_s));
        QVERIFY(!spelling.isWrong(u"Confab"_s)); // at the start of a sentence
    }
    Spelling later({dictionaries()}, file);
    later.setLanguages({u"tiny"_s});
    later.setOn(true);
    QTRY_VERIFY(later.isReady());
    QVERIFY(!later.isWrong(u"confab"_s));
    QVERIFY(!later.isWrong(u"l'été"_s));
}

void TestSpelling::theMenuChoosesLanguages()
{
    QMenu menu;
    fillSpellMenu(menu, *m_spelling);
    QCOMPARE(menu.actions().size(), 5);
    menu.actions().at(4)->trigger(); // west
    QCOMPARE(m_spelling->languages(), (QStringList{u"tiny"_s, u"west"_s}));
    Q_EMIT menu.aboutToShow();
    QVERIFY(menu.actions().at(4)->isChecked());
    menu.actions().at(0)->trigger();
    QVERIFY(!m_spelling->isOn());
    Q_EMIT menu.aboutToShow();
    QVERIFY(!menu.actions().at(4)->isEnabled());
    QMenu none;
    Spelling nothing({u"/nowhere"_s}, {});
    fillSpellMenu(none, nothing);
    QCOMPARE(none.actions().size(), 1);
    QVERIFY(!none.actions().at(0)->isEnabled());
}

void TestSpelling::wrongWordsAreUnderlined()
{
    write(u"helo world and the plann\n`helo` of notes\n"_s);
    QTRY_COMPARE(inNotes(), (QStringList{u"helo"_s, u"plann"_s}));
    QCOMPARE(editor().extraSelections().size(), 2);
    // They are words of others, too.
    const auto ben = m_room->join(u"Ben"_s);
    type(*ben, 0, 4, u"hello"_s);
    QTRY_COMPARE(inNotes(), QStringList{u"plann"_s});
    m_spelling->add(u"plann"_s);
    QTRY_COMPARE(inNotes(), QStringList());
}

void TestSpelling::theWordThatIsBeingTypedIsLeftAlone()
{
    editor().setFocus();
    QTRY_VERIFY(editor().hasFocus());
    QTest::keyClicks(&editor(), u"plann helo"_s);
    QTRY_COMPARE(inNotes(), QStringList{u"plann"_s});
    QTest::keyClicks(&editor(), u" "_s);
    QTRY_COMPARE(inNotes(), (QStringList{u"plann"_s, u"helo"_s}));
}

void TestSpelling::theMenuPutsTheRightWordIntoTheNotes()
{
    write(u"and helo world\n"_s);
    QTRY_COMPARE(inNotes(), QStringList{u"helo"_s});
    QMenu menu;
    menu.addAction(u"Undo"_s);
    Q_EMIT editor().menuFilled(menu, 6);
    const QStringList texts = entries(menu);
    QVERIFY(texts.indexOf(u"hello"_s) >= 0);
    QVERIFY(texts.indexOf(u"hello"_s) < texts.indexOf(u"Add to the dictionary"_s));
    QVERIFY(texts.indexOf(u"Add to the dictionary"_s) < texts.indexOf(u"Undo"_s));
    pick(menu, u"hello"_s);
    QCOMPARE(m_ana->notes().text(), u"and hello world\n"_s);
    QTRY_COMPARE(inNotes(), QStringList());
    QMenu right;
    Q_EMIT editor().menuFilled(right, 6);
    QVERIFY(!entries(right).contains(u"Add to the dictionary"_s));
}

void TestSpelling::theMessageIsCheckedToo()
{
    auto* edit = m_page->chat().findChild<ComposerEdit*>(u"composerText"_s);
    SpellMarks& marks = m_page->chat().composer().spelling();
    edit->setPlainText(u"helo world"_s);
    QTRY_COMPARE(marked(marks, *edit), QStringList{u"helo"_s});
    QMenu menu;
    Q_EMIT edit->menuFilled(menu, 2);
    pick(menu, u"hello"_s);
    QCOMPARE(edit->toPlainText(), u"hello world"_s);
    edit->setPlainText(u"confab"_s);
    QTRY_COMPARE(marked(marks, *edit), QStringList{u"confab"_s});
    QMenu other;
    Q_EMIT edit->menuFilled(other, 2);
    pick(other, u"Add to the dictionary"_s);
    QTRY_COMPARE(marked(marks, *edit), QStringList());
}

void TestSpelling::onlyWhatIsInViewIsLookedAt()
{
    QString text;
    for (int i = 0; i < 2000; ++i)
        text += u"helo the world\n"_s;
    write(text);
    QTRY_VERIFY(!inNotes().isEmpty());
    QVERIFY(inNotes().size() < 100);
    const auto first = m_page->notes().spelling().marked().front();
    editor().verticalScrollBar()->setValue(editor().verticalScrollBar()->maximum());
    QTRY_VERIFY(m_page->notes().spelling().marked().front().from > first.from);
    QVERIFY(m_page->notes().spelling().marked().size() < 100);
}

void TestSpelling::readersSeeNoUnderlines()
{
    write(u"helo\n"_s);
    const auto vera = m_room->join(u"Vera"_s, Role::Viewer);
    RoomPage page(*vera);
    page.setSpelling(m_spelling.get());
    page.show();
    QTRY_COMPARE(page.notes().editor().text(), u"helo\n"_s);
    QTRY_COMPARE(inNotes(), QStringList{u"helo"_s});
    QCOMPARE(marked(page.notes().spelling(), page.notes().editor()), QStringList());
}

void TestSpelling::switchedOffNothingIsUnderlined()
{
    write(u"helo\n"_s);
    QTRY_COMPARE(inNotes(), QStringList{u"helo"_s});
    m_spelling->setOn(false);
    QTRY_COMPARE(inNotes(), QStringList());
    QVERIFY(editor().extraSelections().isEmpty());
    m_spelling->setOn(true);
    QTRY_COMPARE(inNotes(), QStringList{u"helo"_s});
}

/// Nothing is looked up while somebody types, however much there is to look at.
void TestSpelling::typingIsNotSlowed()
{
    QString text;
    for (int i = 0; i < 300; ++i)
        text += u"wrng%1x "_s.arg(QChar(u'a' + i % 26)).repeated(1);
    write(text + u'\n');
    editor().setFocus();
    QTRY_VERIFY(!m_page->notes().spelling().marked().empty());
    const auto before = m_page->notes().spelling().marked();
    QTextCursor end = editor().textCursor();
    end.movePosition(QTextCursor::End);
    editor().setTextCursor(end);
    for (int i = 0; i < 50; ++i) {
        QTest::keyClicks(&editor(), u"k"_s);
        QCoreApplication::processEvents();
    }
    QCOMPARE(m_page->notes().spelling().marked(), before);
}

/// For the eye: CONFAB_LOOKS=folder.
void TestSpelling::pictures()
{
    const QString folder = qEnvironmentVariable("CONFAB_LOOKS");
    if (folder.isEmpty())
        QSKIP("no folder for pictures");
    QDir().mkpath(folder);
    write(u"# The plan\n\n- helo the **worlld** of notes\n- `helo` and the plann\n"_s);
    auto* edit = m_page->chat().findChild<ComposerEdit*>(u"composerText"_s);
    edit->setPlainText(u"the plann of notes"_s);
    QTRY_COMPARE(inNotes().size(), 3);
    QTRY_COMPARE(m_page->chat().composer().spelling().marked().size(), 1U);
    for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
        theme::apply(*qApp, scheme);
        QCoreApplication::processEvents();
        m_page->grab().save(
            u"%1/spelling-%2.png"_s.arg(folder, scheme == theme::Scheme::Light ? u"light"_s : u"dark"_s));
    }
    theme::apply(*qApp, theme::Scheme::Light);
}

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
