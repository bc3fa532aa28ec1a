#include "ui/sessionevent.h"

#include "core/client/attendance.h"
#include "core/client/roomclient.h"
#include "ui/texttools.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::SessionEvent)
};

} // namespace

std::vector<SessionEvent> sessionEvents(RoomClient& client)
{
    std::vector<SessionEvent> events;
    for (const Attendance::Event& event : client.attendance().events()) {
        const QString name = texttools::oneLine(event.name);
        events.push_back(
            {.kind = event.joined ? SessionEvent::Kind::Joined : SessionEvent::Kind::Left,
             .at = event.at,
             .peerId = event.peerId,
             .sentence = event.joined ? Tr::tr("%1 joined").arg(name) : Tr::tr("%1 left").arg(name)});
    }
    for (const ChatEntry& entry : client.chat().entries()) {
        if (entry.state != ChatEntry::State::Sent || entry.hiddenBy || entry.message.isDeleted)
            continue;
        const Message& message = entry.message;
        events.push_back({.kind = SessionEvent::Kind::Said,
                          .at = message.timestamp,
                          .peerId = message.sender.peerId,
                          .sentence = Tr::tr("%1: %2", "who said what")
                                          .arg(texttools::oneLine(message.sender.name),
                                               texttools::oneLine(message.text))});
    }
    std::ranges::stable_sort(events, {}, &SessionEvent::at);
    return events;
}

QString secondsText(qint64 msSinceEpoch)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(msSinceEpoch).time();
    // The locale's long form names the time zone as well; its short one has no seconds.
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    if (!format.contains(u"ss"_s))
        format.replace(u"mm"_s, u"mm:ss"_s);
    return QLocale().toString(time, format);
}

} // namespace confab
