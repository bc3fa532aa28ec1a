#pragma once

#include "core/session/invitelink.h"
#include "ui/theme.h"

#include <QString>
#include <QStringList>

namespace confab {

class MainWindow;
struct Options;

/// The profile of someone who is not there yet: a number.
[[nodiscard]] QString nextProfile(const Options& options);

/// Another window on the same computer, as another person: a process of its own. So that one can try a room
/// alone, and a few can share a screen.
namespace secondwindow {

/// What that process is told: the profile of someone who is not there yet.
[[nodiscard]] QStringList arguments(const Options& options);
/// The same for somebody made up, who goes into this room at once and leaves nothing behind.
[[nodiscard]] QStringList argumentsToTry(const InviteLink& link, theme::Scheme scheme);

/// Starts it; this window tells where that does not work.
void open(const QStringList& arguments, MainWindow& window);

} // namespace secondwindow

} // namespace confab
