#pragma once

#include "app/options.h"
#include "app/roomvisit.h"

#include <QObject>
#include <QPointer>

namespace confab {

class Appearance;
class MainWindow;
class Settings;
class SettingsDialog;
struct Preferences;
struct SettingsFacts;

/// The settings dialog, and what becomes of what is chosen there.
class SettingsFlow : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    SettingsFlow(Settings& settings, const Options& options, Appearance& appearance, MainWindow& window,
                 QObject* parent = nullptr);

    /// `visit`: where one is at present, may be null. Where the dialog is open already it comes to the front.
    void show(RoomVisit* visit);

Q_SIGNALS:
    /// Something is set otherwise now.
    void changed();
    /// All that is kept on this computer is to go.
    void wipeRequested();

private:
    [[nodiscard]] Preferences preferences() const;
    [[nodiscard]] SettingsFacts facts() const;
    void take(const Preferences& chosen);

    Settings& m_settings;
    const Options& m_options;
    Appearance& m_appearance;
    MainWindow& m_window;
    QPointer<RoomVisit> m_visit;
    QPointer<SettingsDialog> m_dialog;
};

} // namespace confab
