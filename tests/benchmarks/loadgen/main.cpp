#include "tests/benchmarks/loadgen/failure.h"
#include "tests/benchmarks/loadgen/scenarios.h"

#include <sys/resource.h>

#include <map>

using namespace confab::bench;

namespace {

/// One descriptor a peer.
void raiseDescriptorLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

int main(int count, char** words)
{
    const Options options(count, words);
    const std::map<std::string, Report (*)(const Options&)> scenarios{
        {"fanout", fanOut},   {"rooms", manyRooms}, {"idle", idle},
        {"joins", joinStorm}, {"bigroom", bigRoom}, {"edits", edits},
    };
    const auto scenario = scenarios.find(options.text("mode", "fanout"));
    if (scenario == scenarios.end())
        fail("there is no mode " + options.text("mode"));
    raiseDescriptorLimit();
    scenario->second(options).print();
    return 0;
}
