#pragma once

#include "core/session/invitelink.h"
#include "ui/confirmdialog.h"

namespace confab {

/// What is asked before one follows a link that came from outside. `roomLeft`: what the room is called that
/// one would leave for it; empty for none.
[[nodiscard]] ConfirmDialog::Question joinQuestion(const InviteLink& link, const QString& roomLeft);

} // namespace confab
