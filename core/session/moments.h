#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace confab {

/// One line of time: the versions of a text, and what else happened between them, a step each. The first step
/// is the beginning, when nothing had been written.
class Moments
{
public:
    struct Moment
    {
        qint64 version = 0; ///< what stands then
        /// What happened, of the events that were given; nothing where it is the version itself.
        std::optional<std::size_t> event = {};

        bool operator==(const Moment&) const = default;
    };

    Moments() = default;
    /// Versions from 1 to `head`; and for each event, in their order, the version that stood when it happened
    /// (never falling, and none after the head).
    Moments(qint64 head, std::vector<qint64> events);

    /// How many there are: at least one.
    [[nodiscard]] qint64 count() const { return m_head + qint64(m_events.size()) + 1; }
    /// For places from 0 to count() - 1.
    [[nodiscard]] Moment at(qint64 place) const;
    [[nodiscard]] qint64 placeOfVersion(qint64 version) const;
    [[nodiscard]] qint64 placeOfEvent(std::size_t event) const;

private:
    qint64 m_head = 0;
    std::vector<qint64> m_events;
};

} // namespace confab
