#pragma once

#include <array>

namespace confab {

/// Of which messages one is told while one looks elsewhere.
enum class NotificationMode {
    All,
    Mentions, ///< those that name one, and those to oneself alone
    Direct,   ///< those to oneself alone
    Nothing,
};

inline constexpr std::array AllNotificationModes{NotificationMode::All, NotificationMode::Mentions,
                                                 NotificationMode::Direct, NotificationMode::Nothing};

} // namespace confab
