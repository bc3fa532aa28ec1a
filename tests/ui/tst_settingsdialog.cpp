#include "ui/confirmdialog.h"
#include "ui/serverinput.h"
#include "ui/settingsdialog.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace confab;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void init() { open(now(), facts()); }
    void cleanup() { delete m_dialog; }

    void whatStandsIsShownAndComesBackUnchanged()
    {
        QVERIFY(m_dialog->preferences() == now());
        QCOMPARE(find<QLineEdit>("nameSetting")->text(), u"Ana"_s);
        QCOMPARE(find<QComboBox>("colourSetting")->currentIndex(), 3);
        QCOMPARE(find<QComboBox>("languageSetting")->currentData().toString(), u"de"_s);
        QCOMPARE(find<QComboBox>("notesZoomSetting")->currentData().toInt(), 125);
        QCOMPARE(find<QLineEdit>("serverSetting")->text(), u"rooms.example.org"_s);
    }

    void everythingCanBeChanged()
    {
        find<QLineEdit>("nameSetting")->setText(u"  Ana   Kovač "_s);
        find<QComboBox>("colourSetting")->setCurrentIndex(5);
        find<QComboBox>("languageSetting")->setCurrentIndex(0);
        find<QComboBox>("notificationsSetting")->setCurrentIndex(0);
        find<QComboBox>("roomNotificationsSetting")->setCurrentIndex(4);
        find<QCheckBox>("traySetting")->setChecked(false);
        choose("notesZoomSetting", 150);
        choose("schemeSetting", int(theme::Scheme::Dark));
        choose("textSizeSetting", 200);
        find<QCheckBox>("lessMotionSetting")->setChecked(true);
        find<QCheckBox>("spellingSetting")->setChecked(false);
        find<QLineEdit>("serverSetting")->setText(u"https://other.example "_s);
        QSignalSpy accepted(m_dialog, &QDialog::accepted);
        const Preferences chosen = m_dialog->preferences();
        QTest::mouseClick(find<QPushButton>("saveSettings"), Qt::LeftButton);
        QCOMPARE(accepted.size(), 1);
        const Preferences expected{.name = u"Ana Kovač"_s,
                                   .colour = 5,
                                   .language = {},
                                   .notifications = NotificationMode::All,
                                   .roomNotifications = NotificationMode::Nothing,
                                   .tray = false,
                                   .scheme = theme::Scheme::Dark,
                                   .textSize = 200,
                                   .lessMotion = true,
                                   .notesZoom = 150,
                                   .spelling = false,
                                   .server = u"https://other.example"_s};
        QVERIFY(chosen == expected);
    }

    void anEmptyNameChangesNothing()
    {
        find<QLineEdit>("nameSetting")->setText(u"   "_s);
        QCOMPARE(m_dialog->preferences().name, u"Ana"_s);
    }

    void aServerThatCannotBeReadIsToldAndNothingIsTaken()
    {
        auto* server = find<QLineEdit>("serverSetting");
        server->setText(u"rooms.example.org:99999"_s);
        QSignalSpy accepted(m_dialog, &QDialog::accepted);
        QTest::keyClick(find<QLineEdit>("nameSetting"), Qt::Key_Return);
        QCOMPARE(accepted.size(), 0);
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(find<QLabel>("serverSlip")->isVisible());
        QVERIFY(find<QLabel>("serverSlip")->text().contains("65535"_L1));
        QCOMPARE(m_dialog->focusWidget(), server);
        QTest::keyClicks(server, u"x"_s); // whoever goes on writing is not told off meanwhile
        QVERIFY(!find<QLabel>("serverSlip")->isVisible());
        server->clear();
        QTest::keyClick(server, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
    }

    void serversAreReadInEveryForm()
    {
        QCOMPARE(readServer(u" rooms.example.org "_s)->port, DefaultPort);
        QCOMPARE(readServer(u"rooms.example.org:4000"_s)->port, quint16(4000));
        QVERIFY(readServer(u"https://rooms.example.org/"_s)->encrypted);
        QCOMPARE(readServer(u"[::1]:5000"_s)->host, u"::1"_s);
        for (const QString& text : {u"ftp://h"_s, u"a b"_s, u"h:0"_s, u"user@host"_s, u"https://"_s})
            QVERIFY2(!readServer(text), qPrintable(text));
    }

    void outsideOfARoomThereIsNoSettingForIt()
    {
        SettingsFacts outside = facts();
        outside.room.clear();
        open(now(), outside);
        QVERIFY(find<QComboBox>("roomNotificationsSetting") == nullptr);
        QVERIFY(m_dialog->preferences() == now());
    }

    void theRoomsNameIsNoShortcut()
    {
        SettingsFacts inside = facts();
        inside.room = u"R&D\nroom"_s;
        open(now(), inside);
        auto* box = find<QComboBox>("roomNotificationsSetting");
        QCOMPARE(box->accessibleName(), u"In the room “R&D room”"_s);
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->buddy() == box)
                QVERIFY2(label->text().contains("R&&D room"_L1), qPrintable(label->text()));
        }
    }

    void whereThereIsNoTrayItCanOnlyBeSwitchedOff()
    {
        SettingsFacts without = facts();
        without.hasTray = false;
        Preferences off = now();
        off.tray = false;
        open(off, without);
        QVERIFY(!find<QCheckBox>("traySetting")->isEnabled());
        open(now(), without);
        QVERIFY(find<QCheckBox>("traySetting")->isEnabled());
    }

    void whatIsKeptAndWhoWasSpokenWithIsListed()
    {
        auto* places = find<QTreeWidget>("storedPlaces");
        QCOMPARE(places->topLevelItemCount(), 2);
        QCOMPARE(places->topLevelItem(0)->text(0), u"Settings and recent rooms"_s);
        QCOMPARE(places->topLevelItem(0)->text(2), u"/home/ana/.config/confab/confab.ini"_s);
        QVERIFY(places->topLevelItem(0)->text(1).startsWith("2"_L1));
        QCOMPARE(places->topLevelItem(1)->text(1), u"nothing"_s);
        auto* hosts = find<QTreeWidget>("contactedHosts");
        QCOMPARE(hosts->topLevelItemCount(), 1);
        QCOMPARE(hosts->topLevelItem(0)->text(0), u"rooms.example.org:47474"_s);
    }

    void everythingIsDeletedOnlyAfterAQuestion()
    {
        QSignalSpy wiped(m_dialog, &SettingsDialog::wipeRequested);
        auto* wipe = find<QPushButton>("wipeButton");
        find<QTabWidget>("settingsPages")->setCurrentIndex(4);
        QTest::mouseClick(wipe, Qt::LeftButton);
        auto* question = m_dialog->findChild<ConfirmDialog*>();
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Return); // Enter alone deletes nothing
        QTRY_VERIFY(m_dialog->findChild<ConfirmDialog*>() == nullptr);
        QCOMPARE(wiped.size(), 0);
        QTest::mouseClick(wipe, Qt::LeftButton);
        QTest::mouseClick(m_dialog->findChild<QPushButton*>(u"confirmAction"_s), Qt::LeftButton);
        QCOMPARE(wiped.size(), 1);
    }

    void everyControlHasANameAndEveryFieldALabel()
    {
        int controls = 0;
        for (QWidget* control : m_dialog->findChildren<QWidget*>()) {
            const bool isField = qobject_cast<QLineEdit*>(control) || qobject_cast<QComboBox*>(control) ||
                                 qobject_cast<QTreeWidget*>(control);
            const bool isPartOfAnother = control->objectName().startsWith("qt_"_L1);
            if (!isField || isPartOfAnother || control->focusPolicy() == Qt::NoFocus)
                continue;
            ++controls;
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
            QVERIFY2(!control->accessibleName().contains(u'&'), qPrintable(control->accessibleName()));
            bool hasLabel = false;
            for (const QLabel* label : m_dialog->findChildren<QLabel*>())
                hasLabel = hasLabel || label->buddy() == control;
            QVERIFY2(hasLabel, qPrintable(control->objectName()));
        }
        QCOMPARE(controls, 11);
    }

    void theKeyboardReachesEveryPageAndControl()
    {
        auto* pages = find<QTabWidget>("settingsPages");
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentIndex(page);
            QWidget* first = pages->currentWidget()->nextInFocusChain();
            QVERIFY(first != nullptr);
            QSet<QWidget*> reached;
            for (int step = 0; step < 30; ++step) {
                QTest::keyClick(m_dialog, Qt::Key_Tab);
                reached.insert(m_dialog->focusWidget());
            }
            QVERIFY(reached.contains(find<QPushButton>("saveSettings")));
            for (QWidget* control : pages->currentWidget()->findChildren<QWidget*>()) {
                if (control->focusPolicy() & Qt::TabFocus && control->isVisible() && control->isEnabled() &&
                    control->focusProxy() == nullptr && !control->objectName().startsWith("qt_"_L1))
                    QVERIFY2(reached.contains(control), qPrintable(control->objectName()));
            }
        }
    }

    void nothingIsCutOffAndItCanBeLookedAt_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void nothingIsCutOffAndItCanBeLookedAt()
    {
        QFETCH(bool, dark);
        theme::apply(*qApp, dark ? theme::Scheme::Dark : theme::Scheme::Light);
        open(now(), facts());
        auto* pages = find<QTabWidget>("settingsPages");
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentIndex(page);
            QTest::qWait(0);
            for (const QLabel* label : pages->currentWidget()->findChildren<QLabel*>()) {
                if (label->isVisible() && label->wordWrap())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                             qPrintable(label->text()));
                else if (label->isVisible())
                    QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
            }
            const QString folder = qEnvironmentVariable("CONFAB_PICTURES");
            if (!folder.isEmpty())
                m_dialog->grab().save(u"%1/settings-%2-%3.png"_s.arg(folder).arg(page).arg(dark ? 1 : 0));
        }
        theme::apply(*qApp, theme::Scheme::Light);
    }

private:
    static Preferences now()
    {
        return {.name = u"Ana"_s,
                .colour = 3,
                .language = u"de"_s,
                .notifications = NotificationMode::Direct,
                .roomNotifications = std::nullopt,
                .tray = true,
                .notesZoom = 125,
                .server = u"rooms.example.org"_s};
    }

    static SettingsFacts facts()
    {
        return {.room = u"Design, release retrospective with everybody who was there from the beginning"_s,
                .hasTray = true,
                .languages = {u"de"_s, u"en"_s, u"ja"_s},
                .places = {{StoredPlace::Kind::Settings, u"/home/ana/.config/confab/confab.ini"_s, 2345},
                           {StoredPlace::Kind::Rooms, u"/home/ana/.local/share/confab/rooms"_s, 0}},
                .hosts = {{u"rooms.example.org:47474"_s, 1'795'000'000'000}}};
    }

    void open(const Preferences& preferences, const SettingsFacts& facts)
    {
        delete m_dialog;
        m_dialog = new SettingsDialog(preferences, facts, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    void choose(const char* name, int data) const
    {
        auto* box = find<QComboBox>(name);
        box->setCurrentIndex(box->findData(data));
    }

    template<typename T>
    [[nodiscard]] T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }

    QPointer<SettingsDialog> m_dialog;
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
