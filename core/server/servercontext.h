#pragma once

#include "core/server/roomserver.h"

namespace confab {

class ConnectionTable;
class HttpApi;

/// What a connection knows of the server that it is a part of.
struct ServerContext
{
    const RoomServer::Config& config;
    HttpApi& api;
    ConnectionTable& connections;
};

} // namespace confab
