#pragma once

#include "tests/core/simulation/simclient.h"

#include <memory>

namespace confab::test {

/// One run: a server, 2 to 8 clients and pages that know no changes, on a bad network, all out of one seed.
class World
{
public:
    explicit World(std::uint64_t seed);

    /// Lets so many things happen, then calms down and looks at what has come of it. Empty where all is well,
    /// else what is not.
    [[nodiscard]] QString run(int steps);

private:
    void step();
    void setFromPage();
    void calmDown();
    void check();
    void checkHistory();

    VirtualClock m_clock;
    RandomText m_random;
    Verdict m_verdict;
    VirtualNetwork m_network;
    SimServer m_server;
    std::vector<std::unique_ptr<SimClient>> m_clients;
    std::vector<qint64> m_pageVersions; ///< where whole values were accepted
};

} // namespace confab::test
