#pragma once

namespace confab {

/// The number on the app's icon in the task bar, for desktops that listen to
/// com.canonical.Unity.LauncherEntry on D-Bus. For the others nothing happens.
namespace launcherbadge {

/// 0: none. `urgent`: the icon asks to be looked at.
void show(int count, bool urgent);

} // namespace launcherbadge

} // namespace confab
