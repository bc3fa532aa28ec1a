#pragma once

#include "core/expected.h"
#include "core/protocol/answers.h"
#include "core/protocol/requests.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace confab {

/// What a peer was answered lately. The 100ms SDK repeats a request, under a new id, when the connection was
/// lost before its answer came; doing it twice would overwrite newer edits or double a chat line. So the
/// answers that a lost connection may have swallowed are kept for a while, and a blind repeat gets the first
/// one again.
///
/// An answer counts as delivered once the peer has pinged twice after it: it pings again only after it has
/// received something later than the ping before.
class RecentAnswers
{
public:
    /// How long after the original a request with the same params counts as its repeat.
    static constexpr qint64 RepeatMs = 15'000;

    /// Only requests that change something and that carry no id of the sender's own are kept.
    void keep(const Request& request, const Answer& answer, qint64 now);
    void sawPing();
    /// The connection is gone: what it was not seen to have delivered may be repeated.
    void connectionLost();
    /// The answer to the original, if this is a repeat. Each original is repeated once.
    [[nodiscard]] std::optional<Answer> takeRepeat(const Request& request, qint64 now);

private:
    struct Kept
    {
        std::size_t fingerprint; ///< of the params
        Answer answer;           ///< a value in it is left out: the repeat brings it along
        qint64 at = 0;
        int pings = 0; ///< that came after it on its connection
        bool undelivered = false;
    };

    void forgetBefore(qint64 time);

    std::vector<Kept> m_kept; ///< the oldest first; few
};

} // namespace confab
