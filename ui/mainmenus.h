#pragma once

#include "ui/panelayout.h"

#include <array>

class QAction;
class QMenu;
class QMenuBar;

namespace confab {

/// The menus of the main window, and the actions in them that the window answers to.
struct MainMenus
{
    explicit MainMenus(QMenuBar& bar);

    // File
    QAction* newWindow;
    QAction* saveNotes;
    QAction* exportSession;
    QAction* print;
    QAction* inviteGuest;
    QAction* inviteViewer;
    QAction* inviteHost;
    QAction* openNetwork;
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
    QAction* find;
    QAction* findNext;
    QAction* findPrevious;
    QAction* replace;
    QAction* findInChat;
    QAction* quoteInChat;
    QAction* settings;
    QMenu* spelling;
    // Format
    QAction* bold;
    QAction* italic;
    QAction* code;
    QAction* link;
    QAction* bullets;
    QAction* numbers;
    QAction* boxes;
    // View
    QAction* systemScheme;
    QAction* lightScheme;
    QAction* darkScheme;
    QAction* palette;
    std::array<QAction*, AllPanes.size()> panes; ///< in their order
    QAction* showSide;
    QAction* sideFirst;
    QAction* widerSide;
    QAction* narrowerSide;
    QAction* nextPane;
    QAction* previousPane;
    QAction* focusMode;
    QAction* compact;
    QAction* whoWrote;
    QAction* timeline;
    QAction* outline;
    QAction* preview;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* resetZoom;
    // Help
    QAction* tryAlone;
    QAction* shortcuts;
    QAction* about;

private:
    void addFile(QMenuBar& bar);
    void addEdit(QMenuBar& bar);
    void addFormat(QMenuBar& bar);
    void addView(QMenuBar& bar);
    void addPanes(QMenu& view);
    void addHelp(QMenuBar& bar);
};

} // namespace confab
