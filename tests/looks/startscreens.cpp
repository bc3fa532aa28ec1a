#include "tests/looks/screens.h"

#include "ui/codefield.h"
#include "ui/failuretext.h"
#include "ui/mainwindow.h"
#include "ui/startpage.h"
#include "ui/unsentlist.h"
#include "ui/unsentoffer.h"

using namespace Qt::StringLiterals;

namespace confab::looks {

namespace {

RecentRoom room(const QString& name, const QString& link)
{
    return {.name = name, .link = *InviteLink::parse(link), .invite = {}, .roomId = {}, .hostedHere = false};
}

std::vector<RecentRoom> recentRooms()
{
    return {room(u"Release retro"_s, u"confab://rooms.example.org/kqo-mzta-hbu"_s),
            room(u"Standup"_s, u"confab://rooms.example.org/wpi-srjb-wer"_s),
            room(u"Vorbereitung der Jahreshauptversammlung des Vereins der Freunde langer Namen"_s,
                 u"confab://192.168.1.20/tre-yfns-dpc"_s),
            room(QString(), u"confab://127.0.0.1/abc-defg-hij"_s)};
}

} // namespace

void takeStartScreens(Album& album)
{
    MainWindow window;
    window.resize(1120, 740);
    window.show();
    StartPage& page = window.startPage();
    album.take(window, u"start-first"_s);
    page.setName(u"Ana Kovač"_s);
    page.findChild<CodeField*>()->setFocus(); // as where the name is known from the start
    const auto rooms = recentRooms();
    page.setRecentRooms(rooms);
    using Kind = RecentRoomState::Kind;
    page.setRecentRoomState(rooms[0].link.code, {Kind::Inside, 3});
    page.setRecentRoomState(rooms[1].link.code, {Kind::Nobody, 0});
    page.setRecentRoomState(rooms[2].link.code, {Kind::NoServer, 0});
    page.setRecentRoomState(rooms[3].link.code, {Kind::CodeGone, 0});
    album.take(window, u"start-recent"_s);
    page.showProgress(u"Asking rooms.example.org…"_s);
    album.take(window, u"start-joining"_s);
    page.showFailure(failureText({.kind = Failure::Kind::NoServer, .refusal = {}}, Attempt::Joining));
    album.take(window, u"start-failure"_s);
    page.showReady();
    page.submitCode(u"abc-d3fg"_s);
    album.take(window, u"start-slip"_s);
    page.setHosting(StartPage::Hosting{.people = 2, .canReturn = true});
    page.unsent().setOffers(
        {{.id = 1, .roomName = u"Release retro"_s, .edits = 3, .messages = 1, .hasDraft = false},
         {.id = 2, .roomName = u"Standup"_s, .edits = 0, .messages = 0, .hasDraft = true}});
    album.take(window, u"start-hosting-unsent"_s);
    window.resize(640, 480);
    album.take(window, u"start-small"_s);
}

} // namespace confab::looks
