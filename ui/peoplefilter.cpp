#include "ui/peoplefilter.h"

#include "ui/fuzzymatch.h"

#include <algorithm>

namespace confab {

void PeopleFilter::setWords(const QString& words)
{
    m_words = plainLetters(words).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool PeopleFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString name = plainLetters(sourceModel()->index(row, 0, parent).data(Qt::DisplayRole).toString());
    return std::ranges::all_of(m_words, [&name](const QString& word) { return name.contains(word); });
}

} // namespace confab
