#include "tests/looks/screens.h"

#include "tests/support/livingroom.h"
#include "ui/confirmdialog.h"
#include "ui/exitdialog.h"
#include "ui/exportdialog.h"
#include "ui/helpdialogs.h"
#include "ui/keptoutdialog.h"
#include "ui/linkdialog.h"
#include "ui/mainwindow.h"
#include "ui/menuactions.h"
#include "ui/networkdialog.h"
#include "ui/roomcodesdialog.h"
#include "ui/shortcutsdialog.h"

#include <QDateTime>
#include <QDateTimeEdit>
#include <QMenuBar>

using namespace Qt::StringLiterals;
using namespace confab::test;

namespace confab::looks {

namespace {

void takeDialog(Album& album, QDialog& dialog, const QString& name)
{
    dialog.open();
    album.take(dialog, u"dialog-"_s + name);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.close();
    delete &dialog;
}

/// Those that need a room.
void takeHostDialogs(Album& album, QWidget& window)
{
    const LivingRoom room;
    const auto ana = room.join(u"Ana Kovač"_s, Role::Host);
    const auto ben = room.join(u"Ben"_s);
    waitFor("Ben", [&] { return ana->people().peers().size() == 2; });
    (void)await(ana->changeRoomCode(
        {.role = Role::Guest,
         .expiresAt = std::optional<qint64>(QDateTime::currentMSecsSinceEpoch() + 3'600'000),
         .usesLeft = std::optional<qint64>(12)}));
    (void)await(ana->changeRoomCode({.role = Role::Viewer, .enabled = false}));
    auto* codes = new RoomCodesDialog(*ana, std::nullopt, &window);
    waitFor("the codes", [&] {
        const auto* date = codes->findChild<QDateTimeEdit*>(u"codeDate-guest"_s);
        return date && !date->isHidden();
    });
    takeDialog(album, *codes, u"codes"_s);
    takeDialog(album, *new KeptOutDialog(*ana, &window), u"kept-out-nobody"_s);
    (void)await(ana->removePeer(ben->self().id, QString(), true));
    auto* keptOut = new KeptOutDialog(*ana, &window);
    const auto asked = await(ana->keptOut());
    QCoreApplication::processEvents();
    takeDialog(album, *keptOut, u"kept-out"_s);
}

} // namespace

void takeDialogScreens(Album& album)
{
    MainWindow window;
    window.resize(1120, 740);
    window.show();
    takeHostDialogs(album, window);
    takeDialog(album,
               *new ConfirmDialog({.title = u"End the room for everyone?"_s,
                                   .text = u"Everyone is told and leaves, you too."_s,
                                   .action = u"End the room"_s,
                                   .reason = u"Reason, for the others to read (optional)"_s,
                                   .option = u"Lock it as well"_s},
                                  &window),
               u"confirm"_s);
    takeDialog(album, *new LinkDialog(QUrl(u"https://xn--pple-43d.example/login?next=%2Fnotes"_s), &window),
               u"link"_s);
    ExitFacts facts;
    facts.kind = ExitFacts::Kind::Quit;
    facts.hostingThisRoom = true;
    facts.othersInside = 3;
    facts.pendingEdits = 2;
    facts.notesWouldGo = true;
    takeDialog(album, *new ExitDialog(exitQuestion(facts), &window), u"exit"_s);
    Message message;
    takeDialog(album,
               *new ExportDialog({.roomName = u"Release retro"_s,
                                  .startedAt = 0,
                                  .people = {u"Ana"_s, u"Ben"_s},
                                  .notes = u"x"_s,
                                  .messages = {message, message},
                                  .draft = {}},
                                 &window),
               u"export"_s);
    auto* network = new NetworkDialog(&window);
    network->showClosed(47474);
    network->open();
    album.take(*network, u"dialog-network-closed"_s);
    network->showOpen(47474, {u"192.168.1.20"_s, u"fd00::20"_s}, u"192.168.1.20"_s,
                      {{Role::Guest, u"confab://192.168.1.20/abc-defg-hij#0123456789abcdef"_s},
                       {Role::Viewer, u"confab://192.168.1.20/klm-nopq-rst#0123456789abcdef"_s}});
    takeDialog(album, *network, u"network-open"_s);
    (new ShortcutsDialog(menuActions(*window.findChild<QMenuBar*>()), &window))->open();
    album.take(*window.findChild<QDialog*>(u"shortcutsDialog"_s), u"dialog-shortcuts"_s);
    window.findChild<QDialog*>(u"shortcutsDialog"_s)->close();
    showAboutDialog(window);
    album.take(*window.findChild<QDialog*>(u"aboutDialog"_s), u"dialog-about"_s);
    window.tellTrouble(
        u"The notes could not be saved as “/media/stick/Retro.md”: No space left on device."_s);
    album.take(*window.findChild<QDialog*>(u"troubleDialog"_s), u"dialog-trouble"_s);
}

} // namespace confab::looks
