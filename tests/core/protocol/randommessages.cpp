#include "randommessages.h"

namespace confab {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

QString RandomMessages::text(int size)
{
    constexpr std::u32string_view hard = U"\"\\/\n\r\t\b\x00\x1f\x7féß€\u2028\u2029\ufeff\uffff😀𝄞"sv;
    QString made;
    for (int left = m_random.bounded(size); left > 0; --left) {
        if (m_random.bounded(3) == 0)
            made += QChar::fromUcs4(hard[static_cast<std::size_t>(m_random.bounded(int(hard.size())))]);
        else
            made += QChar(m_random.bounded(0x20, 0x7f));
    }
    return made;
}

QString RandomMessages::id()
{
    return QString::number(m_random.generate64(), 36) + text(8);
}

QStringList RandomMessages::ids()
{
    QStringList made;
    for (int left = m_random.bounded(4); left > 0; --left)
        made.append(id());
    return made;
}

QByteArray RandomMessages::json(int depth)
{
    const QByteArray space = chance() ? " "_ba : "\n\t"_ba.first(m_random.bounded(2));
    switch (m_random.bounded(depth < 4 ? 8 : 5)) {
    case 0:
        return "true";
    case 1:
        return "-1.50e+3";
    case 2:
        return depth > 0 ? "null"_ba : "0"_ba;
    case 3:
        return depth > 0 ? R"("\u00e9\ud800")"_ba : "false"_ba;
    case 4:
        return QByteArray::number(number());
    case 5:
        return '[' + space + json(depth + 1) + space + ',' + json(depth + 1) + ']';
    case 6:
        return "{\"data\":" + space + json(depth + 1) + space + "}";
    default:
        return "{\"b\" : " + json(depth + 1) + ",\"a\":" + json(depth + 1) + space + '}';
    }
}

StoreValue RandomMessages::value()
{
    if (m_random.bounded(4) == 0)
        return {};
    return chance() ? StoreValue(text(700)) : StoreValue(RawJson{json()});
}

ChangeSet RandomMessages::changes()
{
    std::vector<ChangeSet::Section> sections;
    QString inserted;
    for (int left = m_random.bounded(6); left > 0; --left) {
        const qsizetype length = m_random.bounded(100'000);
        if (chance()) {
            sections.push_back({length, ChangeSet::Section::Kept});
            continue;
        }
        const QString come = text(20).remove(u'\r');
        sections.push_back({length, come.size()});
        inserted += come;
    }
    return ChangeSet::fromSections(std::move(sections), std::move(inserted)).value();
}

StoreUpdate RandomMessages::update()
{
    StoreUpdate made{number(), id(), number(), chance() ? id() : QString(), StoreValue()};
    if (chance())
        made.step = changes();
    else
        made.step = value();
    return made;
}

std::vector<StoreUpdate> RandomMessages::updates()
{
    std::vector<StoreUpdate> made;
    for (int left = m_random.bounded(4); left > 0; --left)
        made.push_back(update());
    return made;
}

int RandomMessages::namesake()
{
    return m_random.bounded(1, 4);
}

int RandomMessages::color()
{
    return m_random.bounded(NoPersonColor, PersonColorCount);
}

Peer RandomMessages::peer()
{
    return {id(), text(), text(), role(), text(), ids(), number(), color(), namesake()};
}

Message RandomMessages::message()
{
    Message made;
    made.seq = number();
    made.id = id();
    made.clientMessageId = chance() ? id() : QString();
    made.sender = {id(), text(), role(), color(), namesake()};
    made.text = text(600);
    made.type = text();
    made.timestamp = number();
    if (chance())
        made.recipient = id();
    else
        made.roles = ids();
    if (chance())
        made.notes = NotesPlace{number(), 3, 7};
    if (chance()) {
        made.edit = 1 + m_random.bounded(1000);
        made.editedAt = number();
        made.isDeleted = chance();
    }
    return made;
}

Refusal RandomMessages::refusal()
{
    Refusal made;
    made.code = m_random.bounded(-33000, 1100);
    made.message = text();
    if (chance())
        made.conflict = Refusal::Conflict{id(), number(), text(), text()};
    else
        made.sessionId = text();
    if (chance())
        made.retryAfterMs = number();
    made.field = text();
    return made;
}

request::SetMetadata RandomMessages::setMetadata()
{
    request::SetMetadata made;
    made.key = id();
    if (chance()) {
        made.step = changes();
        made.ifChangeVersion = number();
        made.updateId = id();
        made.sessionId = id();
        return made;
    }
    made.step = value();
    if (chance())
        made.ifChangeVersion = number();
    if (chance())
        made.sessionId = id();
    return made;
}

request::GetMetadata RandomMessages::getMetadata()
{
    request::GetMetadata made;
    made.key = id();
    made.sessionId = id();
    if (chance())
        made.since = number();
    else if (chance())
        made.part = request::GetMetadata::Part{number(), number()};
    return made;
}

Request RandomMessages::request()
{
    const auto maybe = [this] { return chance() ? std::optional(text()) : std::nullopt; };
    switch (m_random.bounded(19)) {
    case 0:
        return request::Ping{number()};
    case 1:
        return request::Join{text(), text()};
    case 2:
        return request::Broadcast{text(600), id(), ids(), {}, id()};
    case 3:
        return request::Broadcast{text(600), id(), {}, id(), {}};
    case 4:
        return request::PeerUpdate{maybe(), maybe()};
    case 5:
        return setMetadata();
    case 6:
        return getMetadata();
    case 7:
        return request::ListenMetadataChange{ids(), chance(), chance()};
    case 8:
        return request::GetMessages{number(), m_random.bounded(1, 201)};
    case 9:
        return request::PeerLeaveRequest{id(), text()};
    case 10:
        return request::EndRoom{chance(), text()};
    case 11:
        return request::RoleChange{id(), text(), chance()};
    case 12:
        return request::GetPeer{id()};
    case 13:
        return request::FindPeer{number(), maybe(), maybe(), chance() ? std::optional(ids()) : std::nullopt};
    case 14:
        return request::PeerIterNext{id(), number()};
    case 15:
        return request::PeerNameSearch{text(), number(), number()};
    case 16:
        return request::GroupChange{id(), chance() ? id() : QString(), chance()};
    case 17:
        return chance() ? request::Presence{id(), number(), number(), number(), chance(), false}
                        : request::Presence{id(), 0, 0, 0, false, true};
    default:
        return request::ListenPresence{chance()};
    }
}

Answer RandomMessages::answer()
{
    switch (m_random.bounded(12)) {
    case 0:
        return answer::Pong{number()};
    case 1: {
        Limits limits;
        for (qint64* told : {&limits.messageBytes, &limits.broadcastBytes, &limits.valueBytes,
                             &limits.notesUnits, &limits.keys, &limits.graceMs, &limits.requestsPerSecond})
            *told = number();
        return answer::Joined{id(), text(), ids(), limits};
    }
    case 2:
        return answer::Broadcasted{number(), id()};
    case 3:
        return answer::Metadata{text(), value(), number(), text(), number()};
    case 4:
        return answer::ChangeAccepted{text(), number(), number()};
    case 5:
        return answer::Updates{
            text(),
            number(),
            updates(),
            {{id(), {text(), color(), namesake()}}, {id(), {text(), color(), namesake()}}}};
    case 6:
        return answer::TextPart{text(), number(), number(), number(), text(2000)};
    case 7:
        return answer::Messages{{message(), message()}, number()};
    case 8:
        return answer::OnePeer{peer()};
    case 9:
        return answer::PeerPage{text(), number(), chance(), {peer(), peer()}};
    case 10: {
        const Peer found{id(), {}, text(), role(), {}, {}, 0};
        return answer::PeerSearch{number(), number(), number(), chance(), {found}};
    }
    default:
        return answer::Groups{ids()};
    }
}

notice::MetadataChange RandomMessages::metadataChange()
{
    notice::MetadataChange made;
    for (int left = m_random.bounded(4); left > 0; --left) {
        made.values.push_back({text(), number(), number(), text(),
                               chance() ? std::optional(value()) : std::nullopt, updates()});
    }
    return made;
}

notice::PresenceChange RandomMessages::presenceChange()
{
    notice::PresenceChange made;
    for (int left = m_random.bounded(4); left > 0; --left) {
        if (chance())
            made.values.push_back({id(), true, {}, 0, 0, 0, false});
        else
            made.values.push_back({id(), false, text(), number(), number(), number(), chance()});
    }
    return made;
}

Notice RandomMessages::notice()
{
    switch (m_random.bounded(11)) {
    case 0:
        return notice::PolicyChange{role()};
    case 1:
        return notice::PeerList{{peer()}, {text(), text(), number()}};
    case 2:
        return notice::SessionInfo{text(), text(), number()};
    case 3:
        return notice::RoomInfo{text(), text()};
    case 4:
        return notice::PeerJoined{peer()};
    case 5:
        return notice::PeerLeft{peer()};
    case 6:
        return notice::PeerUpdated{peer()};
    case 7:
        return notice::Broadcast{message()};
    case 8:
        return metadataChange();
    case 9:
        return notice::LeaveRequested{text(), text(), chance()};
    default:
        return presenceChange();
    }
}

} // namespace confab
