#pragma once

#include "core/server/httprequest.h"
#include "core/server/servermetrics.h"

#include <functional>

namespace confab {

/// What the journal in this directory takes on the disk; without a directory nothing.
[[nodiscard]] qint64 journalBytesIn(const QString& directory);

/// What a server tells of itself to whoever looks after it.
///
/// `/healthz` is for everyone, a load balancer or `confabd check`: whether it serves, and nothing else.
/// `/metrics` is for programs on this computer, and for who has the token: how many people meet at which
/// hours is no stranger's business. To strangers there is nothing at that address.
class StatusPages
{
public:
    /// An empty token is nobody's.
    StatusPages(ServerMetrics& metrics, std::function<ServerMetrics::Gauges()> look, QByteArray token)
        : m_metrics(metrics),
          m_look(std::move(look)),
          m_token(std::move(token))
    {}

    [[nodiscard]] HttpResponse health() const;
    [[nodiscard]] HttpResponse metrics(const HttpRequest& request) const;

private:
    [[nodiscard]] bool mayLook(const HttpRequest& request) const;

    ServerMetrics& m_metrics;
    std::function<ServerMetrics::Gauges()> m_look;
    QByteArray m_token;
};

} // namespace confab
