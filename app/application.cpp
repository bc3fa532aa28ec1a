#include "app/application.h"

#include "app/places.h"
#include "app/retiring.h"
#include "app/secondwindow.h"
#include "app/serverlookup.h"
#include "ui/roompage.h"
#include "ui/savenotesdialog.h"
#include "ui/startpage.h"
#include "ui/translations.h"
#include "ui/windowraising.h"

#include <QApplication>
#include <QClipboard>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confab {

namespace {

constexpr auto HostingInterval = 2s;

} // namespace

Application::Application(Options options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_settings(m_options),
      m_hosted(m_options.hostingPort, places::roomsFolder(m_options)),
      m_network(m_hosted, m_settings.fileStem()),
      m_unsent(places::unsentFolder(m_options))
{
    installTranslations(*qApp, m_options.language.isEmpty() ? m_settings.language() : m_options.language);
    m_appearance = std::make_unique<Appearance>(m_options, m_settings);
    m_window = std::make_unique<MainWindow>();
    m_window->setScheme(m_appearance->scheme());
    m_window->setSpelling(m_spelling.spelling());
    m_window->restoreGeometry(m_settings.windowGeometry());
    m_window->startPage().setName(m_options.name.isEmpty() ? m_settings.personName() : m_options.name);
    m_hostingTimer.setInterval(HostingInterval);
    connect(&m_hostingTimer, &QTimer::timeout, this, &Application::refreshHosting);
    connectStartPage();
    connectWindow();
    qApp->installEventFilter(this);
}

Application::~Application()
{
    m_notifier.reset();
    m_pageMemory.reset();
    m_window->showStartPage(); // the page goes before its client
}

void Application::start()
{
    resumeHosting();
    refreshStartPage();
    if (!m_unsent.caution().isEmpty())
        m_window->startPage().showFailure(m_unsent.caution());
    m_window->show();
    if (!m_options.join.isEmpty())
        m_window->startPage().submitCode(m_options.join);
    else if (!m_options.link.isEmpty())
        m_links->ask(m_options.link, nullptr);
}

void Application::open(const QString& codeOrLink, const QByteArray& activation)
{
    raiseWindow(*m_window, activation);
    if (!codeOrLink.isEmpty() && !m_exit) // another question is in front
        m_links->ask(codeOrLink, m_visit.get());
}

void Application::connectStartPage()
{
    StartPage& page = m_window->startPage();
    connect(&page, &StartPage::startRoomRequested, this, &Application::startRoom);
    connect(&page, &StartPage::tryAloneRequested, this, [this](const QString& name) {
        startRoom(name, tr("Trying Confab"));
        m_trying = true;
    });
    connect(&page, &StartPage::joinRequested, this, &Application::join);
    connect(&page, &StartPage::cancelRequested, this, &Application::cancelEntry);
    connect(&page, &StartPage::returnRequested, this, &Application::returnToHostedRoom);
    connect(&page, &StartPage::stopHostingRequested, this,
            [this] { askToExit(ExitFacts::Kind::StopHosting); });
    m_unsentFlow = std::make_unique<UnsentFlow>(m_unsent, page.unsent(), *m_window);
    connect(m_unsentFlow.get(), &UnsentFlow::returnRequested, &page, &StartPage::join);
    m_recent = std::make_unique<RecentRoomsFlow>(m_settings, page, m_hosted);
    m_links = std::make_unique<LinkFlow>(*m_window);
    connect(m_links.get(), &LinkFlow::confirmed, this, &Application::follow);
}

void Application::connectWindow()
{
    connect(m_window.get(), &MainWindow::leaveRequested, this,
            [this] { askToExit(ExitFacts::Kind::LeaveRoom); });
    connect(m_window.get(), &MainWindow::joinAgainRequested, this,
            [this] { askToExit(ExitFacts::Kind::JoinAgain); });
    connect(m_window.get(), &MainWindow::stopHostingRequested, this,
            [this] { askToExit(ExitFacts::Kind::StopHosting); });
    connect(m_window.get(), &MainWindow::quitRequested, this, [this] { askToExit(ExitFacts::Kind::Quit); });
    m_notifier = std::make_unique<Notifier>(m_settings, *m_window);
    connect(m_notifier.get(), &Notifier::quitRequested, m_window.get(), &MainWindow::quitRequested);
    connect(m_window.get(), &MainWindow::inviteRequested, this, [this](Role role) {
        if (const auto link = m_visit ? m_visit->invite(role) : std::nullopt)
            QGuiApplication::clipboard()->setText(link->toString());
    });
    connect(m_window.get(), &MainWindow::networkRequested, this, [this] {
        if (m_visit && m_visit->isHostedHere())
            m_network.show(*m_visit, *m_window);
    });
    connect(&m_network, &NetworkOpening::changed, this, [this] {
        if (m_visit)
            onVisitChanged();
    });
    connect(m_window.get(), &MainWindow::saveNotesRequested, this, &Application::saveNotes);
    connect(m_window.get(), &MainWindow::exportRequested, this, [this] {
        if (m_visit)
            m_visit->askToExport(*m_window);
    });
    connect(m_window.get(), &MainWindow::newWindowRequested, this,
            [this] { secondwindow::open(secondwindow::arguments(m_options), *m_window); });
    m_settingsFlow = std::make_unique<SettingsFlow>(m_settings, m_options, *m_appearance, *m_window);
    connect(m_window.get(), &MainWindow::settingsRequested, this,
            [this] { m_settingsFlow->show(m_visit.get()); });
    connect(m_settingsFlow.get(), &SettingsFlow::changed, m_notifier.get(), &Notifier::refresh);
    connect(m_settingsFlow.get(), &SettingsFlow::wipeRequested, this, [this] {
        if (m_exit)
            return; // another question is in front
        m_wipes = true;
        askToExit(ExitFacts::Kind::Quit);
    });
    connect(m_window.get(), &MainWindow::schemeChosen, this, [this](theme::Scheme scheme) {
        m_appearance->choose(scheme);
        m_window->setScheme(scheme);
    });
}

RoomEntry& Application::beginEntry(const QString& name)
{
    m_trying = false;
    m_settings.setPersonName(name);
    retire(m_entry);
    m_entry = std::make_unique<RoomEntry>(m_hosted, m_unsent, m_settings);
    connect(m_entry.get(), &RoomEntry::progressed, &m_window->startPage(), &StartPage::showProgress);
    connect(m_entry.get(), &RoomEntry::entered, this, &Application::onEntered);
    connect(m_entry.get(), &RoomEntry::failed, this, [this](const QString& words) {
        retire(m_entry);
        if (RoomPage* page = m_window->roomPage()) {
            m_window->startPage().showReady();
            page->showFailure(words);
            return;
        }
        refreshStartPage();
        m_window->startPage().showFailure(words);
    });
    return *m_entry;
}

void Application::startRoom(const QString& name, const QString& roomName)
{
    beginEntry(name).startRoom(name, roomName);
}

void Application::join(const QString& name, const InviteLink& link)
{
    const auto servers = serversToAsk(m_options, m_settings);
    InviteLink safe = openedHere(link);
    if (safe.server)
        safe.server = m_settings.encryptedServers().asKnown(*safe.server);
    beginEntry(name).join(name, safe, servers);
}

/// A room that is kept here is opened by going there; others find it under the address it has now.
InviteLink Application::openedHere(InviteLink link)
{
    if (m_settings.recentRooms().isHostedHere(link.code))
        (void)m_hosted.start(); // in vain: joining says so in its own words
    if (const http::RoomAnswer* room = m_hosted.roomWithCode(link.code)) {
        m_hosted.keep(http::RoomAnswer(*room));
        link.server = m_hosted.address();
    }
    return link;
}

/// After a crash the others find their way back by themselves, if the server is where it was.
void Application::resumeHosting()
{
    const quint16 port = m_settings.hostingPort();
    if (port == 0)
        return;
    m_hosted.resume(port);
    noteHosting();
}

void Application::noteHosting()
{
    const auto address = m_hosted.address();
    const bool isKept = address && m_hosted.caution().isEmpty();
    m_settings.setHostingPort(isKept ? address->port : quint16(0));
}

void Application::returnToHostedRoom()
{
    const http::RoomAnswer* room = m_hosted.latestRoom();
    const auto code = room ? codeFor(*room, Role::Host) : std::nullopt;
    if (code)
        m_window->startPage().join({.code = *code, .server = m_hosted.address()});
}

void Application::cancelEntry()
{
    retire(m_entry);
    m_window->startPage().showReady();
    refreshHosting();
}

/// The room stays in view, with the notes one has of it, until there is another in its place.
void Application::joinAgain()
{
    const QString name = m_visit->client().target().name;
    const InviteLink link = m_visit->recentRoom().link;
    m_visit->leave(); // what it left unsent comes along
    m_unsent.refresh();
    m_window->roomPage()->showJoiningAgain();
    beginEntry(name).join(name, link, {});
}

void Application::follow(const InviteLink& link)
{
    if (m_entry)
        cancelEntry();
    if (!m_visit)
        return m_window->startPage().submitCode(link.toString());
    if (m_exit)
        return; // another question is in front
    m_next = link;
    askToExit(ExitFacts::Kind::LeaveRoom);
}

void Application::onEntered()
{
    closeVisit();
    m_visit = std::make_unique<RoomVisit>(m_entry->takeClient(), m_hosted);
    retire(m_entry);
    m_window->startPage().showEntered();
    RoomPage& page = m_window->showRoom(m_visit->client());
    m_pageMemory = std::make_unique<PageMemory>(m_settings, m_visit->client().target().code.toString(), page);
    connect(m_visit.get(), &RoomVisit::changed, this, &Application::onVisitChanged);
    if (m_visit->isHostedHere())
        connect(&m_visit->client(), &RoomClient::roomCodesChanged, this,
                [this](const http::RoomAnswer& room) { m_hosted.keep(room); });
    m_notifier->enter(*m_visit);
    m_hostingTimer.stop();
    m_window->setHosting(m_hosted.isRunning());
    noteHosting();
    if (m_visit->isHostedHere() && !m_hosted.caution().isEmpty())
        m_window->tellTrouble(m_hosted.caution());
    onVisitChanged();
    if (m_trying)
        secondwindow::open(secondwindow::argumentsToTry(m_visit->bestInvite(), m_appearance->scheme()),
                           *m_window);
}

void Application::onVisitChanged()
{
    m_window->setRoomName(m_visit->title());
    m_window->setInvitesFor(m_visit->inviteRoles());
    m_window->setNetwork({m_visit->isHostedHere(), m_hosted.network().has_value()});
    m_window->roomPage()->setInvite(m_visit->bestInvite().toString());
    m_recent->remember(*m_visit);
}

void Application::saveNotes()
{
    if (!m_visit)
        return;
    auto* dialog = new SaveNotesDialog(m_visit->title(), m_visit->notes(), m_window.get());
    connect(dialog, &SaveNotesDialog::failed, m_window.get(), &MainWindow::tellTrouble);
    dialog->open();
}

void Application::refreshStartPage()
{
    m_recent->refresh();
    m_unsentFlow->refresh();
    refreshHosting();
    if (!m_visit)
        m_recent->probe();
}

void Application::refreshHosting()
{
    m_window->setHosting(m_hosted.isRunning());
    if (!m_hosted.isRunning() || m_visit) {
        m_hostingTimer.stop();
        m_window->startPage().setHosting({});
        return;
    }
    m_window->startPage().setHosting(
        StartPage::Hosting{.people = m_hosted.people(), .canReturn = m_hosted.latestRoom() != nullptr});
    m_hostingTimer.start();
}

} // namespace confab
