#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace confab {

class Transport;

/// The connections that have something to send at the end of this turn of the server's loop. A turn is what
/// can be done without waiting, up to a bound; so a burst of messages, whoever it came from, goes out to each
/// receiver in few system calls.
class FlushQueue
{
public:
    void add(std::shared_ptr<Transport> transport) { m_waiting.push_back(std::move(transport)); }
    void flush();

private:
    std::vector<std::shared_ptr<Transport>> m_waiting;
};

} // namespace confab
