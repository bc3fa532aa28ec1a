#include "tests/benchmarks/loadgen/crew.h"
#include "tests/benchmarks/loadgen/scenarios.h"

namespace confab::bench {

Report idle(const Options& options)
{
    const Target target(options);
    Crew crew(target, options.count("clients", 5000), options.count("rooms", 1250));
    const double before = residentKilobytes(target.pid());
    crew.join();
    crew.loop().rest(3);
    const double after = residentKilobytes(target.pid());
    const Usage usage(target.pid());
    crew.loop().rest(options.number("secs", 5));
    Report report;
    report.add("clients", crew.size()).add("base_mb", before / 1024).add("idle_mb", after / 1024);
    report.add("kb_per_connection", (after - before) / crew.size());
    report.add("idle_cpu_pct", 100 * usage.server() / usage.seconds());
    return report.add("others_pct", usage.othersPercent());
}

Report joinStorm(const Options& options)
{
    const Target target(options);
    Crew crew(target, options.count("clients", 5000), options.count("rooms", 1250));
    const Usage usage(target.pid());
    crew.join();
    Report report;
    report.add("clients", crew.size()).add("seconds", usage.seconds());
    report.add("us_per_join", usage.server() * 1e6 / crew.size());
    report.add("cpu_pct", 100 * usage.server() / usage.seconds());
    report.add("load_pct", 100 * usage.load() / usage.seconds());
    return report.add("others_pct", usage.othersPercent());
}

} // namespace confab::bench
