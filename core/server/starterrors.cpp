#include "core/server/starterrors.h"

namespace confab {

RoomServer::StartError startError(const TlsContext::Error& error)
{
    switch (error.fault) {
    case TlsContext::Fault::Certificate:
        return {RoomServer::StartFault::Certificate,
                QStringLiteral("the certificate cannot be used (%1)").arg(error.detail)};
    case TlsContext::Fault::Key:
        return {RoomServer::StartFault::Certificate,
                QStringLiteral("the key cannot be read, or needs a password (%1)").arg(error.detail)};
    case TlsContext::Fault::Mismatch:
        return {RoomServer::StartFault::Certificate,
                QStringLiteral("the key does not belong to the certificate (%1)").arg(error.detail)};
    }
    Q_UNREACHABLE();
}

RoomServer::StartError startError(const SqliteJournal::OpenError& error, const QString& directory)
{
    const QString detail = directory + QStringLiteral(": ") + error.detail;
    switch (error.fault) {
    case SqliteJournal::OpenFault::InUse:
        return {RoomServer::StartFault::DataInUse, detail};
    case SqliteJournal::OpenFault::Disk:
        return {RoomServer::StartFault::DataDirectory, detail};
    case SqliteJournal::OpenFault::Damaged:
        return {RoomServer::StartFault::DataDamaged, detail};
    }
    Q_UNREACHABLE();
}

} // namespace confab
