#pragma once

#include <QString>

#include <vector>

namespace confab {

/// What someone is about to end, and what goes with it.
struct ExitFacts
{
    enum class Kind { LeaveRoom, StopHosting, Quit, JoinAgain };

    Kind kind = Kind::LeaveRoom;
    bool outside = false;         ///< the room in view is shown still, but one is not in it any more
    bool hostingThisRoom = false; ///< the room in view runs on this computer
    int othersInside = 0;         ///< in the room in view; where rooms are hosted here, in all of them
    bool notesWouldGo = false;    ///< there are notes or messages, and nobody will have them afterwards
    int pendingEdits = 0;         ///< not in the room yet
    int pendingMessages = 0;      ///< not in the room, failed ones too
    bool hasDraft = false;        ///< text that could not be merged
    bool unsentIsKept = false;    ///< what is not in the room stays on this computer
};

/// Whether rooms on this computer end with it.
[[nodiscard]] constexpr bool endsHosting(ExitFacts::Kind kind)
{
    return kind == ExitFacts::Kind::StopHosting || kind == ExitFacts::Kind::Quit;
}

/// What to ask before it happens.
struct ExitQuestion
{
    enum class Choice { Stay, GoOn, SaveFirst, StopHostingToo };

    struct Option
    {
        Choice choice;
        QString label;
        bool operator==(const Option&) const = default;
    };

    QString title;               ///< the question
    QString text;                ///< what it does, in sentences
    std::vector<Option> options; ///< the last one is Stay

    /// Nothing to say: just do it.
    [[nodiscard]] bool isNeeded() const { return !options.empty(); }
};

[[nodiscard]] ExitQuestion exitQuestion(const ExitFacts& facts);

} // namespace confab
