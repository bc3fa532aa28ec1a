#include "tests/ui/roomwindowtest.h"
#include "ui/chatpane.h"
#include "ui/commandpalette.h"
#include "ui/composer.h"
#include "ui/menuactions.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QShortcut>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// The palette and the list of shortcuts, in the real window.
class TestCommandPalette : public RoomWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        enterRoom();
        m_ben = m_room->join(u"Ben Okafor"_s);
        type(*m_client, 0, 0, u"# Agenda\nfirst\n\n## Open questions\nmore\n"_s);
    }

    void init() { openWindow({1000, 700}); }

    void cleanup() { m_window.reset(); }

    void ctrlKOpensItFromEveryField()
    {
        m_window->showRoom(*m_client);
        for (const char* name : {"notesEditor", "composerText", "people"}) {
            auto* field = m_window->findChild<QWidget*>(QString::fromLatin1(name));
            if (!field->isVisible())
                continue;
            field->setFocus();
            QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
            QVERIFY2(palette(), name);
            QTRY_VERIFY(query()->hasFocus());
            QTest::keyClick(query(), Qt::Key_Escape);
            QTRY_VERIFY2(!palette(), name);
            QTRY_VERIFY2(field->hasFocus(), name);
        }
    }

    void itListsWhatCanBeDoneNowWithItsKeys()
    {
        open();
        QVERIFY(!titles().contains(u"Leave the room"_s)); // not in one
        QVERIFY(titles().contains(u"Quit"_s));
        close();
        m_window->showRoom(*m_client);
        open();
        const QStringList all = titles();
        for (const MenuAction& entry : menuActions(*m_window->menuBar())) {
            if (entry.action->objectName() == "paletteAction"_L1)
                continue;
            const bool listed = all.contains(entry.text) || all.contains(entry.text + u" ✓"_s);
            QVERIFY2(listed == entry.action->isEnabled(), qPrintable(entry.text));
        }
        const int row = int(all.indexOf(u"Leave the room"_s));
        QCOMPARE(list()->item(row)->data(Qt::AccessibleTextRole).toString(),
                 u"Leave the room, File, Ctrl+W"_s);
    }

    void typingNarrowsAndEnterRuns()
    {
        m_window->showRoom(*m_client);
        open();
        QTest::keyClicks(query(), u"outn"_s);
        QVERIFY(titles().first().startsWith("Outline"_L1));
        QTest::keyClick(query(), Qt::Key_Return);
        QTRY_VERIFY(!palette());
        QTRY_VERIFY(m_window->findChild<QAction*>(u"outlineAction"_s)->isChecked());
        open();
        QTest::keyClicks(query(), u"outl"_s);
        QCOMPARE(titles().first(), u"Outline of the notes ✓"_s);
    }

    void theArrowsChoose()
    {
        open();
        QCOMPARE(list()->currentRow(), 0);
        QTest::keyClick(query(), Qt::Key_Down);
        QCOMPARE(list()->currentRow(), 1);
        QTest::keyClick(query(), Qt::Key_Up);
        QTest::keyClick(query(), Qt::Key_Up);
        QCOMPARE(list()->currentRow(), list()->count() - 1);
        QTest::keyClick(query(), Qt::Key_Down);
        QCOMPARE(list()->currentRow(), 0);
    }

    void whatIsNotThereIsSaid()
    {
        open();
        QTest::keyClicks(query(), u"zzzzqqq"_s);
        QVERIFY(palette()->findChild<QLabel*>(u"paletteNothing"_s)->isVisible());
        QTest::keyClick(query(), Qt::Key_Return); // does nothing
        QVERIFY(palette());
    }

    void aPersonIsWrittenTo()
    {
        RoomPage& page = m_window->showRoom(*m_client);
        open();
        QTest::keyClicks(query(), u"okaf"_s);
        QCOMPARE(titles().first(), u"Message to Ben Okafor"_s);
        QTest::keyClick(query(), Qt::Key_Return);
        QTRY_VERIFY(page.chat().composer().isAncestorOf(QApplication::focusWidget()));
        auto* text = m_window->findChild<QPlainTextEdit*>(u"composerText"_s);
        QTest::keyClicks(text, u"between us"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY(!m_ben->chat().entries().empty());
        QCOMPARE(m_ben->chat().entries().back().message.text, u"between us"_s);
        QVERIFY(m_ben->chat().entries().back().message.isPrivate());
    }

    void aHeadingIsGoneTo()
    {
        RoomPage& page = m_window->showRoom(*m_client);
        open();
        QTest::keyClicks(query(), u"open quest"_s);
        QTest::keyClick(query(), Qt::Key_Return);
        QTRY_VERIFY(page.notes().editor().hasFocus());
        QCOMPARE(page.notes().editor().textCursor().block().text(), u"## Open questions"_s);
    }

    void aClickRuns()
    {
        open();
        QTest::keyClicks(query(), u"about"_s);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualItemRect(list()->item(0)).center());
        QTRY_VERIFY(m_window->findChild<QDialog*>(u"aboutDialog"_s));
        m_window->findChild<QDialog*>(u"aboutDialog"_s)->reject();
    }

    void everyShortcutIsInHelpAndNoneIsUsedTwice()
    {
        m_window->showRoom(*m_client);
        m_window->findChild<QAction*>(u"shortcutsAction"_s)->trigger();
        auto* dialog = m_window->findChild<QDialog*>(u"shortcutsDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QStringList keys;
        QStringList what;
        for (const auto* label : dialog->findChildren<QLabel*>(u"shortcutKeys"_s))
            keys += label->text();
        for (const auto* label : dialog->findChildren<QLabel*>(u"shortcutWhat"_s))
            what += label->text();
        QCOMPARE(keys.size(), what.size());
        QHash<QString, QString> owners;
        for (const MenuAction& entry : menuActions(*m_window->menuBar())) {
            if (entry.action->shortcuts().isEmpty())
                continue;
            const auto row = keys.indexOf(keysOf(*entry.action));
            QVERIFY2(row >= 0, qPrintable(entry.text));
            QVERIFY2(what.at(row).endsWith(entry.text), qPrintable(entry.text));
            for (const QKeySequence& key : entry.action->shortcuts()) {
                QVERIFY2(!owners.contains(key.toString()), qPrintable(key.toString()));
                owners.insert(key.toString(), entry.text);
            }
        }
        for (const auto* shortcut : m_window->findChildren<QShortcut*>())
            QVERIFY2(!owners.contains(shortcut->key().toString()), qPrintable(shortcut->key().toString()));
        QVERIFY(owners.size() > 30);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QDialog*>(u"shortcutsDialog"_s));
    }

private:
    void open()
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), Qt::Key_K,
                        Qt::ControlModifier);
        QVERIFY(palette());
        QTRY_VERIFY(query()->hasFocus());
    }
    void close()
    {
        QTest::keyClick(query(), Qt::Key_Escape);
        QTRY_VERIFY(!palette());
    }
    [[nodiscard]] CommandPalette* palette() const { return m_window->findChild<CommandPalette*>(); }
    [[nodiscard]] QLineEdit* query() const { return m_window->findChild<QLineEdit*>(u"paletteQuery"_s); }
    [[nodiscard]] QListWidget* list() const { return m_window->findChild<QListWidget*>(u"paletteList"_s); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList all;
        for (int i = 0; i < list()->count(); ++i)
            all += list()->item(i)->text();
        return all;
    }

    std::unique_ptr<RoomClient> m_ben;
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
