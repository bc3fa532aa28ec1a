#include "core/server/flushqueue.h"

#include "core/server/transport.h"

namespace confab {

void FlushQueue::flush()
{
    for (const auto& transport : std::exchange(m_waiting, {}))
        transport->flush();
}

} // namespace confab
