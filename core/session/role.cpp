#include "core/session/role.h"

namespace confab {

using namespace Qt::StringLiterals;

QString roleName(Role role)
{
    switch (role) {
    case Role::Host:
        return u"host"_s;
    case Role::Guest:
        return u"guest"_s;
    case Role::Viewer:
        return u"viewer"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : AllRoles) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

} // namespace confab
