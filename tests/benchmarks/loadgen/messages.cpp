#include "tests/benchmarks/loadgen/crew.h"
#include "tests/benchmarks/loadgen/failure.h"
#include "tests/benchmarks/loadgen/scenarios.h"

#include <algorithm>

namespace confab::bench {

namespace {

constexpr double Patience = 120; // seconds

/// Sends messages and counts what comes of them.
class Traffic
{
public:
    Traffic(Crew& crew, int rooms, const Options& options)
        : m_crew(crew),
          m_rooms(rooms),
          m_peersARoom(static_cast<std::uint64_t>(crew.size() / rooms)),
          m_size(static_cast<std::size_t>(options.count("size", 200)))
    {
        m_crew.onStamped([this](Client&, std::uint64_t stamp, std::uint64_t time, std::string_view) {
            ++m_deliveries;
            m_latencies.add(time - stamp);
            if (m_step > 0)
                countForLast((stamp - m_begin) / m_step, time - stamp);
        });
    }

    void saturate(std::uint64_t messages, std::uint64_t window);
    void pace(double messagesASecond, double seconds);
    void forget();

    [[nodiscard]] Report report(const Usage& usage);

private:
    void countForLast(std::uint64_t message, std::uint64_t latency)
    {
        if (message < m_left.size() && --m_left[message] == 0)
            m_last.add(latency);
    }

    Crew& m_crew;
    int m_rooms;
    std::uint64_t m_peersARoom;
    std::size_t m_size;
    std::uint64_t m_deliveries = 0;
    std::uint64_t m_wanted = 0;
    Latencies m_latencies;
    Latencies m_last; ///< until the last of a room had it
    // Of paced traffic: message i is due at m_begin + i * m_step.
    std::uint64_t m_begin = 0;
    std::uint64_t m_step = 0;
    std::vector<std::uint64_t> m_left; ///< who waits for message i
};

void Traffic::saturate(std::uint64_t messages, std::uint64_t window)
{
    const std::uint64_t already = m_deliveries;
    m_wanted = messages * m_peersARoom;
    std::uint64_t sent = 0;
    const auto isDone = [&] {
        const std::uint64_t done = m_deliveries - already;
        for (; sent < messages && sent * m_peersARoom < done + window * m_peersARoom; ++sent)
            m_crew.at(0).sendMessage(now(), m_size);
        return done >= m_wanted;
    };
    if (!m_crew.loop().until(isDone, Patience))
        fail("not everything arrived in time");
}

void Traffic::pace(double messagesASecond, double seconds)
{
    m_step = static_cast<std::uint64_t>(1e9 / messagesASecond);
    m_left.assign(static_cast<std::size_t>(messagesASecond * seconds), m_peersARoom);
    m_wanted = m_left.size() * m_peersARoom;
    m_begin = now() + 1'000'000;
    const std::uint64_t patience = m_begin + static_cast<std::uint64_t>((seconds + Patience) * 1e9);
    std::uint64_t sent = 0;
    while (m_deliveries < m_wanted) {
        const std::uint64_t time = now();
        if (time > patience)
            fail("not everything arrived in time");
        for (; sent < m_left.size() && m_begin + sent * m_step <= time; ++sent) {
            // The first peer of each room, in turn.
            m_crew.at(static_cast<int>(sent % static_cast<std::uint64_t>(m_rooms)))
                .sendMessage(m_begin + sent * m_step, m_size);
        }
        const std::uint64_t due = sent < m_left.size() ? m_begin + sent * m_step : time + 100'000'000;
        m_crew.loop().turn(std::max<std::int64_t>(0, static_cast<std::int64_t>(due - now())));
    }
}

void Traffic::forget()
{
    m_deliveries = 0;
    m_latencies.clear();
    m_last.clear();
}

Report Traffic::report(const Usage& usage)
{
    const auto deliveries = static_cast<double>(m_deliveries);
    Report report;
    report.add("clients", m_crew.size()).add("rooms", m_rooms).add("deliveries", deliveries);
    report.add("seconds", usage.seconds()).add("per_s", deliveries / usage.seconds());
    report.add("us_per_delivery", usage.server() * 1e6 / deliveries);
    report.add("cpu_pct", 100 * usage.server() / usage.seconds());
    report.add("load_pct", 100 * usage.load() / usage.seconds());
    report.add("others_pct", usage.othersPercent());
    report.add("latency", m_latencies);
    if (m_step > 0)
        report.add("last", m_last);
    return report;
}

} // namespace

Report fanOut(const Options& options)
{
    const Target target(options);
    Crew crew(target, options.count("clients", 50), 1);
    crew.join();
    crew.loop().rest(1);
    Traffic traffic(crew, 1, options);
    if (const double rate = options.number("rate", 0); rate > 0) {
        const Usage usage(target.pid());
        traffic.pace(rate, options.number("secs", 5));
        return traffic.report(usage);
    }
    const auto messages = static_cast<std::uint64_t>(options.count("msgs", 1000));
    const auto window = static_cast<std::uint64_t>(options.count("window", 8));
    traffic.saturate(std::max<std::uint64_t>(messages / 5, 20), window); // until everything is warm
    traffic.forget();
    const Usage usage(target.pid());
    traffic.saturate(messages, window);
    return traffic.report(usage);
}

Report manyRooms(const Options& options)
{
    const Target target(options);
    const int rooms = options.count("rooms", 500);
    Crew crew(target, options.count("clients", 4 * rooms), rooms);
    crew.join();
    crew.loop().rest(1);
    Traffic traffic(crew, rooms, options);
    const Usage usage(target.pid());
    traffic.pace(options.number("rate", 1) * rooms, options.number("secs", 20));
    return traffic.report(usage);
}

Report bigRoom(const Options& options)
{
    const Target target(options);
    Crew crew(target, options.count("clients", 2500), 1);
    const double kilobytes = residentKilobytes(target.pid());
    const Usage joining(target.pid());
    crew.joinOver(options.number("join-secs", 60));
    const double joinSeconds = joining.seconds();
    const double joinUsed = joining.server();
    crew.loop().rest(1);
    Traffic traffic(crew, 1, options);
    const Usage usage(target.pid());
    traffic.pace(options.number("rate", 10), options.number("secs", 20));
    Report report = traffic.report(usage);
    report.add("join_seconds", joinSeconds).add("join_cpu_pct", 100 * joinUsed / joinSeconds);
    report.add("join_cpu_ms", 1000 * joinUsed / crew.size());
    return report.add("kb_per_connection", (residentKilobytes(target.pid()) - kilobytes) / crew.size());
}

} // namespace confab::bench
