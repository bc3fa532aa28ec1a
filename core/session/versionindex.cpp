#include "core/session/versionindex.h"

#include <algorithm>
#include <utility>

namespace confab {

void VersionIndex::insert(quint32 hash, quint32 version)
{
    constexpr std::size_t Fewest = 16;
    if ((m_count + 1) * 4 > m_slots.size() * 3) {
        const std::vector<Slot> before =
            std::exchange(m_slots, std::vector<Slot>(std::max(Fewest, m_slots.size() * 2)));
        for (const Slot& slot : before)
            if (slot.version != Free)
                place(slot);
    }
    place({hash, version});
    ++m_count;
}

void VersionIndex::place(const Slot& slot)
{
    std::size_t at = slot.hash;
    while (m_slots[at & (m_slots.size() - 1)].version != Free)
        ++at;
    m_slots[at & (m_slots.size() - 1)] = slot;
}

} // namespace confab
