#include "tests/benchmarks/loadgen/crew.h"
#include "tests/benchmarks/loadgen/failure.h"
#include "tests/benchmarks/loadgen/scenarios.h"

#include <algorithm>

namespace confab::bench {

namespace {

/// Someone who writes one letter after the other to the head of the notes. Everybody does so, so the notes
/// are as long as their version, and a change can be written against any version that was heard of.
class Writer
{
public:
    explicit Writer(Client& client) : m_client(client)
    {
        m_client.send(R"({"method":"listen-metadata-change","params":{"keys":["default"],"updates":true},)"
                      R"("id":"listen","jsonrpc":"2.0"})");
    }

    void write()
    {
        const std::string stamp = stampOf(now());
        const std::string version = std::to_string(m_version);
        const std::string kept = m_version > 0 ? "," + version : std::string();
        m_client.send(R"({"method":"set-metadata","params":{"key":"default","changes":[[0,"x"])" + kept +
                      R"(],"if_change_version":)" + version + R"(,"update_id":")" + stamp +
                      R"(:1","session_id":")" + m_client.sessionId() + R"("},"id":")" + stamp +
                      R"(","jsonrpc":"2.0"})");
        m_isWaiting = true;
    }

    /// An answer or a notice: both tell the version.
    void heard(std::string_view frame)
    {
        constexpr std::string_view Name = R"("change_version":)";
        if (const std::size_t at = frame.find(Name); at != std::string_view::npos)
            m_version = std::max(m_version, std::stol(std::string(frame.substr(at + Name.size(), 20))));
    }
    void acknowledged() { m_isWaiting = false; }
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }

private:
    Client& m_client;
    long m_version = 0;
    bool m_isWaiting = false;
};

bool isAnswer(std::string_view frame)
{
    return frame.find(R"("method")") == std::string_view::npos;
}

} // namespace

Report edits(const Options& options)
{
    const Target target(options);
    const int rooms = options.count("rooms", 50);
    Crew crew(target, options.count("clients", 4 * rooms), rooms);
    crew.join();
    std::vector<Writer> writers;
    for (int i = 0; i < crew.size(); ++i)
        writers.emplace_back(crew.at(i));
    crew.loop().rest(1);

    const double secs = options.number("secs", 10);
    const double rate = options.number("rate", 0); // of one writer; 0: as fast as the answers come
    bool isOver = false;
    std::uint64_t acknowledged = 0;
    Latencies answers;
    Latencies notices;
    for (int i = 0; i < crew.size(); ++i) {
        Writer& writer = writers[static_cast<std::size_t>(i)];
        crew.at(i).onStamped([&](Client&, std::uint64_t stamp, std::uint64_t time, std::string_view frame) {
            writer.heard(frame);
            if (!isAnswer(frame))
                return notices.add(time - stamp);
            if (frame.find(R"("result")") == std::string_view::npos)
                fail("an edit was refused: " + std::string(frame));
            ++acknowledged;
            answers.add(time - stamp);
            writer.acknowledged();
            if (!isOver && rate == 0)
                writer.write();
        });
    }

    const Usage usage(target.pid());
    const std::uint64_t begin = now();
    const auto end = begin + static_cast<std::uint64_t>(secs * 1e9);
    if (rate == 0) {
        for (Writer& writer : writers)
            writer.write();
        crew.loop().rest(secs);
    } else {
        const auto step = static_cast<std::uint64_t>(1e9 / rate / crew.size());
        for (std::uint64_t i = 0, due = begin; due < end; ++i, due = begin + i * step) {
            while (now() < due)
                crew.loop().turn(static_cast<std::int64_t>(std::max<std::uint64_t>(due, now()) - now()));
            Writer& writer = writers[i % writers.size()];
            if (!writer.isWaiting()) // a client has one change under way, and puts the next into its buffer
                writer.write();
        }
    }
    isOver = true;
    const double seconds = usage.seconds();
    const double used = usage.server();
    const double others = usage.othersPercent();

    Report report;
    report.add("clients", crew.size()).add("rooms", rooms).add("seconds", seconds);
    report.add("acknowledged_per_s", double(acknowledged) / seconds);
    report.add("us_per_edit", used * 1e6 / double(acknowledged)).add("cpu_pct", 100 * used / seconds);
    report.add("load_pct", 100 * usage.load() / usage.seconds()).add("others_pct", others);
    return report.add("answer", answers).add("notice", notices);
}

} // namespace confab::bench
