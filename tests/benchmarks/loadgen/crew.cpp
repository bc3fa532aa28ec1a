#include "tests/benchmarks/loadgen/crew.h"

#include "tests/benchmarks/loadgen/failure.h"

#include <algorithm>

namespace confab::bench {

namespace {

constexpr std::size_t AtOnce = 128;
constexpr double JoinPatience = 60; // seconds

} // namespace

Crew::Crew(const Target& target, int peers, int rooms)
{
    const std::vector<std::string> names = target.makeRooms(rooms);
    for (int i = 0; i < peers; ++i) {
        const std::string& room = names[static_cast<std::size_t>(i % rooms)];
        m_clients.push_back(std::make_unique<Client>(m_loop, target, room, i));
    }
}

bool Crew::areIn(std::size_t count)
{
    while (m_in < count && m_clients[m_in]->isIn())
        ++m_in;
    return m_in >= count;
}

void Crew::join()
{
    for (std::size_t begun = 0; begun < m_clients.size(); ++begun) {
        m_clients[begun]->begin();
        const std::size_t due = begun < AtOnce ? 0 : begun - AtOnce;
        if (!m_loop.until([&] { return areIn(due); }, JoinPatience))
            fail("a join takes too long");
    }
    if (!m_loop.until([this] { return areIn(m_clients.size()); }, JoinPatience))
        fail("not everybody got in");
}

void Crew::joinOver(double seconds)
{
    const double pause = seconds / static_cast<double>(m_clients.size());
    const std::uint64_t begin = now();
    for (std::size_t i = 0; i < m_clients.size(); ++i) {
        const auto due = begin + static_cast<std::uint64_t>(pause * static_cast<double>(i) * 1e9);
        m_loop.until([due] { return now() >= due; }, std::max(0.0, (double(due) - double(now())) / 1e9));
        m_clients[i]->begin();
    }
    if (!m_loop.until([this] { return areIn(m_clients.size()); }, JoinPatience))
        fail("not everybody got in");
}

void Crew::onStamped(const Client::Stamped& call)
{
    for (const auto& client : m_clients)
        client->onStamped(call);
}

} // namespace confab::bench
