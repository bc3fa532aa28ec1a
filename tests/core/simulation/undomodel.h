#pragma once

#include "core/text/changeset.h"

#include <array>
#include <vector>

namespace confab::test {

/// What undo and redo may do in a text that others write, too, unit by unit: taking a step back takes away
/// all that is left of what the step put in and nothing else, and brings back nothing that the step had not
/// taken away.
///
/// A step of which others have left nothing is passed over, and the letters that come back may be those of
/// either step. Both are borne in mind then, until what follows fits one of them alone.
class UndoModel
{
public:
    enum Way { Undo, Redo };

    /// The person edited. `joins`: as part of the step before.
    void edited(const ChangeSet& changes, bool joins);
    /// Somebody else did.
    void followed(const ChangeSet& changes);
    /// An undo or redo did this; false where it may not.
    [[nodiscard]] bool takesBack(const ChangeSet& changes, Way way);
    /// There was nothing to undo or to redo; false where there was.
    [[nodiscard]] bool takesBackNothing(Way way);

private:
    // Owners that are no step.
    static constexpr int Others = 0;
    static constexpr int Unknown = -1; ///< one of several: of equal letters nobody can tell which came back

    struct Unit
    {
        char16_t value;
        std::array<int, 2> owner; ///< which step brought it, by way
    };
    using Units = std::vector<Unit>;

    struct Step
    {
        int number = 0;
        Units taken = {};
    };

    using Steps = std::vector<Step>; ///< the newest last

    /// One view of what has happened.
    struct History
    {
        Units text;
        std::array<Steps, 2> steps; ///< by way

        Units apply(const ChangeSet& changes, std::array<int, 2> owner, const Units& from = {});
        [[nodiscard]] qsizetype left(const Step& step, Way way) const;
    };

    void addWaysToTakeBack(History history, const ChangeSet& changes, Way way, std::vector<History>& all);

    std::vector<History> m_histories = std::vector<History>(1);
    int m_lastStep = 0;
};

} // namespace confab::test
