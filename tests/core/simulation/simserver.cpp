#include "tests/core/simulation/simserver.h"

#include "tests/core/simulation/simclient.h"

namespace confab::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SlowestCommit = 40;
constexpr qsizetype LargestAnswer = 4;

const QString& notesKey()
{
    static const QString key = DefaultKey.toString();
    return key;
}

} // namespace

void SimServer::hello(Connection connection, SimClient& client)
{
    // The repeat of a hello that has been overtaken by a newer one.
    for (const auto& [other, known] : m_clients)
        if (known == &client && other > connection)
            return;
    std::erase_if(m_clients, [&client](const auto& entry) { return entry.second == &client; });
    m_clients[connection] = &client;
    tellOnceCommitted({{}, [this, connection, &client] {
                           m_network.carry([connection, &client] { client.welcomed(connection); });
                       }});
}

void SimServer::fetch(Connection connection, qint64 since)
{
    const auto found = m_clients.find(connection);
    if (found == m_clients.end())
        return;
    auto updates = m_store.updatesSince(notesKey(), since);
    const std::size_t atMost = std::size_t(1 + m_random.number(LargestAnswer));
    updates.resize(std::min(updates.size(), atMost));
    const qint64 head = m_store.version(notesKey());
    tellOnceCommitted({{}, [this, connection, client = found->second, head, updates = std::move(updates)] {
                           m_network.carry([=] { client->fetched(connection, head, updates); });
                       }});
}

void SimServer::change(Connection connection, const ChangeSet& changes, qint64 base, const QString& updateId)
{
    const auto found = m_clients.find(connection);
    if (found == m_clients.end())
        return;
    SimClient* const client = found->second;
    const auto accepted = m_store.change(notesKey(), changes, base, {client->id(), updateId, m_clock.now()});
    m_verdict.demand(accepted.has_value(), u"the change %1 was refused"_s.arg(updateId));
    if (!accepted)
        return;
    Step step;
    if (!accepted->repeated)
        step.records.push_back(m_store.log(notesKey()).at(accepted->version));
    step.tell = [this, connection, client, updateId, version = accepted->version] {
        m_network.carry([=] { client->accepted(connection, updateId, version); });
    };
    tellOnceCommitted(std::move(step));
}

void SimServer::setWhole(const QString& page, const QString& value,
                         const std::function<void(qint64)>& accepted)
{
    const auto set = m_store.set(notesKey(), value, {}, {page, {}, m_clock.now()});
    m_verdict.demand(set.has_value(), u"a page's whole value was refused"_s);
    if (set)
        tellOnceCommitted({{m_store.log(notesKey()).at(set->version)},
                           [accepted, version = set->version] { accepted(version); }});
}

void SimServer::tellOnceCommitted(Step step)
{
    m_uncommitted.push_back(std::move(step));
    if (m_uncommitted.size() == 1) {
        m_clock.after(m_random.number(SlowestCommit), [this, life = m_life] {
            if (life == m_life)
                commit();
        });
    }
}

void SimServer::commit()
{
    for (const Step& step : std::exchange(m_uncommitted, {})) {
        step.tell();
        for (const StoreUpdate& record : step.records) {
            m_journal.push_back(record);
            notifyAll(record);
        }
    }
}

// Now and then without the update itself, as for a slow reader.
void SimServer::notifyAll(const StoreUpdate& update)
{
    for (const auto& [connection, client] : m_clients) {
        std::optional<StoreUpdate> pushed;
        if (m_random.number(4))
            pushed = update;
        m_network.carry([connection = connection, client = client, head = update.version, pushed] {
            client->noticed(connection, head, pushed);
        });
    }
}

void SimServer::crash()
{
    ++m_life;
    m_uncommitted.clear();
    m_clients.clear();
    m_store = replayed();
    m_verdict.demand(m_store.version(notesKey()) == qint64(m_journal.size()),
                     u"the journal does not make its own head"_s);
}

SessionStore SimServer::replayed() const
{
    SessionStore store;
    for (const StoreUpdate& update : m_journal) {
        const auto* changes = std::get_if<ChangeSet>(&update.step);
        m_verdict.demand(changes, u"a text became no text"_s);
        if (!changes)
            break;
        const auto accepted = store.change(notesKey(), *changes, update.version - 1,
                                           {update.updatedBy, update.updateId, update.updatedAt});
        m_verdict.demand(accepted && !accepted->repeated && accepted->version == update.version,
                         u"version %1 cannot be replayed"_s.arg(update.version));
    }
    return store;
}

QString SimServer::text() const
{
    const SessionStore::Entry* entry = m_store.find(notesKey());
    return entry ? entry->text->toString() : QString();
}

} // namespace confab::test
