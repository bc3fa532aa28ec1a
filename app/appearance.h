#pragma once

#include "app/options.h"
#include "ui/theme.h"

#ifdef CONFAB_DBUS
#include "app/desktoplook.h"
#endif

namespace confab {

class Settings;

/// The app's colours, letters and motion: those that its person chose, or the desktop's, as it changes them.
class Appearance
{
public:
    /// `settings` must outlive this. Takes effect at once.
    Appearance(const Options& options, Settings& settings);

    [[nodiscard]] theme::Scheme scheme() const;
    /// Kept for the next start; what the command line said is over.
    void choose(theme::Scheme scheme);
    /// The settings may be others now. Letters keep the size that they had when the app was started.
    void apply() const;

private:
    [[nodiscard]] double textScale() const;

    std::optional<theme::Scheme> m_fromOptions;
    Settings& m_settings;
#ifdef CONFAB_DBUS
    DesktopLook m_desktop;
#endif
};

} // namespace confab
