#include "tests/looks/screens.h"
#include "tests/looks/stage.h"
#include "tests/support/roomdeeds.h"
#include "ui/chatfinder.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/mainwindow.h"
#include "ui/notesbody.h"
#include "ui/noteseditor.h"
#include "ui/notesfinder.h"
#include "ui/notespanel.h"
#include "ui/remotecarets.h"
#include "ui/roompage.h"

#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace confab::test;

namespace confab::looks {

namespace {

const auto SharedNotes = uR"(# Release 2.4 retro

Half an hour. Who writes, speaks; who speaks, writes it down.

## What went well

- [x] The upgrade rehearsal found **both** broken scripts
- [x] Nobody was woken up at night
- [ ] The notes were ready a day early

## What we change

1. Migration guide: *Liu*, until Thursday
2. `confabd check` runs before each release
3. One person watches the disk, in turn

> Rehearse what you fear.
)"_s;

/// Somebody alone in an empty room.
void takeEmptyRoom(Album& album)
{
    Stage stage;
    const auto ana = stage.join(u"Ana Kovač"_s, Role::Host);
    const auto window = stage.show(*ana);
    for (int tab = 0; tab < 3; ++tab) {
        side(*window, tab);
        album.take(*window, u"room-empty-%1"_s.arg(tab));
    }
}

void takeFullRoom(Album& album)
{
    Stage stage;
    const auto ana = stage.join(u"Ana Kovač"_s, Role::Host);
    const auto ben = stage.join(u"Ben"_s, Role::Guest);
    const auto tall = stage.join(u"Maximiliane Wolkenstein-Trostburg von und zu Langenamen"_s, Role::Guest);
    const auto vera = stage.join(u"Vera"_s, Role::Viewer);
    waitFor("everyone", [&] { return ana->people().peers().size() == 4; });
    const auto window = stage.show(*ana);
    const auto viewers = stage.show(*vera);
    furnish(*ana, *ben, *tall);
    RoomPage& page = *window->roomPage();
    for (int tab = 0; tab < 3; ++tab) {
        side(*window, tab);
        album.take(*window, u"room-full-%1"_s.arg(tab));
    }
    side(*window, 0);
    page.chat().composer().edit(ana->chat().entries()[0].message.id, u"Good morning!"_s);
    album.take(*window, u"room-editing-message"_s);
    page.chat().composer().stopEditing();
    page.notes().body().showOutline(true);
    page.notes().body().showPreview(true);
    album.take(*window, u"room-preview-outline"_s);
    page.notes().body().showPreview(false);
    page.notes().body().showOutline(false);
    page.notes().finder().openReplace();
    page.findInChat();
    album.take(*window, u"room-finding"_s);
    page.notes().finder().close();
    window->resize(900, 600);
    album.take(*window, u"room-900x600"_s);
    window->resize(640, 480);
    album.take(*window, u"room-small"_s);
    window->resize(1920, 1080);
    album.take(*window, u"room-maximised"_s);
    window->resize(1120, 740);
    album.take(*viewers, u"room-viewer"_s);
    (void)await(ana->changeSettings({true, true, QStringList{u"guest"_s}}));
    const auto guests = stage.show(*ben);
    album.take(*guests, u"room-paused-read-only"_s);
    album.take(*window, u"room-host-settings"_s);
    page.showFailure(u"These words are not in the notes any more."_s);
    album.take(*window, u"room-trouble"_s);
    (void)await(ana->endRoom(false, u"It is late"_s));
    waitFor("the end", [&] { return ben->state() == RoomClient::State::RoomEnded; });
    album.take(*guests, u"room-ended"_s);
}

/// Five people at work, as one would show it to somebody: what the README shows.
void takeSharedRoom(Album& album)
{
    Stage stage;
    const auto maria = stage.join(u"Maria Esposito"_s, Role::Host);
    const auto ben = stage.join(u"Ben Okafor"_s);
    const auto ana = stage.join(u"Ana Kovač"_s);
    const auto jonas = stage.join(u"Jonas Weber"_s);
    const auto liu = stage.join(u"Liu Yang"_s);
    waitFor("everyone", [&] { return maria->people().peers().size() == 5; });
    const auto window = stage.show(*maria, {1280, 800});
    window->activateWindow(); // what comes in is seen at once
    waitFor("the window", [&] { return window->isActiveWindow(); });
    fillNotes(*ben, SharedNotes, {maria.get(), ana.get(), jonas.get(), liu.get()});
    say(*ana, u"Morning! The agenda is at the top of the notes."_s);
    say(*ben, u"I have put in what I remember of the upgrade, please correct me."_s);
    say(*maria, u"Thanks! @Liu Yang, do you take the migration guide?"_s);
    say(*liu, u"> Maria Esposito: do you take the migration guide?\nYes, until Thursday."_s);
    quoteNotes(*jonas, u"Nobody was woken up at night", u"That alone was worth the rehearsal."_s);
    say(*maria, u"Agreed. Let us do it before each release."_s);
    waitFor("all messages", [&] { return maria->chat().entries().size() == 6; });
    pin(*maria, 0);
    const auto at = [](QStringView words) { return SharedNotes.indexOf(words); };
    const qsizetype owner = at(u"Liu");
    ben->presence().setOwn(at(u" a day early"), at(u" a day early"), true);
    liu->presence().setOwn(owner, owner + 3, true);
    jonas->presence().setOwn(at(u"> Rehearse") + 10, at(u"> Rehearse") + 10, true);
    waitFor("their carets",
            [&] { return window->roomPage()->notes().editor().remoteCarets().carets().size() == 3; });
    album.take(*window, u"room-shared"_s);
}

void takeCrowd(Album& album)
{
    Stage stage;
    const auto ana = stage.join(u"Ana Kovač"_s, Role::Host);
    std::vector<Peer> crowd{ana->self()};
    for (int i = 0; i < 200; ++i) {
        Peer peer;
        peer.id = u"p%1"_s.arg(i);
        peer.userId = u"user-%1"_s.arg(i);
        peer.name = u"Person number %1"_s.arg(i);
        peer.role = i % 9 ? Role::Guest : Role::Viewer;
        peer.joinedAt = i + 1;
        peer.color = (i + 1) % PersonColorCount;
        crowd.push_back(peer);
    }
    ana->people().reset(crowd);
    const auto window = stage.show(*ana);
    side(*window, 1);
    album.take(*window, u"room-crowd"_s);
}

} // namespace

void takeRoomScreens(Album& album)
{
    takeEmptyRoom(album);
    takeFullRoom(album);
    takeSharedRoom(album);
    takeCrowd(album);
}

} // namespace confab::looks
