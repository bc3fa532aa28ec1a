#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace confab {

/// What a peer may do in its room. On the wire by name.
enum class Role { Host, Guest, Viewer };

inline constexpr std::array AllRoles{Role::Host, Role::Guest, Role::Viewer};

/// `host`, `guest` or `viewer`.
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);

[[nodiscard]] constexpr bool mayWrite(Role role)
{
    return role != Role::Viewer;
}
[[nodiscard]] constexpr bool mayBroadcast(Role role)
{
    return role != Role::Viewer;
}
/// Remove peers, change roles, end the room, see and renew codes.
[[nodiscard]] constexpr bool mayManage(Role role)
{
    return role == Role::Host;
}

} // namespace confab
