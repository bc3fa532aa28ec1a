#pragma once

#include "core/session/personcolor.h"

#include <QHash>
#include <QString>

#include <array>

namespace confab {

/// Which colour each person of a session has, from their first joining to the session's end. It follows from
/// who came and left in which order alone: what replays the journal gives everybody the same again.
class SessionColors
{
public:
    /// A peer of this user has joined. Their colour: the one they had before; else the one that they would
    /// like best or the next that nobody of this session has had; else the next that the fewest have who are
    /// here.
    int joined(const QString& userId);
    /// A peer of this user, who had joined, has left.
    void left(const QString& userId);

private:
    [[nodiscard]] int colorFor(const QString& userId) const;

    QHash<QString, int> m_colors; ///< by user
    std::array<bool, PersonColorCount> m_given{};
    std::array<int, PersonColorCount> m_here{}; ///< peers
};

} // namespace confab
