#pragma once

#include "core/session/role.h"

#include <QString>

#include <optional>

namespace confab {

/// To whom a message goes: to one person, to everyone of a role, or (neither of the two) to everyone.
struct Audience
{
    QString peerId;
    QString name; ///< of the person, as it is shown
    std::optional<Role> role;

    [[nodiscard]] bool isPerson() const { return !peerId.isEmpty(); }
    bool operator==(const Audience&) const = default;
};

} // namespace confab
