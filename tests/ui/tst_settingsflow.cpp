#include "app/places.h"
#include "app/serverlookup.h"
#include "app/storeddata.h"
#include "tests/ui/apptest.h"
#include "ui/codefield.h"
#include "ui/confirmdialog.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"
#include "ui/settingsdialog.h"
#include "ui/spelling.h"
#include "ui/startpage.h"
#include "ui/whowrote.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// The settings dialog in the whole app, by its shortcut, and what it leaves behind.
class TestSettingsFlow : public AppTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        start();
    }
    void cleanup() { tearDown(); }

    void theShortcutOpensItOnce()
    {
        QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
        QTest::keyClick(&m_app->window(), Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(dialog());
        m_app->window().findChild<QAction*>(u"settingsAction"_s)->trigger();
        QCOMPARE(m_app->window().findChildren<SettingsDialog*>().size(), 1);
    }

    void theNameGoesToTheStartPageTheRoomAndTheNextStart()
    {
        openSettings();
        QCOMPARE(field("nameSetting")->text(), u"Ana"_s);
        field("nameSetting")->setText(u"Ana Kovač"_s);
        save();
        QCOMPARE(m_app->window().startPage().name(), u"Ana Kovač"_s);

        goIntoRoom();
        const auto ben = m_room->join(u"Ben"_s);
        QTRY_COMPARE(ben->people().peers().size(), 2U);
        openSettings();
        field("nameSetting")->setText(u"A. Kovač"_s);
        save();
        QTRY_COMPARE(ben->people().peers()[1].name, u"A. Kovač"_s);
        start();
        QCOMPARE(m_app->window().startPage().name(), u"A. Kovač"_s);
    }

    void theColourIsOnesOwnFromTheNextRoomOn()
    {
        for (int colour = 0; colour < 8; ++colour) {
            openSettings();
            dialog()->findChild<QComboBox*>(u"colourSetting"_s)->setCurrentIndex(colour);
            save();
            Settings settings(options());
            QCOMPARE(settings.personColour(), colour);
            QCOMPARE(theme::personColor(settings.userId()),
                     theme::tokens().people[static_cast<std::size_t>(colour)]);
            QVERIFY(settings.userId().size() <= 64);
        }
        goIntoRoom();
        QCOMPARE(m_app->visit()->client().self().userId, Settings(options()).userId());
    }

    void howLargeTheNotesAreOutlastsTheRoomAndTheStart()
    {
        openSettings();
        chooseZoom(150);
        save();
        goIntoRoom();
        QCOMPARE(m_app->window().roomPage()->notes().editor().zoom(), 150);
        m_app->window().findChild<QAction*>(u"zoomInAction"_s)->trigger();
        const int larger = m_app->window().roomPage()->notes().editor().zoom();
        QVERIFY(larger > 150);
        openSettings();
        QCOMPARE(zoomBox()->currentData().toInt(), larger);
        chooseZoom(90);
        save();
        QCOMPARE(m_app->window().roomPage()->notes().editor().zoom(), 90);
        start();
        goIntoRoom();
        QCOMPARE(m_app->window().roomPage()->notes().editor().zoom(), 90);
    }

    void lettersMotionAndSpellingOutlastTheStart()
    {
        const int blinking = QApplication::cursorFlashTime();
        QVERIFY(blinking > 0);
        QVERIFY(m_app->window().spelling()->isOn());
        openSettings();
        auto* size = dialog()->findChild<QComboBox*>(u"textSizeSetting"_s);
        size->setCurrentIndex(size->findData(150));
        for (const auto* name : {"lessMotionSetting", "spellingSetting"})
            dialog()->findChild<QCheckBox*>(QString::fromLatin1(name))->toggle();
        save();
        QVERIFY(!m_app->window().spelling()->isOn());
        QVERIFY(theme::isMotionReduced()); // at once
        QCOMPARE(QApplication::cursorFlashTime(), 0);
        QCOMPARE(theme::textScale(), 1.0); // only a new window has them all in one size
        start();
        QVERIFY(!m_app->window().spelling()->isOn());
        QVERIFY(theme::isMotionReduced());
        QCOMPARE(theme::textScale(), 1.5);
        openSettings();
        for (const auto* name : {"lessMotionSetting", "spellingSetting"})
            dialog()->findChild<QCheckBox*>(QString::fromLatin1(name))->toggle();
        size = dialog()->findChild<QComboBox*>(u"textSizeSetting"_s);
        size->setCurrentIndex(0);
        save();
        QVERIFY(m_app->window().spelling()->isOn());
        QCOMPARE(QApplication::cursorFlashTime(), blinking);
        start();
        QCOMPARE(theme::textScale(), 1.0);
    }

    void coloursAreTakenAtOnceAndOutlastTheStart()
    {
        const auto choose = [this](theme::Scheme scheme) {
            openSettings();
            auto* box = dialog()->findChild<QComboBox*>(u"schemeSetting"_s);
            box->setCurrentIndex(box->findData(int(scheme)));
            save();
        };
        const auto isChecked = [this](const QString& action) {
            return m_app->window().findChild<QAction*>(action)->isChecked();
        };
        choose(theme::Scheme::Dark);
        QVERIFY(theme::tokens().dark);
        QVERIFY(isChecked(u"darkSchemeAction"_s)); // the menu says the same
        start();
        QVERIFY(theme::tokens().dark);
        m_app->window().findChild<QAction*>(u"lightSchemeAction"_s)->trigger();
        QVERIFY(!theme::tokens().dark);
        openSettings();
        QCOMPARE(dialog()->findChild<QComboBox*>(u"schemeSetting"_s)->currentData().toInt(),
                 int(theme::Scheme::Light)); // and the settings what was chosen in the menu
        save();
        choose(theme::Scheme::System);
        QVERIFY(isChecked(u"systemSchemeAction"_s));
    }

    void whoWroteWhatIsShownInTheNextRoomToo()
    {
        goIntoRoom();
        auto* action = m_app->window().findChild<QAction*>(u"whoWroteAction"_s);
        QVERIFY(!action->isChecked());
        action->trigger();
        start();
        goIntoRoom();
        QVERIFY(m_app->window().roomPage()->notes().whoWrote().isOn());
        QVERIFY(m_app->window().findChild<QAction*>(u"whoWroteAction"_s)->isChecked());
        QTRY_VERIFY(m_app->window().roomPage()->notes().whoWrote().isKnown());
    }

    void whatIsSetForTheRoomIsForItAlone()
    {
        goIntoRoom();
        openSettings();
        auto* here = dialog()->findChild<QComboBox*>(u"roomNotificationsSetting"_s);
        here->setCurrentIndex(here->count() - 1);
        save();
        const Settings settings(options());
        QCOMPARE(settings.notificationModeIn(m_room->id()), NotificationMode::Nothing);
        QCOMPARE(settings.notificationModeIn(u"another"_s), NotificationMode::Mentions);
        openSettings();
        dialog()->findChild<QComboBox*>(u"roomNotificationsSetting"_s)->setCurrentIndex(0);
        save();
        QVERIFY(!Settings(options()).roomNotificationMode(m_room->id()));
    }

    void aServerThatIsSetIsAskedForCodesAlone()
    {
        openSettings();
        field("serverSetting")->setText(u"127.0.0.1:%1"_s.arg(m_room->address().port));
        save();
        auto* code = m_app->window().findChild<CodeField*>();
        QTest::keyClicks(code, m_room->code(Role::Guest).toString());
        QTest::keyClick(code, Qt::Key_Return);
        QTRY_VERIFY(m_app->visit());
    }

    void whereOneHasBeenIsListedWithWhatIsKept()
    {
        goIntoRoom();
        openSettings();
        const auto* hosts = dialog()->findChild<QTreeWidget*>(u"contactedHosts"_s);
        QCOMPARE(hosts->topLevelItem(0)->text(0), u"127.0.0.1:%1"_s.arg(m_room->address().port));
        const auto* places = dialog()->findChild<QTreeWidget*>(u"storedPlaces"_s);
        QCOMPARE(places->topLevelItemCount(), 4);
        for (int row = 0; row < places->topLevelItemCount(); ++row) {
            const QString path = places->topLevelItem(row)->text(2);
            QVERIFY2(path.isEmpty() || path.startsWith(m_directory->path()), qPrintable(path));
        }
    }

    void nothingIsTakenFromWhoCancels()
    {
        openSettings();
        field("nameSetting")->setText(u"Somebody"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_app->window().startPage().name(), u"Ana"_s);
    }

    void deletingAllOfItQuitsAndLeavesNothing()
    {
        goIntoRoom();
        m_app->window().findChild<QAction*>(u"leaveRoomAction"_s)->trigger();
        QTRY_VERIFY(!m_app->visit());
        auto* name = m_app->window().findChild<QLineEdit*>(u"roomNameField"_s); // and one of one's own
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(m_app->visit());
        QTRY_VERIFY(isSettled(m_app->visit()->client()));
        type(m_app->visit()->client(), 0, 0, u"would be lost"_s);
        openSettings();
        askToWipe();
        QTRY_VERIFY(exitQuestion()); // quitting has its question as ever
        QTest::keyClick(exitQuestion(), Qt::Key_Escape);
        QTRY_VERIFY(!exitQuestion());
        QVERIFY(!m_app->isToBeWiped());
        QVERIFY(m_app->visit());

        openSettings();
        askToWipe();
        QTRY_VERIFY(exitQuestion());
        QTest::mouseClick(exitQuestion()->findChild<QPushButton*>(u"goOnButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_app->window().isVisible());
        QVERIFY(m_app->isToBeWiped());
        m_app.reset();
        QFile other(m_directory->filePath(u"not-ours.txt"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.close();
        QVERIFY(bytesKept() > 0);
        QVERIFY(storeddata::wipe(options()));
        QCOMPARE(bytesKept(), 0);
        QCOMPARE(QDir(m_directory->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{u"not-ours.txt"_s});
    }

    void anAppThatIsEndedBeforeTheAnswerDeletesNothing()
    {
        goIntoRoom();
        type(m_app->visit()->client(), 0, 0, u"would be lost"_s);
        openSettings();
        askToWipe();
        QTRY_VERIFY(exitQuestion());
        m_app->end();
        QVERIFY(!m_app->isToBeWiped());
    }

    void profilesAreWipedApart()
    {
        Options second = options();
        second.profile = u"2"_s;
        Settings(options()).setPersonName(u"Ana"_s);
        Settings(second).setPersonName(u"Ben"_s);
        QVERIFY(storeddata::wipe(options()));
        QCOMPARE(Settings(second).personName(), u"Ben"_s);
        QVERIFY(!QFile::exists(places::settingsFile(options())));
    }

private:
    void start()
    {
        Options first = options();
        if (Settings(first).personName().isEmpty())
            first.name = u"Ana"_s;
        startApp(first);
    }

    void goIntoRoom()
    {
        m_app->window().startPage().join({m_room->code(Role::Guest), m_room->address()});
        QTRY_VERIFY(m_app->visit());
        QTRY_VERIFY(isSettled(m_app->visit()->client()));
    }

    void openSettings()
    {
        QTRY_VERIFY(!dialog());
        m_app->window().findChild<QAction*>(u"settingsAction"_s)->trigger();
        QVERIFY(dialog());
    }

    [[nodiscard]] QComboBox* zoomBox() const
    {
        return dialog()->findChild<QComboBox*>(u"notesZoomSetting"_s);
    }

    void chooseZoom(int percent) const { zoomBox()->setCurrentIndex(zoomBox()->findData(percent)); }

    void save() const
    {
        QTest::mouseClick(dialog()->findChild<QPushButton*>(u"saveSettings"_s), Qt::LeftButton);
        QTRY_VERIFY(!dialog());
    }

    void askToWipe() const
    {
        dialog()->findChild<QTabWidget*>(u"settingsPages"_s)->setCurrentIndex(5);
        QTest::mouseClick(dialog()->findChild<QPushButton*>(u"wipeButton"_s), Qt::LeftButton);
        QTest::mouseClick(dialog()->findChild<QPushButton*>(u"confirmAction"_s), Qt::LeftButton);
    }

    [[nodiscard]] SettingsDialog* dialog() const { return shown<SettingsDialog>(); }

    [[nodiscard]] QLineEdit* field(const char* name) const
    {
        return dialog()->findChild<QLineEdit*>(QString::fromLatin1(name));
    }

    [[nodiscard]] qint64 bytesKept() const
    {
        qint64 bytes = 0;
        for (const StoredPlace& place : storeddata::places(options()))
            bytes += place.bytes;
        return bytes;
    }
};

QTEST_MAIN(TestSettingsFlow)
#include "tst_settingsflow.moc"
