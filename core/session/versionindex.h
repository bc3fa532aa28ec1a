#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace confab {

/// Finds versions of a log by a hash, with about 16 bytes a version and no allocation of their own. What was
/// hashed stands in the log alone; whoever looks something up compares.
class VersionIndex
{
public:
    void insert(quint32 hash, quint32 version);

    /// The version, inserted with this hash, of which `isIt(version)` says so.
    template<typename IsIt>
    [[nodiscard]] std::optional<quint32> find(quint32 hash, const IsIt& isIt) const
    {
        for (std::size_t at = hash; !m_slots.empty(); ++at) {
            const Slot& slot = m_slots[at & (m_slots.size() - 1)];
            if (slot.version == Free)
                break;
            if (slot.hash == hash && isIt(slot.version))
                return slot.version;
        }
        return {};
    }

private:
    static constexpr quint32 Free = 0; // versions begin with 1

    struct Slot
    {
        quint32 hash = 0;
        quint32 version = Free;
    };

    void place(const Slot& slot);

    std::vector<Slot> m_slots; ///< a power of two of them, a quarter of them free at least
    std::size_t m_count = 0;
};

} // namespace confab
