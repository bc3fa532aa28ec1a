#pragma once

#include <QVariantMap>

namespace confab {

class Application;

/// What the app tells other programs of this user about itself: never a code or a link, with which one could
/// go in. `state` (start, joined, reconnecting, ended), `hosting`, and in a room `room` (what it is called),
/// `people` and `unread`.
[[nodiscard]] QVariantMap appStatus(Application& app);

} // namespace confab
