#pragma once

#include "app/options.h"
#include "ui/theme.h"

#ifdef CONFAB_DBUS
#include "app/desktopscheme.h"
#endif

namespace confab {

class Settings;

/// The app's colours: those that its person chose, or the desktop's, as it changes them.
class Appearance
{
public:
    /// `settings` must outlive this. Takes effect at once.
    Appearance(const Options& options, Settings& settings);

    [[nodiscard]] theme::Scheme scheme() const;
    /// Kept for the next start; what the command line said is over.
    void choose(theme::Scheme scheme);

private:
    void apply() const;

    std::optional<theme::Scheme> m_fromOptions;
    Settings& m_settings;
#ifdef CONFAB_DBUS
    DesktopScheme m_desktop;
#endif
};

} // namespace confab
