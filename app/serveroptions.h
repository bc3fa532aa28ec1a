#pragma once

#include "app/serverlog.h"
#include "core/server/roomserver.h"

#include <QString>
#include <QStringList>

namespace confab {

/// What confabd is told on its command line.
struct ServerOptions
{
    enum class Outcome {
        Serve,    ///< with the options
        Told,     ///< help or version: `text` is all that was wanted
        BadUsage, ///< `text` says what is wrong
    };
    struct Parsed;

    RoomServer::Config config; ///< but for `tls`, which is read from the files
    QString certificateFile;   ///< with `keyFile`; both empty: nothing is encrypted
    QString keyFile;
    ServerLog::Format logFormat = ServerLog::Format::Text;

    [[nodiscard]] bool encrypts() const { return !certificateFile.isEmpty(); }
    /// What stands in the files now. The error is a sentence.
    [[nodiscard]] Expected<TlsIdentity, QString> readTls() const;

    [[nodiscard]] static Parsed parse(const QStringList& arguments);
};

struct ServerOptions::Parsed
{
    Outcome outcome = Outcome::Serve;
    QString text;
    ServerOptions options;
};

} // namespace confab
