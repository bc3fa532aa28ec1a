#include "ui/noteswriting.h"

#include "ui/checkboxes.h"
#include "ui/inlinemarks.h"
#include "ui/listediting.h"
#include "ui/listitem.h"
#include "ui/noteseditor.h"
#include "ui/texttools.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTextBlock>

#include <utility>

namespace confab {

namespace {

QString addressInClipboard()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    return texttools::openableUrl(text) ? text : QString();
}

/// Asked first: all of the text is only looked at where there is something to do.
bool isInItem(const NotesEditor& editor)
{
    return ListItem::parse(editor.textCursor().block().text()).has_value();
}

} // namespace

NotesWriting::NotesWriting(NotesEditor& editor) : QObject(&editor), m_editor(editor)
{
    editor.setTabChangesFocus(true); // outside of lists; inside of them Tab never gets that far
    editor.installEventFilter(this);
    editor.viewport()->installEventFilter(this);
}

void NotesWriting::toggleBold()
{
    run([](auto... a) { return std::optional(inlinemarks::toggled(a..., inlinemarks::Bold)); });
}

void NotesWriting::toggleItalic()
{
    run([](auto... a) { return std::optional(inlinemarks::toggled(a..., inlinemarks::Italic)); });
}

void NotesWriting::toggleCode()
{
    run([](auto... a) { return std::optional(inlinemarks::toggled(a..., inlinemarks::Code)); });
}

void NotesWriting::makeLink()
{
    run([](auto... a) { return std::optional(inlinemarks::linked(a..., addressInClipboard())); });
}

void NotesWriting::toggleBullets()
{
    run([](auto... a) { return std::optional(listediting::bulletsToggled(a...)); });
}

void NotesWriting::toggleNumbers()
{
    run([](auto... a) { return std::optional(listediting::numbersToggled(a...)); });
}

void NotesWriting::toggleBoxes()
{
    run(&listediting::boxesToggled);
}

/// Returns whether the command had something to do.
bool NotesWriting::run(Command command)
{
    if (m_editor.isReadOnly() || m_editor.isComposing())
        return false;
    const QTextCursor cursor = m_editor.textCursor();
    const auto plan = command(m_editor.text(), cursor.anchor(), cursor.position());
    if (!plan)
        return false;
    m_editor.perform(*plan);
    m_editor.ensureCursorVisible();
    return true;
}

bool NotesWriting::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        return watched == &m_editor && takeKey(*static_cast<QKeyEvent*>(event));
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
        return watched == m_editor.viewport() && takeMouse(*static_cast<QMouseEvent*>(event));
    default:
        return false;
    }
}

bool NotesWriting::takeKey(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    const bool selected = m_editor.textCursor().hasSelection();
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return held == Qt::NoModifier && !selected && isInItem(m_editor) &&
               run([](QStringView text, qsizetype, qsizetype caret) {
                   return listediting::enter(text, caret);
               });
    case Qt::Key_Tab:
        return held == Qt::NoModifier && run(&listediting::indented);
    case Qt::Key_Backtab:
        return held == Qt::ShiftModifier && run(&listediting::outdented);
    default:
        return false;
    }
}

bool NotesWriting::takeMouse(const QMouseEvent& event)
{
    const bool left = event.button() == Qt::LeftButton;
    const qsizetype box = m_editor.isReadOnly() ? -1 : boxAt(event.position().toPoint());
    switch (event.type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        m_pressedBox = left ? box : -1;
        return m_pressedBox >= 0;
    case QEvent::MouseButtonRelease: {
        const qsizetype pressed = std::exchange(m_pressedBox, -1);
        if (!left || pressed < 0)
            return false;
        auto plan = box == pressed ? listediting::boxToggledAt(m_editor.text(), box) : std::nullopt;
        if (plan) {
            plan->select(m_editor.textCursor().anchor(), m_editor.textCursor().position());
            m_editor.perform(*plan);
        }
        return true;
    }
    default:
        if (event.buttons() == Qt::NoButton)
            m_editor.viewport()->setCursor(box >= 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
        return m_pressedBox >= 0; // no selection grows out of a press on a box
    }
}

qsizetype NotesWriting::boxAt(QPoint point) const
{
    constexpr int Slack = 3;
    for (const checkboxes::Box& box : m_editor.boxes()) {
        if (box.rect.adjusted(-Slack, -Slack, Slack, Slack).contains(point))
            return box.at;
    }
    return -1;
}

} // namespace confab
