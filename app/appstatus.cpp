#include "app/appstatus.h"

#include "app/application.h"
#include "ui/chatpane.h"
#include "ui/roompage.h"

using namespace Qt::StringLiterals;

namespace confab {

namespace {

QString stateName(RoomClient::State state)
{
    switch (state) {
    case RoomClient::State::Joined:
        return u"joined"_s;
    case RoomClient::State::Reconnecting:
        return u"reconnecting"_s;
    default:
        return u"ended"_s;
    }
}

} // namespace

QVariantMap appStatus(Application& app)
{
    QVariantMap status{{u"state"_s, u"start"_s}, {u"hosting"_s, app.hosted().isRunning()}};
    if (RoomVisit* visit = app.visit()) {
        status[u"state"_s] = stateName(visit->client().state());
        status[u"room"_s] = visit->client().roomName();
        status[u"people"_s] = static_cast<int>(visit->client().people().peers().size());
        if (RoomPage* page = app.window().roomPage())
            status[u"unread"_s] = page->chat().unread();
    }
    return status;
}

} // namespace confab
