#include "tests/ui/gallery.h"

#include "tests/support/roomdeeds.h"
#include "ui/chatpane.h"
#include "ui/confirmdialog.h"
#include "ui/exitdialog.h"
#include "ui/exitquestion.h"
#include "ui/exportdialog.h"
#include "ui/helpdialogs.h"
#include "ui/joinquestion.h"
#include "ui/keptoutdialog.h"
#include "ui/linkdialog.h"
#include "ui/mainwindow.h"
#include "ui/networkdialog.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roomcodesdialog.h"
#include "ui/roompage.h"
#include "ui/roompanes.h"
#include "ui/savenotesdialog.h"
#include "ui/settingsdialog.h"
#include "ui/sharedstatemodel.h"
#include "ui/startpage.h"
#include "ui/translations.h"
#include "ui/unsentlist.h"
#include "ui/valueeditor.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace confab::test {

namespace {

const auto RoomName = u"Test room"_s;
const auto Invite = u"confab://127.0.0.1:47474/wpi-srjb-wer"_s;
const auto Notes =
    u"# Retro\n\nWhat went well:\n\n- the installer\n- [ ] the *upgrade* rehearsal\n\n## Next\n\nMore.\n"_s;
const auto Written = u"Shall we start with what went well?"_s;

QDialog* dialogOf(QWidget& window)
{
    const auto dialogs = window.findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

Gallery::Gallery()
    : m_host(m_room.join(u"Maria Esposito"_s, Role::Host)),
      m_guest(m_room.join(u"Ben Okafor"_s)),
      m_viewer(m_room.join(u"Ana Kovač"_s, Role::Viewer))
{
    furnish();
}

Gallery::~Gallery() = default;

void Gallery::furnish()
{
    fillNotes(*m_host, Notes, {m_guest.get()});
    say(*m_guest, Written);
    m_guest->sendDirectMessage(u"Can you also check the backup job?"_s, m_host->self().id);
    say(*m_host, u"I'll take the upgrade rehearsal."_s);
    waitFor("everything said", [this] { return m_host->chat().entries().size() == 3; });
    pin(*m_host, 0);
    QVERIFY(await(m_guest->store().set(u"agenda"_s, u"installer, upgrade"_s, 0)));
    waitFor("the agenda", [this] { return m_host->store().version(u"agenda"_s) == 1; });
    raiseHand(*m_viewer, *m_host);
}

bool Gallery::isByPeople(const QString& text)
{
    static const QStringList known{
        RoomName,         u"Maria"_s,      u"Ben Okafor"_s, u"Ana"_s,       u"agenda"_s,
        u"confab://"_s,   u"/home/ana/"_s, u"http"_s,       u"Deutsch"_s,   u"American English"_s,
        u"example.org"_s, u"retro"_s,      u"Retro"_s,      u"installer"_s, u"192.168."_s,
        Written,          u"back"_s};
    static const QRegularExpression code(u"^[a-z]{3}-[a-z]{4}-[a-z]{3}$"_s);
    return code.match(text).hasMatch() ||
           std::ranges::any_of(known, [&text](const QString& word) { return text.contains(word); });
}

const std::vector<Gallery::Screen>& Gallery::all()
{
    using G = Gallery;
    static const std::vector<Screen> screens{
        {u"start"_s, [](G& g) { return g.startPage(false); }},
        {u"start-crowded"_s, [](G& g) { return g.startPage(true); }},
        {u"room-chat"_s, [](G& g) { return g.room(0); }},
        {u"room-people"_s, [](G& g) { return g.room(1); }},
        {u"room-values"_s, [](G& g) { return g.room(2); }},
        {u"room-tools"_s, [](G& g) { return g.roomWithTools(); }},
        {u"room-rules"_s, [](G& g) { return g.roomUnderRules(); }},
        {u"compact-notes"_s, [](G& g) { return g.compactRoom(Pane::Notes); }},
        {u"compact-chat"_s, [](G& g) { return g.compactRoom(Pane::Chat); }},
        {u"compact-people"_s, [](G& g) { return g.compactRoom(Pane::People); }},
        {u"compact-values"_s, [](G& g) { return g.compactRoom(Pane::State); }},
        {u"leave"_s, [](G& g) { return g.question(true); }},
        {u"quit"_s, [](G& g) { return g.question(false); }},
        {u"confirm"_s,
         [](G& g) {
             return g.newDialog([&g] {
                 auto* dialog =
                     new ConfirmDialog(joinQuestion(*InviteLink::parse(Invite), RoomName), g.m_window.get());
                 dialog->open();
             });
         }},
        {u"kept-out"_s,
         [](G& g) {
             return g.newDialog([&g] { (new KeptOutDialog(*g.m_host, g.m_window.get()))->open(); });
         }},
        {u"room-codes"_s, [](G& g) { return g.roomCodes(); }},
        {u"network-closed"_s, [](G& g) { return g.network(false); }},
        {u"network-open"_s, [](G& g) { return g.network(true); }},
        {u"link"_s,
         [](G& g) {
             return g.newDialog([&g] {
                 (new LinkDialog(QUrl(u"http://example.org/a/longer/path?with=words"_s), g.m_window.get()))
                     ->open();
             });
         }},
        {u"value-new"_s, [](G& g) { return g.value(true); }},
        {u"value-old"_s, [](G& g) { return g.value(false); }},
        {u"about"_s, [](G& g) { return g.newDialog([&g] { showAboutDialog(*g.m_window); }); }},
        {u"shortcuts"_s, [](G& g) { return g.newDialog([&g] { g.trigger(u"shortcutsAction"_s); }); }},
        {u"palette"_s, [](G& g) { return g.newDialog([&g] { g.trigger(u"paletteAction"_s); }); }},
        {u"timeline"_s, [](G& g) { return g.newDialog([&g] { g.trigger(u"timelineAction"_s); }); }},
        {u"save"_s,
         [](G& g) {
             return g.newDialog([&g] { (new SaveNotesDialog(RoomName, Notes, g.m_window.get()))->open(); });
         }},
        {u"settings"_s, [](G& g) { return g.settings(0); }},
        {u"settings-1"_s, [](G& g) { return g.settings(1); }},
        {u"settings-2"_s, [](G& g) { return g.settings(2); }},
        {u"settings-3"_s, [](G& g) { return g.settings(3); }},
        {u"settings-4"_s, [](G& g) { return g.settings(4); }},
        {u"settings-5"_s, [](G& g) { return g.settings(5); }},
        {u"export"_s,
         [](G& g) {
             return g.newDialog([&g] {
                 SessionDocument session;
                 session.roomName = RoomName;
                 session.notes = Notes;
                 (new ExportDialog(session, g.m_window.get()))->open();
             });
         }},
        {u"trouble"_s, [](G& g) { return g.newDialog([&g] { g.m_window->tellTrouble(Written); }); }},
    };
    return screens;
}

QStringList Gallery::screens()
{
    QStringList names;
    for (const Screen& screen : all()) {
        if (!screen.name.startsWith("compact-"_L1))
            names.append(screen.name);
    }
    return names;
}

QStringList Gallery::compactScreens()
{
    QStringList names;
    for (const Screen& screen : all()) {
        if (screen.name.startsWith("compact-"_L1))
            names.append(screen.name);
    }
    return names;
}

QWidget& Gallery::show(const QString& screen, QSize size)
{
    m_size = size;
    const auto found = std::ranges::find(all(), screen, &Screen::name);
    if (found == all().end())
        qFatal("there is no screen %s", qPrintable(screen));
    QWidget* widget = found->show(*this);
    if (widget == nullptr || !QTest::qWaitForWindowExposed(widget->window()))
        qFatal("%s does not come up", qPrintable(screen));
    QCoreApplication::processEvents();
    return *widget;
}

MainWindow& Gallery::openWindow()
{
    m_values.reset();
    m_window = std::make_unique<MainWindow>();
    m_window->resize(m_size);
    m_window->show();
    return *m_window;
}

RoomPage& Gallery::openRoom()
{
    RoomPage& page = openWindow().showRoom(*m_host);
    m_window->setRoomName(RoomName);
    m_window->setInvitesFor({Role::Host, Role::Guest, Role::Viewer});
    m_window->setHosting(true);
    m_window->setNetwork({true, true});
    page.setInvite(Invite);
    return page;
}

void Gallery::trigger(const QString& action)
{
    auto* found = m_window->findChild<QAction*>(action);
    if (found == nullptr)
        qFatal("there is no %s", qPrintable(action));
    found->trigger();
}

QWidget* Gallery::startPage(bool crowded)
{
    StartPage& page = openWindow().startPage();
    if (!crowded)
        return m_window.get();
    page.setName(u"Maria"_s);
    const InviteLink link = *InviteLink::parse(Invite);
    page.setRecentRooms(
        {{.name = u"Release retro"_s, .link = link, .invite = {}, .roomId = {}, .hostedHere = true},
         {.name = {},
          .link = *InviteLink::parse(u"abc-defg-hij@example.org"_s),
          .invite = {},
          .roomId = {},
          .hostedHere = false}});
    page.setRecentRoomState(link.code, {RecentRoomState::Kind::Inside, 3});
    page.setHosting(StartPage::Hosting{.people = 2, .canReturn = true});
    page.unsent().setOffers({{.id = 1, .roomName = RoomName, .edits = 3, .messages = 1, .hasDraft = true}});
    page.submitCode(u"abc-d"_s);
    return m_window.get();
}

QWidget* Gallery::room(int tab)
{
    openRoom().findChild<QTabWidget*>(u"sidePane"_s)->setCurrentIndex(tab);
    return m_window.get();
}

QWidget* Gallery::roomWithTools()
{
    RoomPage& page = openRoom();
    trigger(u"outlineAction"_s);
    trigger(u"replaceAction"_s);
    page.notes().editor().setFocus();
    page.findInChat();
    page.notes().follow(m_guest->self().id);
    return m_window.get();
}

/// Beside a call: as narrow as people make it.
QWidget* Gallery::compactRoom(Pane pane)
{
    RoomPage& page = openRoom();
    trigger(u"compactAction"_s);
    m_window->resize(360, 600);
    page.panes().goTo(pane);
    return m_window.get();
}

QWidget* Gallery::roomUnderRules()
{
    (void)await(
        m_host->changeSettings({.lock = true, .chatPause = true, .notesReadOnly = QStringList{u"guest"_s}}));
    RoomPage& page = openRoom();
    trigger(u"previewAction"_s);
    page.showFailure(Written);
    QCoreApplication::processEvents();
    (void)await(m_host->changeSettings({.lock = false, .chatPause = false, .notesReadOnly = QStringList()}));
    return m_window.get();
}

QWidget* Gallery::question(bool leaving)
{
    ExitFacts facts;
    facts.kind = leaving ? ExitFacts::Kind::LeaveRoom : ExitFacts::Kind::Quit;
    facts.hostingThisRoom = true;
    facts.othersInside = 2;
    facts.notesWouldGo = !leaving;
    facts.pendingEdits = 3;
    facts.pendingMessages = 1;
    facts.hasDraft = true;
    facts.unsentIsKept = true;
    return newDialog([this, facts] { (new ExitDialog(exitQuestion(facts), m_window.get()))->open(); });
}

QWidget* Gallery::network(bool isOpen)
{
    return newDialog([this, isOpen] {
        auto* dialog = new NetworkDialog(m_window.get());
        if (isOpen)
            dialog->showOpen(47474, {u"192.168.1.20"_s, u"192.168.7.1"_s}, u"192.168.1.20"_s,
                             {{Role::Host, Invite}, {Role::Guest, Invite}, {Role::Viewer, Invite}});
        else
            dialog->showClosed(47474);
        dialog->open();
    });
}

QWidget* Gallery::roomCodes()
{
    QWidget* dialog = newDialog([this] { (new RoomCodesDialog(*m_host, {}, m_window.get()))->open(); });
    const auto* code = dialog->findChild<QLabel*>(u"code-guest"_s);
    if (!QTest::qWaitFor([code] { return !code->text().isEmpty(); }))
        qFatal("the codes do not come");
    QTest::qWait(0);
    return dialog;
}

QWidget* Gallery::settings(int page)
{
    const SettingsFacts facts{
        .room = RoomName,
        .hasTray = true,
        .languages = translatedLanguages(),
        .places = {{StoredPlace::Kind::Settings, u"/home/ana/.config/confab"_s, 2345},
                   {StoredPlace::Kind::Rooms, u"/home/ana/.local/share/confab/rooms"_s, 0}},
        .hosts = {{u"rooms.example.org:47474"_s, 1'795'000'000'000}}};
    QWidget* dialog = newDialog([this, &facts] { (new SettingsDialog({}, facts, m_window.get()))->open(); });
    dialog->findChild<QTabWidget*>()->setCurrentIndex(page);
    return dialog;
}

QWidget* Gallery::value(bool adding)
{
    return newDialog([this, adding] {
        m_values = std::make_unique<SharedStateModel>(*m_host);
        const auto mode = adding ? ValueEditor::Mode::Add : ValueEditor::Mode::Edit;
        (new ValueEditor(mode, adding ? QString() : u"agenda"_s, *m_host, *m_values, m_window.get()))->open();
    });
}

QWidget* Gallery::newDialog(const std::function<void()>& open)
{
    openRoom();
    open();
    return dialogOf(*m_window);
}

} // namespace confab::test
