#include "core/server/sessioncolors.h"

namespace confab {

int SessionColors::joined(const QString& userId)
{
    const auto known = m_colors.constFind(userId);
    const int color = known == m_colors.cend() ? colorFor(userId) : *known;
    m_colors.insert(userId, color);
    m_given.at(static_cast<std::size_t>(color)) = true;
    ++m_here.at(static_cast<std::size_t>(color));
    return color;
}

void SessionColors::left(const QString& userId)
{
    if (const auto known = m_colors.constFind(userId); known != m_colors.cend())
        --m_here.at(static_cast<std::size_t>(*known));
}

int SessionColors::colorFor(const QString& userId) const
{
    const int liked = likedColor(userId);
    int best = liked;
    for (int step = 0; step < PersonColorCount; ++step) {
        const int color = (liked + step) % PersonColorCount;
        const auto place = static_cast<std::size_t>(color);
        if (!m_given.at(place))
            return color;
        if (m_here.at(place) < m_here.at(static_cast<std::size_t>(best)))
            best = color;
    }
    return best;
}

} // namespace confab
