#pragma once

#include "core/journal/sqlitejournal.h"
#include "core/server/roomserver.h"
#include "core/server/tlscontext.h"

namespace confab {

/// What keeps a part of the server from working, as the server tells it.
[[nodiscard]] RoomServer::StartError startError(const TlsContext::Error& error);
[[nodiscard]] RoomServer::StartError startError(const SqliteJournal::OpenError& error,
                                                const QString& directory);

} // namespace confab
