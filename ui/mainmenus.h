#pragma once

class QAction;
class QMenuBar;

namespace confab {

/// The menus of the main window, and the actions in them that the window answers to.
struct MainMenus
{
    explicit MainMenus(QMenuBar& bar);

    // File
    QAction* newWindow;
    QAction* saveNotes;
    QAction* inviteGuest;
    QAction* inviteViewer;
    QAction* inviteHost;
    QAction* leaveRoom;
    QAction* stopHosting;
    QAction* quit;
    // Edit
    QAction* undo;
    QAction* redo;
    QAction* cut;
    QAction* copy;
    QAction* paste;
    QAction* selectAll;
    // View
    QAction* systemScheme;
    QAction* lightScheme;
    QAction* darkScheme;
    QAction* showSide;
    // Help
    QAction* shortcuts;
    QAction* about;

private:
    void addFile(QMenuBar& bar);
    void addEdit(QMenuBar& bar);
    void addView(QMenuBar& bar);
    void addHelp(QMenuBar& bar);
};

} // namespace confab
