#pragma once

#include "core/server/roomserver.h"

namespace confab {

class ConnectionTable;
class HttpApi;
class ServerMetrics;

/// What a connection knows of the server that it is a part of.
struct ServerContext
{
    const RoomServer::Config& config;
    HttpApi& api;
    ConnectionTable& connections;
    ServerMetrics& metrics;
};

} // namespace confab
