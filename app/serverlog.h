#pragma once

#include "core/protocol/logline.h"

#include <QString>

#include <optional>

namespace confab {

/// What confabd says while it runs. As text it is for people: what is expected goes to the standard output,
/// what is wrong to the standard error. As logfmt or JSON it is for programs: everything, the libraries'
/// warnings too, goes to the standard error, one line each.
class ServerLog
{
public:
    enum class Format { Text, Logfmt, Json };
    [[nodiscard]] static std::optional<Format> formatOf(const QString& name);

    /// For the whole program.
    static void begin(Format format);
    static void info(const QString& event, const QString& sentence, const LogFields& more = {});
    static void error(const QString& event, const QString& sentence);
};

} // namespace confab
