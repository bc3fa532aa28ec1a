#include "core/server/roomregistry.h"

#include <QUuid>

#include <algorithm>

namespace confab {

namespace {

constexpr qsizetype MaximalNameLength = 100;

/// Characters that would break a line or turn the reading direction of what stands beside the name.
bool isUnwanted(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate: // only lone ones come here
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

} // namespace

QString RoomRegistry::cleanName(const QString& name)
{
    const QString line = name.simplified();
    QString clean;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool pair = line[i].isHighSurrogate() && i + 1 < line.size() && line[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(line[i], line[i + 1]) : line[i].unicode();
        const qsizetype units = pair ? 2 : 1;
        if (!isUnwanted(c)) {
            if (clean.size() + units > MaximalNameLength)
                break;
            clean += QStringView(line).mid(i, units);
        }
        i += units - 1;
    }
    return clean.simplified();
}

void RoomRegistry::restore(std::vector<KeptRoom> rooms, RoomArchive& archive)
{
    m_archive = &archive;
    for (KeptRoom& room : rooms)
        put(std::move(room));
}

Expected<const RoomRegistry::Entry*, RoomRegistry::Fault> RoomRegistry::create(const QString& name)
{
    if (static_cast<qsizetype>(m_rooms.size()) >= m_maximalRooms)
        return Unexpected(Fault::TooMany);
    Entry room{QUuid::createUuid().toString(QUuid::WithoutBraces), cleanName(name), true, {}, false};
    for (const Role role : AllRoles)
        room.codes.push_back({freshCode(room), role});
    if (!isKept(room))
        return Unexpected(Fault::NotKept);
    return &put(std::move(room));
}

const RoomRegistry::Entry* RoomRegistry::find(const QString& roomId) const
{
    const auto found = m_rooms.find(roomId);
    return found == m_rooms.end() ? nullptr : &found->second;
}

/// What is unknown goes the whole way, too, with a room that there is not.
std::optional<RoomRegistry::Opened> RoomRegistry::open(const RoomCode& code, qint64 now) const
{
    const Opened known = m_codes.value(code);
    return letsIn(known, {}, now) ? std::optional(known) : std::nullopt;
}

bool RoomRegistry::letsIn(const Opened& opened, const QString& tokenId, qint64 now) const
{
    const Entry* room = find(opened.roomId);
    const Code* code = codeOf(opened);
    if (!room || !room->enabled || !code || !code->enabled || now >= code->expiresAt.value_or(now + 1))
        return false;
    return code->usesLeft.value_or(1) > 0 || m_counted.value(opened.roomId).contains(tokenId);
}

Expected<const RoomRegistry::Entry*, RoomRegistry::Fault> RoomRegistry::use(const Opened& opened,
                                                                            const QString& tokenId)
{
    const Code* code = codeOf(opened);
    if (!code)
        return Unexpected(Fault::CodeOff);
    QSet<QString>& counted = m_counted[opened.roomId];
    if (!code->usesLeft || counted.contains(tokenId))
        return find(opened.roomId);
    if (*code->usesLeft <= 0)
        return Unexpected(Fault::CodeOff);
    Entry room = *find(opened.roomId);
    for (Code& mine : room.codes) {
        if (mine.role == opened.role)
            mine.usesLeft = *mine.usesLeft - 1;
    }
    auto replaced = replace(std::move(room));
    if (replaced)
        counted.insert(tokenId);
    return replaced;
}

Expected<const RoomRegistry::Entry*, RoomRegistry::Fault> RoomRegistry::renewCodes(const QString& roomId)
{
    Entry renewed = m_rooms.at(roomId);
    for (Code& code : renewed.codes)
        code = {freshCode(renewed), code.role, true, code.number + 1};
    renewed.codesRenewed = true;
    return replace(std::move(renewed));
}

Expected<const RoomRegistry::Entry*, RoomRegistry::Fault> RoomRegistry::changeCode(const QString& roomId,
                                                                                   const CodeChange& change)
{
    Entry changed = m_rooms.at(roomId);
    for (Code& code : changed.codes) {
        if (code.role != change.role)
            continue;
        if (change.renew) {
            code = {freshCode(changed), code.role, true, code.number + 1};
            changed.codesRenewed = true;
        }
        code.enabled = change.enabled.value_or(code.enabled);
        code.expiresAt = change.expiresAt.value_or(code.expiresAt);
        code.usesLeft = change.usesLeft.value_or(code.usesLeft);
    }
    return replace(std::move(changed));
}

/// The code that is meant, where it still is that one.
const RoomRegistry::Code* RoomRegistry::codeOf(const Opened& opened) const
{
    const Entry* room = find(opened.roomId);
    if (!room)
        return nullptr;
    const auto found = std::find_if(room->codes.begin(), room->codes.end(), [&](const Code& code) {
        return code.role == opened.role && code.number == opened.codeNumber;
    });
    return found == room->codes.end() ? nullptr : &*found;
}

Expected<const RoomRegistry::Entry*, RoomRegistry::Fault> RoomRegistry::replace(Entry room)
{
    if (!isKept(room))
        return Unexpected(Fault::NotKept);
    for (const Code& code : m_rooms.at(room.id).codes)
        m_codes.remove(code.code);
    return &put(std::move(room));
}

RoomCode RoomRegistry::freshCode(const Entry& room) const
{
    const auto isTaken = [&](const RoomCode& wanted) {
        return m_codes.contains(wanted) || std::any_of(room.codes.begin(), room.codes.end(),
                                                       [&](const Code& code) { return code.code == wanted; });
    };
    RoomCode code = RoomCode::generate();
    while (isTaken(code))
        code = RoomCode::generate();
    return code;
}

bool RoomRegistry::isKept(const Entry& room) const
{
    return !m_archive || m_archive->keepRoom(room) == SessionJournal::Outcome::Kept;
}

const RoomRegistry::Entry& RoomRegistry::put(Entry room)
{
    for (const Code& code : room.codes)
        m_codes.insert(code.code, {room.id, code.role, code.number});
    const QString id = room.id;
    return m_rooms.insert_or_assign(id, std::move(room)).first->second;
}

} // namespace confab
