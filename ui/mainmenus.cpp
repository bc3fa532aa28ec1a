#include "ui/mainmenus.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::MainMenus)
};

QAction* add(QMenu& menu, const QString& name, const QString& text, const QKeySequence& key = {})
{
    QAction* action = menu.addAction(text);
    action->setObjectName(name);
    action->setShortcut(key);
    return action;
}

} // namespace

MainMenus::MainMenus(QMenuBar& bar)
{
    addFile(bar);
    addEdit(bar);
    addFormat(bar);
    addView(bar);
    addHelp(bar);
}

void MainMenus::addFile(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(Tr::tr("&File"));
    newWindow = add(menu, u"newWindowAction"_s, Tr::tr("&New window as another person"), QKeySequence::New);
    menu.addSeparator();
    saveNotes = add(menu, u"saveNotesAction"_s, Tr::tr("&Save the notes as…"), QKeySequence::Save);
    exportSession = add(menu, u"exportSessionAction"_s, Tr::tr("&Export with chat and people…"),
                        QKeySequence(u"Ctrl+Shift+S"_s));
    print = add(menu, u"printAction"_s, Tr::tr("&Print the notes…"), QKeySequence::Print);
    QMenu& invite = *menu.addMenu(Tr::tr("&Copy an invite"));
    invite.menuAction()->setObjectName(u"inviteMenuAction"_s);
    inviteGuest = add(invite, u"inviteGuestAction"_s, Tr::tr("For &guests: write notes and chat"));
    inviteViewer = add(invite, u"inviteViewerAction"_s, Tr::tr("For &viewers: read along"));
    inviteHost = add(invite, u"inviteHostAction"_s, Tr::tr("For other &hosts: may do everything"));
    openNetwork = add(menu, u"openNetworkAction"_s, Tr::tr("&Open to the network…"));
    menu.addSeparator();
    leaveRoom = add(menu, u"leaveRoomAction"_s, Tr::tr("&Leave the room"), QKeySequence(u"Ctrl+W"_s));
    stopHosting = add(menu, u"stopHostingAction"_s, Tr::tr("Stop &hosting…"));
    menu.addSeparator();
    quit = add(menu, u"quitAction"_s, Tr::tr("&Quit"), QKeySequence(u"Ctrl+Q"_s));
    quit->setMenuRole(QAction::QuitRole);
}

void MainMenus::addEdit(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(Tr::tr("&Edit"));
    undo = add(menu, u"undoAction"_s, Tr::tr("&Undo"), QKeySequence::Undo);
    redo = add(menu, u"redoAction"_s, Tr::tr("&Redo"), QKeySequence::Redo);
    menu.addSeparator();
    cut = add(menu, u"cutAction"_s, Tr::tr("Cu&t"), QKeySequence::Cut);
    copy = add(menu, u"copyAction"_s, Tr::tr("&Copy"), QKeySequence::Copy);
    paste = add(menu, u"pasteAction"_s, Tr::tr("&Paste"), QKeySequence::Paste);
    menu.addSeparator();
    selectAll = add(menu, u"selectAllAction"_s, Tr::tr("Select &all"), QKeySequence::SelectAll);
    menu.addSeparator();
    find = add(menu, u"findAction"_s, Tr::tr("&Find in the notes…"), QKeySequence::Find);
    findNext = add(menu, u"findNextAction"_s, Tr::tr("Find &next"), QKeySequence(u"F3"_s));
    findPrevious = add(menu, u"findPreviousAction"_s, Tr::tr("Find pre&vious"), QKeySequence(u"Shift+F3"_s));
    replace = add(menu, u"replaceAction"_s, Tr::tr("Find and rep&lace…"), QKeySequence(u"Ctrl+H"_s));
    menu.addSeparator();
    findInChat =
        add(menu, u"findInChatAction"_s, Tr::tr("Find in the c&hat…"), QKeySequence(u"Ctrl+Shift+F"_s));
    quoteInChat = add(menu, u"quoteInChatAction"_s, Tr::tr("&Quote the notes in the chat"),
                      QKeySequence(u"Ctrl+Shift+Q"_s));
    menu.addSeparator();
    spelling = menu.addMenu(Tr::tr("&Spelling"));
    spelling->setObjectName(u"spellingMenu"_s);
    spelling->menuAction()->setVisible(false); // until there is something to check with
    settings = add(menu, u"settingsAction"_s, Tr::tr("S&ettings…"), QKeySequence(u"Ctrl+,"_s));
    settings->setMenuRole(QAction::PreferencesRole);
}

void MainMenus::addFormat(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(Tr::tr("F&ormat"));
    bold = add(menu, u"boldAction"_s, Tr::tr("&Bold"), QKeySequence(u"Ctrl+B"_s));
    italic = add(menu, u"italicAction"_s, Tr::tr("&Italic"), QKeySequence(u"Ctrl+I"_s));
    code = add(menu, u"codeAction"_s, Tr::tr("&Code"), QKeySequence(u"Ctrl+E"_s));
    link = add(menu, u"linkAction"_s, Tr::tr("&Link"), QKeySequence(u"Ctrl+Shift+K"_s));
    menu.addSeparator();
    bullets = add(menu, u"bulletsAction"_s, Tr::tr("B&ullets"), QKeySequence(u"Ctrl+Shift+8"_s));
    numbers = add(menu, u"numbersAction"_s, Tr::tr("&Numbers"), QKeySequence(u"Ctrl+Shift+7"_s));
    boxes = add(menu, u"boxesAction"_s, Tr::tr("Check bo&x, tick or untick"), QKeySequence(u"Ctrl+Return"_s));
}

void MainMenus::addView(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(Tr::tr("&View"));
    palette = add(menu, u"paletteAction"_s, Tr::tr("&Command palette…"), QKeySequence(u"Ctrl+K"_s));
    menu.addSeparator();
    addPanes(menu);
    focusMode = add(menu, u"focusModeAction"_s, Tr::tr("&Focus on writing"), QKeySequence(u"F11"_s));
    compact = add(menu, u"compactAction"_s, Tr::tr("Co&mpact, one part at a time"),
                  QKeySequence(u"Ctrl+Shift+M"_s));
    focusMode->setCheckable(true);
    compact->setCheckable(true);
    menu.addSeparator();
    outline = add(menu, u"outlineAction"_s, Tr::tr("&Outline of the notes"), QKeySequence(u"Ctrl+Shift+O"_s));
    preview = add(menu, u"previewAction"_s, Tr::tr("Pre&view of the notes"), QKeySequence(u"Ctrl+Shift+P"_s));
    whoWrote = add(menu, u"whoWroteAction"_s, Tr::tr("&Who wrote what"), QKeySequence(u"Ctrl+Shift+A"_s));
    timeline =
        add(menu, u"timelineAction"_s, Tr::tr("&Timeline of the session…"), QKeySequence(u"Ctrl+Shift+T"_s));
    whoWrote->setCheckable(true);
    outline->setCheckable(true);
    preview->setCheckable(true);
    zoomIn = add(menu, u"zoomInAction"_s, Tr::tr("Larger &notes"));
    zoomIn->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    zoomOut = add(menu, u"zoomOutAction"_s, Tr::tr("&Smaller notes"), QKeySequence(u"Ctrl+-"_s));
    resetZoom = add(menu, u"resetZoomAction"_s, Tr::tr("Notes at 100 &%"), QKeySequence(u"Ctrl+0"_s));
    menu.addSeparator();
    auto* schemes = new QActionGroup(&menu);
    systemScheme = add(menu, u"systemSchemeAction"_s, Tr::tr("Colours of the &desktop"));
    lightScheme = add(menu, u"lightSchemeAction"_s, Tr::tr("&Light"));
    darkScheme = add(menu, u"darkSchemeAction"_s, Tr::tr("D&ark"));
    for (QAction* scheme : {systemScheme, lightScheme, darkScheme}) {
        scheme->setCheckable(true);
        schemes->addAction(scheme);
    }
}

void MainMenus::addPanes(QMenu& view)
{
    QMenu& menu = *view.addMenu(Tr::tr("&Parts of the room"));
    menu.menuAction()->setObjectName(u"panesMenuAction"_s);
    panes = {add(menu, u"notesPaneAction"_s, Tr::tr("&Notes"), QKeySequence(u"Ctrl+1"_s)),
             add(menu, u"chatPaneAction"_s, Tr::tr("&Chat"), QKeySequence(u"Ctrl+2"_s)),
             add(menu, u"peoplePaneAction"_s, Tr::tr("&People"), QKeySequence(u"Ctrl+3"_s)),
             add(menu, u"statePaneAction"_s, Tr::tr("&Shared state"), QKeySequence(u"Ctrl+4"_s))};
    menu.addSeparator();
    showSide =
        add(menu, u"showSideAction"_s, Tr::tr("C&hat and people beside the notes"), QKeySequence(u"F9"_s));
    sideFirst = add(menu, u"sideFirstAction"_s, Tr::tr("On the &left of the notes"));
    for (QAction* part : panes)
        part->setCheckable(true);
    showSide->setCheckable(true);
    sideFirst->setCheckable(true);
    widerSide = add(menu, u"widerSideAction"_s, Tr::tr("&Wider"), QKeySequence(u"Alt+Shift+Left"_s));
    narrowerSide =
        add(menu, u"narrowerSideAction"_s, Tr::tr("Na&rrower"), QKeySequence(u"Alt+Shift+Right"_s));
    menu.addSeparator();
    nextPane = add(menu, u"nextPaneAction"_s, Tr::tr("Go to the n&ext part"), QKeySequence(u"F6"_s));
    previousPane =
        add(menu, u"previousPaneAction"_s, Tr::tr("Go to the pre&vious part"), QKeySequence(u"Shift+F6"_s));
}

void MainMenus::addHelp(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(Tr::tr("&Help"));
    tryAlone = add(menu, u"tryAloneAction"_s, Tr::tr("&Try it alone"));
    shortcuts = add(menu, u"shortcutsAction"_s, Tr::tr("&Keyboard shortcuts"), QKeySequence::HelpContents);
    about = add(menu, u"aboutAction"_s, Tr::tr("&About Confab"));
    about->setMenuRole(QAction::AboutRole);
}

} // namespace confab
