#include "ui/flagplacement.h"

#include <algorithm>
#include <array>
#include <limits>

namespace confab::flagplacement {

namespace {

constexpr int Gap = 2; // between two flags
constexpr int Never = std::numeric_limits<int>::max();
constexpr int CoversOwnLine = 100;

bool isTaken(const QRect& flag, const std::vector<QRect>& others)
{
    return std::ranges::any_of(others, [&flag](const QRect& other) { return flag.intersects(other); });
}

/// The rows in which a flag may be, the best one first.
std::array<int, 5> rows(const Wish& wish)
{
    const int height = wish.size.height();
    return {wish.bar.top() - height, wish.bar.bottom() + 1, wish.bar.top() - 2 * height - Gap,
            wish.bar.bottom() + 1 + height + Gap, wish.bar.top() + (wish.bar.height() - height) / 2};
}

/// Moves the flag along its row until it lies on no other one; null where the row is full.
QRect freeInRow(QRect flag, int direction, const QRect& page, const std::vector<QRect>& others)
{
    for (std::size_t i = 0; i <= others.size(); ++i) {
        const auto hit =
            std::ranges::find_if(others, [&flag](const QRect& other) { return flag.intersects(other); });
        if (hit == others.end())
            return page.contains(flag) ? flag : QRect();
        if (direction > 0)
            flag.moveLeft(hit->right() + 1 + Gap);
        else
            flag.moveRight(hit->left() - 1 - Gap);
    }
    return {};
}

struct Candidate
{
    QRect flag;
    int cost = Never;
};

Candidate inRow(const Wish& wish, int y, bool beside, const QRect& page, const std::vector<QRect>& others)
{
    QRect flag(QPoint(wish.bar.left(), y), wish.size);
    const int ahead = wish.rightToLeft ? -1 : 1;
    if (wish.rightToLeft)
        flag.moveRight(wish.bar.right());
    if (beside)
        flag.translate(ahead * (wish.bar.width() + Gap), 0);
    const int wanted = flag.left();
    flag.moveLeft(
        std::clamp(flag.left(), page.left(), std::max(page.left(), page.right() + 1 - flag.width())));
    for (const int direction : {ahead, -ahead}) {
        const QRect found = freeInRow(flag, direction, page, others);
        if (!found.isNull())
            return {found, std::abs(found.left() - wanted) / std::max(1, flag.width())};
    }
    return {};
}

QRect best(const Wish& wish, const QRect& page, const QRect& keepFree, const std::vector<QRect>& others)
{
    Candidate result;
    const auto all = rows(wish);
    for (std::size_t row = 0; row < all.size(); ++row) {
        const bool beside = row == all.size() - 1;
        Candidate next = inRow(wish, all.at(row), beside, page, others);
        if (next.cost == Never)
            continue;
        next.cost += static_cast<int>(row) + (next.flag.intersects(keepFree) ? CoversOwnLine : 0);
        if (next.cost < result.cost)
            result = next;
    }
    return result.flag;
}

} // namespace

std::vector<QRect> place(const std::vector<Wish>& wishes, const QRect& page, const QRect& keepFree)
{
    std::vector<QRect> placed;
    std::vector<QRect> result;
    for (const Wish& wish : wishes) {
        const QRect flag = best(wish, page, keepFree, placed);
        result.push_back(flag);
        if (!flag.isNull() && !isTaken(flag, placed))
            placed.push_back(flag);
    }
    return result;
}

} // namespace confab::flagplacement
