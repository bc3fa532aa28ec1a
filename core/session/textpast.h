#pragma once

#include "core/session/updatelog.h"
#include "core/text/authorship.h"
#include "core/text/text.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace confab {

/// Every version of a text since its session began: what it was then, and who had written what of it.
///
/// A value, and packed: of hundreds of thousands of versions each is a millisecond away. Between the states
/// that are kept, one for every thousand versions, the changes are applied again; going on from the version
/// that was asked for last is quicker still.
class TextPast
{
public:
    /// The text at a version. Where it was no text, or unset, it is empty.
    struct State
    {
        Text text;
        Authorship authors;
        bool isText = true;
    };

    /// The next version. False, and nothing has changed, where it is not the next one, or does not fit the
    /// text.
    bool append(const StoreUpdate& update);

    /// The newest version; 0 while there is none.
    [[nodiscard]] qint64 head() const { return m_log.head(); }
    /// How it came about: for versions from 1 to head(). Without the update's id.
    [[nodiscard]] StoreUpdate at(qint64 version) const { return m_log.at(version); }
    /// For versions from 0, the empty text, to head().
    [[nodiscard]] State stateAt(qint64 version) const;
    [[nodiscard]] const State& now() const { return m_now; }
    /// The newest version that was there at this time (ms since 1970); 0 before the first one.
    [[nodiscard]] qint64 versionAt(qint64 time) const;

    /// The number that stands for a peer in the states; the first call for a peer gives it one.
    [[nodiscard]] Authorship::Author authorOf(const QString& peerId);
    /// Empty for nobody.
    [[nodiscard]] QString peerOf(Authorship::Author author) const;

private:
    static constexpr qint64 Distance = 1000; ///< from one kept state to the next

    [[nodiscard]] static bool fits(const State& state, const StoreUpdate& update);
    static void apply(State& state, const StoreUpdate& update, Authorship::Author author);

    UpdateLog m_log;
    std::vector<qint64> m_times; ///< of each version, never falling
    std::vector<State> m_kept;   ///< at 0, Distance, 2 * Distance, …
    State m_now;
    QStringList m_peers;
    QHash<QString, Authorship::Author> m_numbers;
    mutable State m_last; ///< what was asked for last
    mutable qint64 m_lastVersion = 0;
};

} // namespace confab
