#include "core/server/sessionnames.h"

#include "core/server/nameshape.h"
#include "core/session/namesake.h"

#include <algorithm>

namespace confab {

namespace {

/// A session remembers so many; whoever comes under yet another gets a number that nobody else has.
constexpr std::size_t MostNames = 20'000;

} // namespace

int SessionNames::joined(const QString& name, const QString& userId, const QString& tokenId)
{
    const auto isTheirs = [&](const Holder* holder) {
        return holder != nullptr && (holder->here == 0 || holder->tokenId == tokenId);
    };
    const std::pair key{nameShapes(name).front(), userId};
    const auto known = m_numbers.constFind(key);
    if (known != m_numbers.cend()) {
        if (Holder* holder = holderOf(nameApart(name, *known)); isTheirs(holder)) {
            holder->tokenId = tokenId;
            ++holder->here;
            return *known;
        }
    }
    if (m_holders.size() >= MostNames)
        return m_last = std::max(m_last, static_cast<int>(MostNames)) + 1;

    const int number = freeNumber(name);
    if (known == m_numbers.cend())
        m_numbers.insert(key, number);
    for (const QString& shape : nameShapes(nameApart(name, number)))
        m_holderOf.insert(shape, m_holders.size());
    m_holders.push_back({tokenId, 1});
    return number;
}

void SessionNames::left(const QString& name, int namesake)
{
    if (Holder* holder = holderOf(nameApart(name, namesake)); holder && holder->here > 0)
        --holder->here;
}

SessionNames::Holder* SessionNames::holderOf(const QString& shownName)
{
    const auto found = m_holderOf.constFind(nameShapes(shownName).front());
    return found == m_holderOf.cend() ? nullptr : &m_holders[*found];
}

int SessionNames::freeNumber(const QString& name)
{
    const auto shapes = nameShapes(name);
    int number = 1;
    for (const QString& shape : shapes)
        number = std::max(number, m_next.value(shape, 1));
    const auto isTaken = [&] {
        const auto shown = nameShapes(nameApart(name, number));
        return std::ranges::any_of(shown, [&](const QString& shape) { return m_holderOf.contains(shape); });
    };
    while (isTaken())
        ++number;
    for (const QString& shape : shapes)
        m_next.insert(shape, number + 1);
    return number;
}

} // namespace confab
