#include "ui/mainwindow.h"

#include "ui/commandpalette.h"
#include "ui/helpdialogs.h"
#include "ui/menuactions.h"
#include "ui/messagebox.h"
#include "ui/notescommands.h"
#include "ui/paletteentry.h"
#include "ui/panecommands.h"
#include "ui/roompage.h"
#include "ui/shortcutsdialog.h"
#include "ui/shorttext.h"
#include "ui/spellmenu.h"
#include "ui/startpage.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QIcon>
#include <QMenu>
#include <QMenuBar>
#include <QMetaMethod>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr QSize FirstSize(1120, 740);

bool invoke(QWidget* target, const char* slot)
{
    if (!target)
        return false;
    const int index = target->metaObject()->indexOfMethod(QMetaObject::normalizedSignature(slot).constData());
    return index >= 0 && target->metaObject()->method(index).invoke(target, Qt::DirectConnection);
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_pages(new QStackedWidget(this)),
      m_startPage(new StartPage(m_pages)),
      m_menus(*menuBar()),
      m_notesCommands(new NotesCommands(m_menus, this)),
      m_paneCommands(new PaneCommands(m_menus, *this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/icons/confab.svg"_s));
    resize(FirstSize);
    m_pages->addWidget(m_startPage);
    setCentralWidget(m_pages);
    for (const MenuAction& entry : menuActions(*menuBar()))
        addAction(entry.action); // its keys go on working where the menu bar is hidden
    connectMenus();
    connectEditMenu();
    connectSchemes();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { rememberFocus(now); });
    showStartPage();
}

MainWindow::~MainWindow()
{
    // A dialog that goes with the window moves the focus once more, when the menus have gone already.
    disconnect(qApp, nullptr, this, nullptr);
}

RoomPage* MainWindow::roomPage() const
{
    return m_roomPage;
}

RoomPage& MainWindow::showRoom(RoomClient& client)
{
    showStartPage();
    m_roomPage = new RoomPage(client, m_pages);
    m_pages->addWidget(m_roomPage);
    m_pages->setCurrentWidget(m_roomPage);
    connect(m_roomPage, &RoomPage::leaveRequested, this, &MainWindow::leaveRequested);
    connect(m_roomPage, &RoomPage::networkRequested, this, &MainWindow::networkRequested);
    connect(m_roomPage, &RoomPage::saveNotesRequested, this, &MainWindow::saveNotesRequested);
    connect(m_roomPage, &RoomPage::joinAgainRequested, this, &MainWindow::joinAgainRequested);
    m_roomPage->setSpelling(m_spelling);
    m_notesCommands->attach(&m_roomPage->notes());
    m_paneCommands->attach(m_roomPage);
    updateActions();
    return *m_roomPage;
}

void MainWindow::showStartPage()
{
    m_pages->setCurrentWidget(m_startPage);
    m_notesCommands->attach(nullptr);
    m_paneCommands->attach(nullptr);
    // At once, not later: its client goes next.
    delete m_roomPage;
    setInvitesFor({});
    setNetwork({});
    setRoomName({});
    updateActions();
}

void MainWindow::setRoomName(const QString& name)
{
    const QString title = shortTitle(name);
    setWindowTitle(title.isEmpty() ? u"Confab"_s : u"%1 – Confab"_s.arg(title));
}

void MainWindow::setScheme(theme::Scheme scheme)
{
    m_menus.systemScheme->setChecked(scheme == theme::Scheme::System);
    m_menus.lightScheme->setChecked(scheme == theme::Scheme::Light);
    m_menus.darkScheme->setChecked(scheme == theme::Scheme::Dark);
}

void MainWindow::setSpelling(Spelling& spelling)
{
    m_spelling = &spelling;
    fillSpellMenu(*m_menus.spelling, spelling);
    m_menus.spelling->menuAction()->setVisible(true);
    if (m_roomPage)
        m_roomPage->setSpelling(m_spelling);
}

void MainWindow::setHosting(bool hosting)
{
    m_menus.stopHosting->setEnabled(hosting);
}

void MainWindow::setInvitesFor(const QList<Role>& roles)
{
    m_menus.inviteGuest->setEnabled(roles.contains(Role::Guest));
    m_menus.inviteViewer->setEnabled(roles.contains(Role::Viewer));
    m_menus.inviteHost->setEnabled(roles.contains(Role::Host));
}

void MainWindow::setNetwork(NetworkState state)
{
    m_menus.openNetwork->setEnabled(state.isHostedHere);
    if (m_roomPage)
        m_roomPage->setNetwork(state);
}

void MainWindow::tellTrouble(const QString& words)
{
    confab::tellTrouble(*this, words);
}

void MainWindow::closeForGood()
{
    m_closing = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_closing)
        Q_EMIT quitRequested(); // where nothing has to be asked, this leads to closeForGood() at once
    event->setAccepted(m_closing);
}

void MainWindow::connectMenus()
{
    connect(m_menus.newWindow, &QAction::triggered, this, &MainWindow::newWindowRequested);
    connect(m_menus.settings, &QAction::triggered, this, &MainWindow::settingsRequested);
    connect(m_menus.saveNotes, &QAction::triggered, this, &MainWindow::saveNotesRequested);
    connect(m_menus.exportSession, &QAction::triggered, this, &MainWindow::exportRequested);
    connect(m_menus.leaveRoom, &QAction::triggered, this, &MainWindow::leaveRequested);
    connect(m_menus.openNetwork, &QAction::triggered, this, &MainWindow::networkRequested);
    connect(m_menus.stopHosting, &QAction::triggered, this, &MainWindow::stopHostingRequested);
    connect(m_menus.quit, &QAction::triggered, this, &MainWindow::quitRequested);
    connect(m_menus.shortcuts, &QAction::triggered, this,
            [this] { (new ShortcutsDialog(menuActions(*menuBar()), this))->open(); });
    connect(m_menus.palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_menus.tryAlone, &QAction::triggered, m_startPage, &StartPage::tryAlone);
    connect(m_menus.about, &QAction::triggered, this, [this] { showAboutDialog(*this); });
    connect(m_menus.inviteGuest, &QAction::triggered, this, [this] { Q_EMIT inviteRequested(Role::Guest); });
    connect(m_menus.inviteViewer, &QAction::triggered, this,
            [this] { Q_EMIT inviteRequested(Role::Viewer); });
    connect(m_menus.inviteHost, &QAction::triggered, this, [this] { Q_EMIT inviteRequested(Role::Host); });
    connect(m_menus.findInChat, &QAction::triggered, this, [this] { inChat(&RoomPage::findInChat); });
    connect(m_menus.quoteInChat, &QAction::triggered, this, [this] { inChat(&RoomPage::quoteInChat); });
}

void MainWindow::connectEditMenu()
{
    const auto route = [this](QAction* action, const char* slot) {
        connect(action, &QAction::triggered, this, [this, slot] { routeEdit(slot); });
    };
    route(m_menus.undo, "undo()");
    route(m_menus.redo, "redo()");
    route(m_menus.cut, "cut()");
    route(m_menus.copy, "copy()");
    route(m_menus.paste, "paste()");
    route(m_menus.selectAll, "selectAll()");
}

void MainWindow::connectSchemes()
{
    const auto choose = [this](QAction* action, theme::Scheme scheme) {
        connect(action, &QAction::triggered, this, [this, scheme] { Q_EMIT schemeChosen(scheme); });
    };
    choose(m_menus.systemScheme, theme::Scheme::System);
    choose(m_menus.lightScheme, theme::Scheme::Light);
    choose(m_menus.darkScheme, theme::Scheme::Dark);
}

void MainWindow::updateActions()
{
    const bool inRoom = m_roomPage;
    for (QAction* action : {m_menus.saveNotes, m_menus.exportSession, m_menus.leaveRoom, m_menus.findInChat,
                            m_menus.quoteInChat})
        action->setEnabled(inRoom);
    m_menus.tryAlone->setEnabled(!inRoom);
}

void MainWindow::inChat(void (RoomPage::*command)())
{
    if (m_roomPage)
        (m_roomPage->*command)();
}

void MainWindow::openPalette()
{
    std::vector<PaletteEntry> entries = paletteEntries(menuActions(*menuBar()));
    if (m_roomPage)
        addRoomEntries(entries, *m_roomPage);
    (new CommandPalette(std::move(entries), this))->open();
}

void MainWindow::rememberFocus(QWidget* now)
{
    if (now && isAncestorOf(now) && now != menuBar())
        m_focus = now;
    m_notesCommands->setFocus(m_focus);
}

void MainWindow::routeEdit(const char* slot)
{
    if (!invoke(m_focus, slot) && m_roomPage)
        invoke(m_roomPage->findChild<QWidget*>(u"notesEditor"_s), slot);
}

} // namespace confab
