#include "core/text/authorship.h"

#include <algorithm>
#include <map>

namespace confab {

Authorship::Authorship(qsizetype length) : m_authors(QString(length, QChar(Nobody))) {}

void Authorship::apply(const ChangeSet& changes, Author author)
{
    Q_ASSERT(changes.lengthBefore() == size() && author <= Last);
    const std::vector<ChangeSet::Replacement> all = changes.replacements();
    // From the end to the beginning: what stands in front keeps its place.
    std::for_each(all.rbegin(), all.rend(), [&](const ChangeSet::Replacement& r) {
        m_authors.replace(r.from, r.to - r.from, QString(r.inserted.size(), QChar(author)));
    });
}

Authorship::Author Authorship::at(qsizetype position) const
{
    return m_authors.at(position).unicode();
}

std::vector<Authorship::Run> Authorship::runs(qsizetype from, qsizetype length) const
{
    std::vector<Run> all;
    const QString units = m_authors.mid(from, length);
    for (qsizetype i = 0; i < units.size(); ++i) {
        const Author author = units.at(i).unicode();
        if (all.empty() || all.back().author != author)
            all.push_back({from + i, 0, author});
        ++all.back().length;
    }
    return all;
}

std::vector<Authorship::Author> Authorship::authors() const
{
    std::map<Author, qsizetype> shares;
    for (const Run& run : runs(0, size()))
        shares[run.author] += run.length;
    shares.erase(Nobody);
    std::vector<Author> all;
    for (const auto& [author, share] : shares)
        all.push_back(author);
    std::ranges::stable_sort(all, [&](Author a, Author b) { return shares[a] > shares[b]; });
    return all;
}

} // namespace confab
