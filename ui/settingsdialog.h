#pragma once

#include "ui/preferences.h"

#include <QDialog>

class QTabWidget;

namespace confab {

class DisplayPage;
class NotesPage;
class NotificationPage;
class PersonPage;
class ServerPage;

/// What a person can set, in pages. Open it with open(); it deletes itself. accepted() means that
/// preferences() are wanted.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(const Preferences& now, const SettingsFacts& facts, QWidget* parent);

    /// What stands in the pages.
    [[nodiscard]] Preferences preferences() const;
    void accept() override;

Q_SIGNALS:
    /// Everything that is kept is to be deleted; that has been asked about.
    void wipeRequested();

private:
    void addPage(QWidget& page, const QString& title);

    Preferences m_before;
    QTabWidget* m_pages;
    PersonPage* m_person;
    DisplayPage* m_display;
    NotificationPage* m_notifications;
    NotesPage* m_notes;
    ServerPage* m_server;
};

} // namespace confab
