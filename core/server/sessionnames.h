#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace confab {

/// Who of a session is the how-manieth of their name, so that no two people are read as one: "Ada", "Ada
/// (2)". Names that look alike count as the same. A number is one person's until the session's end, since
/// what they said and wrote stays. It follows from who came, left and was renamed in which order alone, as in
/// SessionColors.
class SessionNames
{
public:
    /// A peer has come in, or is called so now: the lowest number that makes a name nobody else of this
    /// session has had; the one they had before where they come back. A user id is what a client says of
    /// itself: while somebody with another token is here under it, they are two.
    int joined(const QString& name, const QString& userId, const QString& tokenId);
    /// It has left, or is called otherwise now.
    void left(const QString& name, int namesake);

private:
    struct Holder
    {
        QString tokenId;
        int here = 0; ///< peers
    };

    [[nodiscard]] Holder* holderOf(const QString& shownName);
    /// The lowest number whose name is nobody's.
    [[nodiscard]] int freeNumber(const QString& name);

    std::vector<Holder> m_holders;
    QHash<QString, std::size_t> m_holderOf;            ///< by each shape of the names as they are shown
    QHash<std::pair<QString, QString>, int> m_numbers; ///< the first one, by shape and user
    QHash<QString, int> m_next; ///< by each shape of the names as they were given: where to look on
    int m_last = 0;             ///< the last number that was given without being remembered
};

} // namespace confab
