#include "core/server/connectionbounds.h"

#include <algorithm>

#include <sys/resource.h>

namespace confab {

namespace {

/// Files that a server opens beside its connections: the journal's, and what the rest of the process has
/// open.
constexpr qsizetype DescriptorReserve = 128;

} // namespace

ConnectionTable::Bounds boundsOf(const RoomServer::Config& config)
{
    ConnectionTable::Bounds bounds{config.maximalConnections, config.maximalConnectionsPerAddress,
                                   config.maximalUnsettled, config.maximalUnsettledPerAddress};
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 &&
        limit.rlim_cur < static_cast<rlim_t>(bounds.all + DescriptorReserve)) {
        const auto open = static_cast<qsizetype>(limit.rlim_cur);
        bounds.all = std::max(open - DescriptorReserve, open / 2);
        bounds.unsettled = std::min(bounds.unsettled, bounds.all / 2);
    }
    return bounds;
}

} // namespace confab
