#pragma once

#include "core/session/sessionstore.h"
#include "tests/core/simulation/verdict.h"
#include "tests/core/simulation/virtualnetwork.h"

#include <functional>
#include <map>
#include <vector>

namespace confab::test {

class SimClient;

/// The ordering server of a simulation: a real SessionStore, and a journal that commits late. As the real
/// server does, it tells only what is committed, and after a crash it knows only that.
class SimServer
{
public:
    using Connection = int;

    SimServer(VirtualClock& clock, VirtualNetwork& network, RandomText& random, Verdict& verdict)
        : m_clock(clock),
          m_network(network),
          m_random(random),
          m_verdict(verdict)
    {}

    /// A number for a connection that a client is about to open.
    [[nodiscard]] Connection newConnection() { return ++m_lastConnection; }

    // What comes in over the network. A connection that is not the client's last is not heard.
    void hello(Connection connection, SimClient& client);
    void fetch(Connection connection, qint64 since);
    void change(Connection connection, const ChangeSet& changes, qint64 base, const QString& updateId);
    /// A page that knows no changes sets the whole value.
    void setWhole(const QString& page, const QString& value, const std::function<void(qint64)>& accepted);

    /// Loses all connections and whatever is not committed, and begins again from the journal.
    void crash();

    /// The committed log.
    [[nodiscard]] const std::vector<StoreUpdate>& journal() const { return m_journal; }
    [[nodiscard]] QString text() const;
    /// A store made from the journal alone.
    [[nodiscard]] SessionStore replayed() const;

private:
    struct Step
    {
        std::vector<StoreUpdate> records;
        std::function<void()> tell;
    };

    void tellOnceCommitted(Step step);
    void notifyAll(const StoreUpdate& update);
    void commit();

    VirtualClock& m_clock;
    VirtualNetwork& m_network;
    RandomText& m_random;
    Verdict& m_verdict;
    SessionStore m_store;
    std::vector<StoreUpdate> m_journal;
    std::vector<Step> m_uncommitted;
    std::map<Connection, SimClient*> m_clients;
    Connection m_lastConnection = 0;
    int m_life = 0; ///< how often it has crashed: what an earlier life began is forgotten
};

} // namespace confab::test
