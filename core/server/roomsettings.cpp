#include "core/server/refusals.h"
#include "core/server/roomprivate.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

/// Sets what is wanted. Whether that changes anything.
bool apply(std::optional<bool> wanted, const QString& by, RoomSettings::Switch& to)
{
    if (!wanted || *wanted == to.on)
        return false;
    to = {*wanted, by};
    return true;
}

} // namespace

Room::Private::Result Room::Private::handle(const request::ChangeSettings& change, Call& call)
{
    RoomSettings settings = session->settings;
    if (!change.lock && !change.chatPause && !change.notesReadOnly)
        return Answer(answer::Settings{settings});
    if (!mayManage(call.peer().role))
        return Unexpected(refusals::noRight(u"change the room's settings"_s));

    const QString by = call.peer().shownName();
    bool isChanged = apply(change.lock, by, settings.lock);
    isChanged |= apply(change.chatPause, by, settings.chatPause);
    if (change.notesReadOnly) {
        QList<Role> roles;
        for (const QString& name : *change.notesReadOnly) {
            const auto role = roleFromName(name);
            if (!role || mayManage(*role))
                return Unexpected(
                    refusals::badField(u"notes_read_only"_s, u"only roles other than host can be bound"_s));
            if (!roles.contains(*role))
                roles.append(*role);
        }
        if (std::exchange(settings.notesReadOnly, roles) != roles) {
            settings.notesReadOnlyBy = by;
            isChanged = true;
        }
    }
    if (isChanged) {
        session->settings = settings;
        call.step.record(record::SettingsStand{settings});
        call.step.notify(peers.connections(), notice::SettingsChanged{settings});
    }
    return Answer(answer::Settings{settings});
}

Room::Private::Result Room::Private::handle(const request::ListKeptOut& list, Call& call)
{
    if (!mayManage(call.peer().role))
        return Unexpected(refusals::noRight(u"see who is kept out"_s));
    if (!list.letIn.isEmpty()) {
        const std::size_t before = session->keptOut.size();
        letIn(list.letIn);
        if (session->keptOut.size() != before)
            call.step.record(record::PeopleLetIn{list.letIn});
    }
    answer::KeptOutList answer;
    for (const KeptOut& person : session->keptOut)
        answer.people.push_back({person.peerId, {}, {}, person.name, person.by, person.at});
    return Answer(std::move(answer));
}

void Room::Private::letIn(const QStringList& peerIds)
{
    std::erase_if(session->keptOut, [&](const KeptOut& person) { return peerIds.contains(person.peerId); });
}

Room::Private::Result Room::Private::handle(const request::HideMessage& hide, Call& call)
{
    if (!mayManage(call.peer().role))
        return Unexpected(refusals::noRight(u"hide messages"_s));
    MessageLog& log = session->messages;
    const Message* message = log.find(hide.messageId);
    if (!message || !MessageLog::mayRead(call.peer(), *message))
        return Unexpected(refusals::plain(ErrorCode::NotFound, u"there is no message with this id"_s));
    if (log.isHidden(message->seq) == hide.hidden)
        return Answer(answer::Done{});

    const QString by = call.peer().shownName();
    if (hide.hidden)
        log.hide(message->seq, by);
    else
        log.show(message->seq);
    call.step.record(record::MessageHidden{message->seq, hide.hidden, by});
    const auto to = peers.connectionsWhere(
        [&](const PeerPlace& place) { return MessageLog::mayRead(place.peer, *message); });
    call.step.notify(to, notice::MessageHidden{message->id, hide.hidden, by,
                                               hide.hidden ? std::nullopt : std::optional(*message)});
    pinFollows(*message, call);
    return Answer(answer::Done{});
}

} // namespace confab
