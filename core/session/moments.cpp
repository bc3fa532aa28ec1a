#include "core/session/moments.h"

#include <algorithm>
#include <utility>

namespace confab {

Moments::Moments(qint64 head, std::vector<qint64> events) : m_head(head), m_events(std::move(events)) {}

Moments::Moment Moments::at(qint64 place) const
{
    // How many events stand at this place or before it.
    const auto behind = std::ranges::partition_point(m_events, [this, place](const qint64& version) {
        return placeOfEvent(static_cast<std::size_t>(&version - m_events.data())) <= place;
    });
    const auto passed = static_cast<std::size_t>(behind - m_events.begin());
    if (passed > 0 && placeOfEvent(passed - 1) == place)
        return {m_events[passed - 1], passed - 1};
    return {place - qint64(passed), {}};
}

qint64 Moments::placeOfVersion(qint64 version) const
{
    // Behind everything that happened while an earlier one stood.
    const auto events = std::ranges::lower_bound(m_events, version) - m_events.begin();
    return version + events;
}

qint64 Moments::placeOfEvent(std::size_t event) const
{
    return m_events[event] + qint64(event) + 1;
}

} // namespace confab
