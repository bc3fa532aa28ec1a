#pragma once

#include <QString>
#include <QTime>

namespace confab {

/// The time of day as the reader's locale writes it, without seconds, which some locales put even into their
/// short form.
[[nodiscard]] QString timeText(QTime time);

} // namespace confab
