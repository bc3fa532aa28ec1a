#include "ui/textdifference.h"

#include <algorithm>

namespace confab::textdifference {

namespace {

// Where less than this stays between two differences, it stays by chance: "mon" and "sun" share their n.
constexpr qsizetype ShortestKept = 12;
// The search costs its square at worst (here about half a million steps, a few ms).
constexpr qsizetype MostDifferences = 768;

bool cutsPair(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position - 1].isHighSurrogate() &&
           text[position].isLowSurrogate();
}

qsizetype commonPrefix(QStringView a, QStringView b)
{
    const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
    return end - a.begin();
}

qsizetype commonSuffix(QStringView a, QStringView b)
{
    const auto end = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first;
    return end - a.rbegin();
}

struct Ends
{
    qsizetype prefix = 0;
    qsizetype suffix = 0;
};

/// What both begin and end with. What stands behind the caret was there before, so it is compared first.
Ends commonEnds(QStringView before, QStringView after, qsizetype caret)
{
    Ends ends;
    ends.suffix = commonSuffix(before, after.sliced(caret));
    ends.prefix = commonPrefix(before.chopped(ends.suffix), after.chopped(ends.suffix));
    ends.suffix += commonSuffix(before.sliced(ends.prefix).chopped(ends.suffix),
                                after.sliced(ends.prefix).chopped(ends.suffix));
    if (cutsPair(before, ends.prefix) || cutsPair(after, ends.prefix))
        --ends.prefix;
    if (cutsPair(before, before.size() - ends.suffix) || cutsPair(after, after.size() - ends.suffix))
        --ends.suffix;
    return ends;
}

/// A run that both texts have, by the greedy walk of Myers' O(ND) algorithm.
struct Run
{
    qsizetype from;
    qsizetype newFrom;
    qsizetype length;
};

/// The furthest places reached with d differences, on the diagonals -d … d in steps of two.
using Front = std::vector<qsizetype>;

class Walk
{
public:
    Walk(QStringView before, QStringView after) : m_before(before), m_after(after) {}

    /// The runs kept on a shortest way from one text to the other; nothing if it is too long.
    std::vector<Run> kept()
    {
        for (qsizetype d = 0; d <= MostDifferences; ++d) {
            m_fronts.emplace_back(static_cast<std::size_t>(d + 1));
            for (qsizetype k = -d; k <= d; k += 2) {
                const qsizetype x = entry(d, k);
                const qsizetype end = x + snake(x, x - k);
                at(d, k) = end;
                if (end >= m_before.size() && end - k >= m_after.size())
                    return backtrack(d, k);
            }
        }
        return {};
    }

private:
    qsizetype& at(qsizetype d, qsizetype k)
    {
        return m_fronts[static_cast<std::size_t>(d)][static_cast<std::size_t>((k + d) / 2)];
    }
    bool comesByInsert(qsizetype d, qsizetype k)
    {
        return k == -d || (k != d && at(d - 1, k - 1) < at(d - 1, k + 1));
    }
    /// Where a way with d differences enters diagonal k. May lie outside of the texts; the snake is empty
    /// there.
    qsizetype entry(qsizetype d, qsizetype k)
    {
        if (d == 0)
            return 0;
        return comesByInsert(d, k) ? at(d - 1, k + 1) : at(d - 1, k - 1) + 1;
    }
    qsizetype snake(qsizetype x, qsizetype y) const
    {
        if (x < 0 || y < 0 || x >= m_before.size() || y >= m_after.size())
            return 0;
        return commonPrefix(m_before.sliced(x), m_after.sliced(y));
    }
    std::vector<Run> backtrack(qsizetype d, qsizetype k)
    {
        std::vector<Run> runs;
        for (; d >= 0; --d) {
            const qsizetype x = entry(d, k);
            if (const qsizetype length = at(d, k) - x; length > 0)
                runs.push_back({x, x - k, length});
            if (d > 0)
                k += comesByInsert(d, k) ? 1 : -1;
        }
        std::ranges::reverse(runs);
        return runs;
    }

    QStringView m_before;
    QStringView m_after;
    std::vector<Front> m_fronts;
};

/// Makes a run end and begin at character borders of both texts (equal characters: the same in both).
Run wholeCharacters(Run run, QStringView before, QStringView after)
{
    if (cutsPair(before, run.from) || cutsPair(after, run.newFrom)) {
        ++run.from;
        ++run.newFrom;
        --run.length;
    }
    if (cutsPair(before, run.from + run.length) || cutsPair(after, run.newFrom + run.length))
        --run.length;
    return run;
}

std::vector<Stretch> stretchesBetween(const std::vector<Run>& kept, QStringView before, QStringView after)
{
    std::vector<Stretch> stretches;
    qsizetype from = 0;
    qsizetype newFrom = 0;
    const auto upTo = [&](qsizetype to, qsizetype newTo) {
        if (to > from || newTo > newFrom)
            stretches.push_back({from, to - from, newFrom, newTo - newFrom});
    };
    for (Run run : kept) {
        if (run.length < ShortestKept)
            continue;
        run = wholeCharacters(run, before, after);
        upTo(run.from, run.newFrom);
        from = run.from + run.length;
        newFrom = run.newFrom + run.length;
    }
    upTo(before.size(), after.size());
    return stretches;
}

} // namespace

std::vector<Stretch> between(QStringView before, QStringView after, qsizetype caret)
{
    if (before == after)
        return {};
    const auto [prefix, suffix] = commonEnds(before, after, caret);
    const QStringView from = before.sliced(prefix).chopped(suffix);
    const QStringView to = after.sliced(prefix).chopped(suffix);
    std::vector<Run> kept;
    if (std::min(from.size(), to.size()) >= ShortestKept)
        kept = Walk(from, to).kept();
    std::vector<Stretch> stretches = stretchesBetween(kept, from, to);
    for (Stretch& stretch : stretches) {
        stretch.from += prefix;
        stretch.newFrom += prefix;
    }
    return stretches;
}

} // namespace confab::textdifference
