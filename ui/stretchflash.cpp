#include "ui/stretchflash.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPlainTextEdit>

#include <chrono>

using namespace std::chrono_literals;

namespace confab {

namespace {

constexpr auto Length = 1600ms;

} // namespace

StretchFlash::StretchFlash(QPlainTextEdit& edit) : m_edit(edit)
{
    m_ends.setSingleShot(true);
    QObject::connect(&m_ends, &QTimer::timeout, &edit, [this] {
        m_stretch = QTextCursor();
        m_edit.viewport()->update();
    });
}

void StretchFlash::begin(qsizetype from, qsizetype to)
{
    m_stretch = QTextCursor(m_edit.document());
    m_stretch.setPosition(static_cast<int>(from));
    m_stretch.setPosition(static_cast<int>(to), QTextCursor::KeepAnchor);
    m_ends.start(Length);
    m_edit.viewport()->update();
}

void StretchFlash::paint(QPainter& painter, const notesgeometry::Page& page) const
{
    if (!m_stretch.hasSelection())
        return;
    const Tokens& t = theme::tokens();
    const QColor color = theme::mixed(t.paper, t.accent, t.dark ? 0.45 : 0.3);
    for (const QRectF& band :
         notesgeometry::bands(page, m_stretch.selectionStart(), m_stretch.selectionEnd()))
        painter.fillRect(band, color);
}

} // namespace confab
