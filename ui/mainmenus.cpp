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
    addView(bar);
    addHelp(bar);
}

void MainMenus::addFile(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(Tr::tr("&File"));
    newWindow = add(menu, u"newWindowAction"_s, Tr::tr("&New window as another person"), QKeySequence::New);
    menu.addSeparator();
    saveNotes = add(menu, u"saveNotesAction"_s, Tr::tr("&Save the notes as…"), QKeySequence::Save);
    QMenu& invite = *menu.addMenu(Tr::tr("&Copy an invite"));
    invite.menuAction()->setObjectName(u"inviteMenuAction"_s);
    inviteGuest = add(invite, u"inviteGuestAction"_s, Tr::tr("For &guests: write notes and chat"));
    inviteViewer = add(invite, u"inviteViewerAction"_s, Tr::tr("For &viewers: read along"));
    inviteHost = add(invite, u"inviteHostAction"_s, Tr::tr("For other &hosts: may do everything"));
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
}

void MainMenus::addView(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(Tr::tr("&View"));
    auto* schemes = new QActionGroup(&menu);
    systemScheme = add(menu, u"systemSchemeAction"_s, Tr::tr("Colours of the &desktop"));
    lightScheme = add(menu, u"lightSchemeAction"_s, Tr::tr("&Light"));
    darkScheme = add(menu, u"darkSchemeAction"_s, Tr::tr("D&ark"));
    for (QAction* scheme : {systemScheme, lightScheme, darkScheme}) {
        scheme->setCheckable(true);
        schemes->addAction(scheme);
    }
    menu.addSeparator();
    showSide =
        add(menu, u"showSideAction"_s, Tr::tr("&Chat and people beside the notes"), QKeySequence(u"F9"_s));
    showSide->setCheckable(true);
    showSide->setChecked(true);
}

void MainMenus::addHelp(QMenuBar& bar)
{
    QMenu& menu = *bar.addMenu(Tr::tr("&Help"));
    shortcuts = add(menu, u"shortcutsAction"_s, Tr::tr("&Keyboard shortcuts"), QKeySequence::HelpContents);
    about = add(menu, u"aboutAction"_s, Tr::tr("&About Confab"));
    about->setMenuRole(QAction::AboutRole);
}

} // namespace confab
