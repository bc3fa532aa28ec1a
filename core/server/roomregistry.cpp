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
    Entry room{QUuid::createUuid().toString(QUuid::WithoutBraces), cleanName(name), true, freshCodes(),
               false};
    if (!isKept(room))
        return Unexpected(Fault::NotKept);
    return &put(std::move(room));
}

const RoomRegistry::Entry* RoomRegistry::find(const QString& roomId) const
{
    const auto found = m_rooms.find(roomId);
    return found == m_rooms.end() ? nullptr : &found->second;
}

std::optional<RoomRegistry::Opened> RoomRegistry::open(const RoomCode& code) const
{
    const auto found = m_codes.constFind(code);
    if (found == m_codes.cend())
        return std::nullopt;
    const Entry* room = find(found->roomId);
    const auto isThis = [&](const Code& known) { return known.code == code && known.enabled; };
    if (!room || !room->enabled || std::none_of(room->codes.begin(), room->codes.end(), isThis))
        return std::nullopt;
    return *found;
}

Expected<const RoomRegistry::Entry*, RoomRegistry::Fault> RoomRegistry::renewCodes(const QString& roomId)
{
    Entry renewed = m_rooms.at(roomId);
    const std::vector<Code> former = std::exchange(renewed.codes, freshCodes());
    renewed.codesRenewed = true;
    if (!isKept(renewed))
        return Unexpected(Fault::NotKept);
    for (const Code& code : former)
        m_codes.remove(code.code);
    return &put(std::move(renewed));
}

std::vector<RoomRegistry::Code> RoomRegistry::freshCodes() const
{
    std::vector<Code> codes;
    const auto isTaken = [&](const RoomCode& wanted) {
        return m_codes.contains(wanted) ||
               std::any_of(codes.begin(), codes.end(), [&](const Code& code) { return code.code == wanted; });
    };
    for (const Role role : AllRoles) {
        RoomCode code = RoomCode::generate();
        while (isTaken(code))
            code = RoomCode::generate();
        codes.push_back({std::move(code), role, true});
    }
    return codes;
}

bool RoomRegistry::isKept(const Entry& room) const
{
    return !m_archive || m_archive->keepRoom(room) == SessionJournal::Outcome::Kept;
}

const RoomRegistry::Entry& RoomRegistry::put(Entry room)
{
    for (const Code& code : room.codes)
        m_codes.insert(code.code, {room.id, code.role});
    const QString id = room.id;
    return m_rooms.insert_or_assign(id, std::move(room)).first->second;
}

} // namespace confab
