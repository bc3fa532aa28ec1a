#include "tests/traces/twoauthors.h"

#include <algorithm>

namespace confab::test {

TwoAuthors::TwoAuthors(const Trace& trace) : m_trace(trace), m_isSent(trace.transactions.size(), false)
{
    for (std::size_t i = 0; i < trace.transactions.size(); ++i) {
        const std::size_t agent = trace.transactions[i].agent;
        if (agent >= m_authors.size())
            m_authors.resize(agent + 1);
        m_authors[agent].transactions.push_back(i);
    }
}

bool TwoAuthors::step()
{
    Author* const author = nextReady();
    if (!author)
        return false;
    const std::size_t index = author->transactions[author->next++];
    catchUp(*author, m_trace.transactions[index]);
    send(*author, index);
    return true;
}

TwoAuthors::Author* TwoAuthors::nextReady()
{
    for (Author& author : m_authors) {
        if (author.next == author.transactions.size())
            continue;
        const auto& parents = m_trace.transactions[author.transactions[author.next]].parents;
        if (std::ranges::all_of(parents, [this](std::size_t parent) { return m_isSent[parent] != 0; }))
            return &author;
    }
    return nullptr;
}

// What the transaction's parents name is seen; transactions of one author follow one another, so all that the
// other had sent before them is seen as well.
void TwoAuthors::catchUp(Author& author, const Trace::Transaction& transaction)
{
    for (const std::size_t parent : transaction.parents) {
        const auto seen = std::ranges::find(author.unseen, parent, &Unseen::transaction);
        if (seen == author.unseen.end())
            continue;
        author.length = seen->changes.lengthAfter();
        author.unseen.erase(author.unseen.begin(), seen + 1);
    }
}

void TwoAuthors::send(Author& author, std::size_t index)
{
    const QString key = DefaultKey.toString();
    ChangeSet changes = m_trace.transactions[index].changes(author.length);
    author.length = changes.lengthAfter();

    ChangeSet sent = changes;
    qint64 base = m_store.version(key);
    for (Unseen& unseen : author.unseen) {
        if (unseen.version > author.lastOwn && base == m_store.version(key)) {
            sent = changes;
            base = unseen.version - 1;
        }
        ChangeSet beyond = changes.map(unseen.changes, ChangeSet::Tie::Last);
        unseen.changes = unseen.changes.map(changes, ChangeSet::Tie::First);
        changes = std::move(beyond);
    }
    if (base == m_store.version(key))
        sent = std::move(changes);
    const auto accepted = m_store.change(key, std::move(sent), base,
                                         {QString::number(m_trace.transactions[index].agent), {}, 0});
    if (!accepted)
        qFatal("transaction %zu was refused", index);
    author.lastOwn = accepted->version;
    m_isSent[index] = true;
    for (Author& other : m_authors) {
        if (&other != &author)
            other.unseen.push_back({index, accepted->version, m_store.log(key).changesAt(accepted->version)});
    }
}

} // namespace confab::test
