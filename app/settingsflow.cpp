#include "app/settingsflow.h"

#include "app/appearance.h"
#include "app/settings.h"
#include "app/storeddata.h"
#include "ui/mainwindow.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"
#include "ui/settingsdialog.h"
#include "ui/spelling.h"
#include "ui/startpage.h"
#include "ui/translations.h"

#include <QSystemTrayIcon>

namespace confab {

SettingsFlow::SettingsFlow(Settings& settings, const Options& options, Appearance& appearance,
                           MainWindow& window, QObject* parent)
    : QObject(parent),
      m_settings(settings),
      m_options(options),
      m_appearance(appearance),
      m_window(window)
{}

void SettingsFlow::show(RoomVisit* visit)
{
    if (m_dialog && m_dialog->isVisible()) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_visit = visit;
    m_dialog = new SettingsDialog(preferences(), facts(), &m_window);
    connect(m_dialog, &QDialog::accepted, this, [this] { take(m_dialog->preferences()); });
    connect(m_dialog, &SettingsDialog::wipeRequested, this, [this] {
        m_dialog->reject();
        Q_EMIT wipeRequested();
    });
    m_dialog->open();
}

Preferences SettingsFlow::preferences() const
{
    Preferences now;
    // What stands on the start page counts, whether it was used or not.
    now.name = m_visit ? m_visit->client().givenName() : m_window.startPage().name();
    now.colour = m_settings.personColour();
    now.language = m_settings.language();
    now.notifications = m_settings.notificationMode();
    if (m_visit)
        now.roomNotifications = m_settings.roomNotificationMode(m_visit->client().roomId());
    now.tray = m_settings.showsTray();
    now.scheme = m_appearance.scheme();
    now.textSize = m_settings.textSize();
    now.lessMotion = m_settings.isMotionReduced();
    now.notesZoom = m_settings.notesZoom();
    now.spelling = m_window.spelling() != nullptr && m_window.spelling()->isOn();
    now.server = m_settings.askedServer();
    return now;
}

SettingsFacts SettingsFlow::facts() const
{
    return {.room = m_visit ? m_visit->title() : QString(),
            .hasTray = QSystemTrayIcon::isSystemTrayAvailable(),
            .languages = translatedLanguages(),
            .hasDictionaries = m_window.spelling() != nullptr && !m_window.spelling()->installed().isEmpty(),
            .places = storeddata::places(m_options),
            .hosts = m_settings.contactedHosts()};
}

void SettingsFlow::take(const Preferences& chosen)
{
    const Preferences before = preferences();
    if (chosen.name != before.name) {
        m_settings.setPersonName(chosen.name);
        m_window.startPage().setName(chosen.name);
        if (m_visit)
            m_visit->client().changeName(chosen.name);
    }
    if (chosen.colour != before.colour)
        m_settings.setPersonColour(chosen.colour);
    m_settings.setLanguage(chosen.language);
    m_settings.setNotificationMode(chosen.notifications);
    if (m_visit)
        m_settings.setRoomNotificationMode(m_visit->client().roomId(), chosen.roomNotifications);
    m_settings.setShowsTray(chosen.tray);
    m_settings.setAskedServer(chosen.server);
    m_settings.setNotesZoom(chosen.notesZoom);
    if (RoomPage* page = m_window.roomPage())
        page->notes().editor().setZoom(chosen.notesZoom);
    if (m_window.spelling() != nullptr)
        m_window.spelling()->setOn(chosen.spelling);
    m_settings.setTextSize(chosen.textSize);
    if (chosen.scheme != before.scheme) {
        m_appearance.choose(chosen.scheme);
        m_window.setScheme(chosen.scheme);
    }
    if (chosen.lessMotion != before.lessMotion) {
        m_settings.setMotionReduced(chosen.lessMotion);
        m_appearance.apply();
    }
    Q_EMIT changed();
}

} // namespace confab
