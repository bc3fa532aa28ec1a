#pragma once

#include <QString>

namespace confab {

struct Options;

/// Where on this computer the app keeps what is one profile's own.
namespace places {

[[nodiscard]] QString settingsFile(const Options& options);
/// The folder of the rooms that are hosted here; made by whoever writes there first.
[[nodiscard]] QString roomsFolder(const Options& options);

/// The folder of what is not sent yet; likewise.
[[nodiscard]] QString unsentFolder(const Options& options);

} // namespace places

} // namespace confab
