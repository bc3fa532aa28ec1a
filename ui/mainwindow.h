#pragma once

#include "core/session/role.h"
#include "ui/mainmenus.h"
#include "ui/networkstate.h"
#include "ui/theme.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace confab {

class NotesCommands;
class PaneCommands;
class RoomClient;
class RoomPage;
class Spelling;
class StartPage;

/// The shell: one window that shows the start page or a room, with menus. It asks and shows; what happens
/// then is up to whoever hears its signals.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] StartPage& startPage() { return *m_startPage; }
    /// Nothing while the start page is shown.
    [[nodiscard]] RoomPage* roomPage() const;

    /// Shows a room in place of what was shown. The client must outlive the page.
    RoomPage& showRoom(RoomClient& client);
    void showStartPage();
    /// Of the room that is shown; may be empty.
    void setRoomName(const QString& name);
    void setScheme(theme::Scheme scheme);
    /// What checks the spelling of notes and messages, and stands in the menu. Must outlive the rooms shown.
    void setSpelling(Spelling& spelling);
    [[nodiscard]] Spelling* spelling() const { return m_spelling; } ///< null where none was set
    /// Whether this computer hosts rooms, and so can stop.
    void setHosting(bool hosting);
    /// Which roles there are invites for.
    void setInvitesFor(const QList<Role>& roles);
    /// How the room that is shown can be reached.
    void setNetwork(NetworkState state);
    /// A sentence about something that did not work.
    void tellTrouble(const QString& words);

    /// Closes without asking again.
    void closeForGood();

Q_SIGNALS:
    void newWindowRequested();
    void settingsRequested();
    void saveNotesRequested();
    void exportRequested();
    void inviteRequested(confab::Role role);
    void networkRequested();
    void leaveRequested();
    void joinAgainRequested();
    void stopHostingRequested();
    void schemeChosen(confab::theme::Scheme scheme);
    /// By menu or by the window's own button. The window stays until closeForGood().
    void quitRequested();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void connectMenus();
    void connectEditMenu();
    void connectSchemes();
    void updateActions();
    void openPalette();
    void inChat(void (RoomPage::*command)());
    void rememberFocus(QWidget* now);
    /// Has the widget with the focus do it, or the notes where it cannot.
    void routeEdit(const char* slot);

    QStackedWidget* m_pages;
    StartPage* m_startPage;
    QPointer<RoomPage> m_roomPage;
    MainMenus m_menus;
    NotesCommands* m_notesCommands;
    Spelling* m_spelling = nullptr;
    PaneCommands* m_paneCommands;
    QPointer<QWidget> m_focus; ///< the last one that was not the menu bar
    bool m_closing = false;
};

} // namespace confab
