#pragma once

#include "tests/benchmarks/loadgen/client.h"

#include <memory>
#include <vector>

namespace confab::bench {

/// All peers of a measurement, in their rooms: peer i is in room i modulo the number of rooms.
class Crew
{
public:
    /// Nobody is in yet.
    Crew(const Target& target, int peers, int rooms);

    /// Lets everybody join, 128 at once, and waits until all are in.
    void join();
    /// … one after the other, evenly over so many seconds.
    void joinOver(double seconds);

    [[nodiscard]] Loop& loop() { return m_loop; }
    [[nodiscard]] int size() const { return static_cast<int>(m_clients.size()); }
    [[nodiscard]] Client& at(int i) { return *m_clients[static_cast<std::size_t>(i)]; }
    void onStamped(const Client::Stamped& call);

private:
    [[nodiscard]] bool areIn(std::size_t count);

    Loop m_loop;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::size_t m_in = 0; ///< so many of the first ones are in
};

} // namespace confab::bench
