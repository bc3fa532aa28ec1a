#include "tests/core/simulation/undomodel.h"

#include <QHash>

#include <algorithm>

namespace confab::test {

namespace {

QHash<char16_t, int> counted(QStringView text)
{
    QHash<char16_t, int> counts;
    for (const QChar unit : text)
        ++counts[unit.unicode()];
    return counts;
}

} // namespace

void UndoModel::edited(const ChangeSet& changes, bool joins)
{
    m_steps[Redo].clear();
    auto& steps = m_steps[Undo];
    if (!joins || steps.empty())
        steps.push_back({++m_lastStep});
    Step& step = steps.back();
    for (const Unit& unit : apply(changes, {step.number, Others})) {
        if (unit.owner[Undo] != step.number)
            step.taken.push_back(unit);
    }
}

void UndoModel::followed(const ChangeSet& changes)
{
    apply(changes, {Others, Others});
}

bool UndoModel::takesBack(const ChangeSet& changes, Way way)
{
    Units removed;
    for (const ChangeSet::Replacement& r : changes.replacements())
        removed.insert(removed.end(), m_text.begin() + r.from, m_text.begin() + r.to);
    const QHash<char16_t, int> back = counted(changes.insertedText());

    auto& steps = m_steps[way];
    while (!steps.empty()) {
        const Step step = std::move(steps.back());
        steps.pop_back();
        const auto isItsOwn = [&](const Unit& unit) { return unit.owner[way] == step.number; };
        const bool removesAllOfIt = std::ranges::count_if(removed, isItsOwn) == left(step, way);
        const bool removesNothingElse = std::ranges::all_of(
            removed, [&](const Unit& unit) { return isItsOwn(unit) || unit.owner[way] == Unknown; });
        bool bringsBackItsOwn = true;
        for (auto unit = back.cbegin(); unit != back.cend(); ++unit) {
            const auto had = std::ranges::count(step.taken, unit.key(), &Unit::value);
            bringsBackItsOwn &= unit.value() <= had;
        }
        if (removesAllOfIt && removesNothingElse && bringsBackItsOwn) {
            const Way other = way == Undo ? Redo : Undo;
            Step opposite{++m_lastStep};
            std::array<int, 2> owner{};
            owner[way] = Unknown;
            owner[other] = opposite.number;
            opposite.taken = apply(changes, owner, step.taken);
            m_steps[other].push_back(std::move(opposite));
            return true;
        }
        // A step of which nothing is left is passed over.
        if (left(step, way) > 0)
            return false;
    }
    return false;
}

bool UndoModel::takesBackNothing(Way way)
{
    const std::vector<Step> steps = std::exchange(m_steps[way], {});
    return std::ranges::all_of(steps, [&](const Step& step) { return left(step, way) == 0; });
}

/// What it takes away. What it puts in belongs to `owner`; as far as it was taken `from` there, it is again
/// whose it was.
UndoModel::Units UndoModel::apply(const ChangeSet& changes, std::array<int, 2> owner, const Units& from)
{
    Units after;
    Units removed;
    qsizetype at = 0;
    for (const ChangeSet::Replacement& r : changes.replacements()) {
        after.insert(after.end(), m_text.begin() + at, m_text.begin() + r.from);
        removed.insert(removed.end(), m_text.begin() + r.from, m_text.begin() + r.to);
        for (const QChar unit : r.inserted) {
            Unit one{unit.unicode(), owner};
            for (std::size_t way = 0; way < owner.size(); ++way) {
                if (owner[way] != Unknown)
                    continue;
                const auto isIt = [&](const Unit& taken) { return taken.value == one.value; };
                const auto first = std::ranges::find_if(from, isIt);
                const bool isSure = std::ranges::all_of(from, [&](const Unit& taken) {
                    return !isIt(taken) || taken.owner[way] == first->owner[way];
                });
                if (first != from.end() && isSure)
                    one.owner[way] = first->owner[way];
            }
            after.push_back(one);
        }
        at = r.to;
    }
    after.insert(after.end(), m_text.begin() + at, m_text.end());
    m_text = std::move(after);
    return removed;
}

qsizetype UndoModel::left(const Step& step, Way way) const
{
    return std::ranges::count_if(m_text, [&](const Unit& unit) { return unit.owner[way] == step.number; });
}

} // namespace confab::test
