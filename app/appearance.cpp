#include "app/appearance.h"

#include "app/settings.h"

#include <QApplication>
#include <QFontDatabase>
#ifdef CONFAB_DBUS
#include <QDBusConnection>
#endif

#include <algorithm>

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
    QObject::connect(&m_desktop, &DesktopLook::changed, &m_desktop, [this] { apply(); });
#endif
    theme::setTextScale(textScale());
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

double Appearance::textScale() const
{
    if (m_settings.textSize() > 0)
        return m_settings.textSize() / 100.0;
    const double byFont = theme::textScaleOf(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
#ifdef CONFAB_DBUS
    return std::max(byFont, m_desktop.textScale()); // on X11 the same is told twice
#else
    return byFont;
#endif
}

void Appearance::apply() const
{
#ifdef CONFAB_DBUS
    theme::setDesktopDark(m_desktop.isDark());
    theme::setMotionReduced(m_settings.isMotionReduced() || m_desktop.isMotionReduced());
#else
    theme::setMotionReduced(m_settings.isMotionReduced());
#endif
    theme::apply(*qApp, scheme());
}

} // namespace confab
