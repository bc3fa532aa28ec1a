#include "ui/trayicon.h"

#include "ui/notificationtext.h"
#include "ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int MostShown = 9;
constexpr int Sizes[] = {16, 22, 24, 32, 48, 64};

/// In the lower right corner, as large as can be read at this size.
void drawBadge(QPixmap& pixmap, int unread)
{
    const int size = pixmap.width();
    const int height = qRound(size * 0.6);
    const QString words = unread > MostShown ? u"%1+"_s.arg(MostShown) : QString::number(unread);
    QFont font = theme::textFont();
    font.setPixelSize(qMax(8, qRound(height * 0.8)));
    font.setBold(true);
    const int width = qBound(height, QFontMetrics(font).horizontalAdvance(words) + height / 3, size);
    const QRectF badge(size - width, size - height, width, height);

    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // The same on light and dark panels: these colours have their contrast between them.
    painter.setBrush(lightTokens().attention);
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setPen(Qt::white);
    painter.setFont(font);
    painter.drawText(badge, Qt::AlignCenter, words);
}

} // namespace

TrayIcon::TrayIcon(QObject* parent) : QObject(parent)
{
    m_menu.addAction(tr("&Show Confab"), this, &TrayIcon::showRequested);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Quit"), this, &TrayIcon::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::messageClicked);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT showRequested();
    });
    setUnread(0);
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::setShown(bool shown)
{
    m_icon.setVisible(shown);
}

void TrayIcon::setUnread(int count)
{
    m_icon.setIcon(icon(count));
    m_icon.setToolTip(count == 0 ? u"Confab"_s : tr("Confab: %n unread message(s)", nullptr, count));
}

bool TrayIcon::tell(const NotificationText& text)
{
    if (!m_icon.isVisible() || !QSystemTrayIcon::isSystemTrayAvailable() ||
        !QSystemTrayIcon::supportsMessages())
        return false;
    const NotificationText shown = balloon(text);
    m_icon.showMessage(shown.title, shown.body, icon(0));
    return true;
}

/// What would begin markup cannot.
NotificationText TrayIcon::balloon(const NotificationText& text)
{
    const auto plain = [](QString words) { return words.replace(u'<', u'‹'); };
    return {plain(text.title), plain(text.body)};
}

QIcon TrayIcon::icon(int unread)
{
    const QIcon plain(u":/icons/confab.svg"_s);
    if (unread <= 0)
        return plain;
    QIcon result;
    for (const int size : Sizes) {
        QPixmap pixmap = plain.pixmap(QSize(size, size), 1.0);
        drawBadge(pixmap, unread);
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace confab
