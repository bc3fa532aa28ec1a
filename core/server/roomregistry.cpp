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

const RoomRegistry::Entry* RoomRegistry::create(const QString& name)
{
    if (static_cast<qsizetype>(m_rooms.size()) >= m_maximalRooms)
        return nullptr;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Entry entry{id, cleanName(name), true, freshCodes(id), false};
    return &m_rooms.emplace(id, std::move(entry)).first->second;
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

const RoomRegistry::Entry* RoomRegistry::renewCodes(const QString& roomId)
{
    const auto found = m_rooms.find(roomId);
    if (found == m_rooms.end())
        return nullptr;
    for (const Code& code : found->second.codes)
        m_codes.remove(code.code);
    found->second.codes = freshCodes(roomId);
    found->second.codesRenewed = true;
    return &found->second;
}

std::vector<RoomRegistry::Code> RoomRegistry::freshCodes(const QString& roomId)
{
    std::vector<Code> codes;
    for (const Role role : AllRoles) {
        RoomCode code = RoomCode::generate();
        while (m_codes.contains(code))
            code = RoomCode::generate();
        m_codes.insert(code, {roomId, role});
        codes.push_back({std::move(code), role, true});
    }
    return codes;
}

} // namespace confab
