#include "tests/core/simulation/undomodel.h"

#include <QHash>

#include <algorithm>

namespace confab::test {

namespace {

// Seldom is it more than two; far more would be a model that allows everything.
constexpr std::size_t MostHistories = 64;

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
    ++m_lastStep;
    for (History& history : m_histories) {
        history.steps[Redo].clear();
        Steps& steps = history.steps[Undo];
        if (!joins || steps.empty())
            steps.push_back({m_lastStep});
        Step& step = steps.back();
        for (const Unit& unit : history.apply(changes, {step.number, Others})) {
            if (unit.owner[Undo] != step.number)
                step.taken.push_back(unit);
        }
    }
}

void UndoModel::followed(const ChangeSet& changes)
{
    for (History& history : m_histories)
        history.apply(changes, {Others, Others});
}

bool UndoModel::takesBack(const ChangeSet& changes, Way way)
{
    std::vector<History> all;
    for (History& history : m_histories)
        addWaysToTakeBack(std::move(history), changes, way, all);
    all.erase(all.begin() + std::ptrdiff_t(std::min(all.size(), MostHistories)), all.end());
    m_histories = std::move(all);
    return !m_histories.empty();
}

void UndoModel::addWaysToTakeBack(History history, const ChangeSet& changes, Way way,
                                  std::vector<History>& all)
{
    Units removed;
    for (const ChangeSet::Replacement& r : changes.replacements())
        removed.insert(removed.end(), history.text.begin() + r.from, history.text.begin() + r.to);
    const QHash<char16_t, int> back = counted(changes.insertedText());

    Steps& steps = history.steps[way];
    while (!steps.empty()) {
        const Step step = std::move(steps.back());
        steps.pop_back();
        const auto isItsOwn = [&](const Unit& unit) { return unit.owner[way] == step.number; };
        const qsizetype left = history.left(step, way);
        const bool removesAllOfIt = std::ranges::count_if(removed, isItsOwn) == left;
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
            History& after = all.emplace_back(history);
            opposite.taken = after.apply(changes, owner, step.taken);
            after.steps[other].push_back(std::move(opposite));
        }
        if (left > 0)
            return;
    }
}

bool UndoModel::takesBackNothing(Way way)
{
    std::erase_if(m_histories, [way](History& history) {
        const Steps steps = std::exchange(history.steps[way], {});
        return std::ranges::any_of(steps, [&](const Step& step) { return history.left(step, way) > 0; });
    });
    return !m_histories.empty();
}

/// What it takes away. What it puts in belongs to `owner`; as far as it was taken `from` there, it is again
/// whose it was.
UndoModel::Units UndoModel::History::apply(const ChangeSet& changes, std::array<int, 2> owner,
                                           const Units& from)
{
    Units after;
    Units removed;
    qsizetype at = 0;
    for (const ChangeSet::Replacement& r : changes.replacements()) {
        after.insert(after.end(), text.begin() + at, text.begin() + r.from);
        removed.insert(removed.end(), text.begin() + r.from, text.begin() + r.to);
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
    after.insert(after.end(), text.begin() + at, text.end());
    text = std::move(after);
    return removed;
}

qsizetype UndoModel::History::left(const Step& step, Way way) const
{
    return std::ranges::count_if(text, [&](const Unit& unit) { return unit.owner[way] == step.number; });
}

} // namespace confab::test
