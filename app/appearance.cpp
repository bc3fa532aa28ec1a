#include "app/appearance.h"

#include "app/settings.h"

#include <QApplication>
#ifdef CONFAB_DBUS
#include <QDBusConnection>
#endif

namespace confab {

Appearance::Appearance(const Options& options, Settings& settings)
    : m_fromOptions(options.scheme),
      m_settings(settings)
#ifdef CONFAB_DBUS
      ,
      m_desktop(QDBusConnection::sessionBus())
#endif
{
#ifdef CONFAB_DBUS
    QObject::connect(&m_desktop, &DesktopScheme::changed, &m_desktop, [this] {
        if (scheme() == theme::Scheme::System)
            apply();
    });
#endif
    apply();
}

theme::Scheme Appearance::scheme() const
{
    return m_fromOptions.value_or(m_settings.scheme());
}

void Appearance::choose(theme::Scheme scheme)
{
    m_fromOptions.reset();
    m_settings.setScheme(scheme);
    apply();
}

void Appearance::apply() const
{
#ifdef CONFAB_DBUS
    theme::setDesktopDark(m_desktop.isDark());
#endif
    theme::apply(*qApp, scheme());
}

} // namespace confab
