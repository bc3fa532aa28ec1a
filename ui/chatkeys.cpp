#include "ui/chatkeys.h"

#include "ui/chatfinder.h"
#include "ui/composer.h"
#include "ui/messageview.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace confab {

namespace {

bool isFinding(const QKeyEvent& key)
{
    return key.matches(QKeySequence::Find) ||
           (key.key() == Qt::Key_F3 && !(key.modifiers() & ~Qt::ShiftModifier));
}

} // namespace

ChatKeys::ChatKeys(QWidget& pane, MessageView& view, Composer& composer, ChatFinder& finder)
    : QObject(&pane),
      m_view(view),
      m_composer(composer),
      m_finder(finder)
{
    pane.installEventFilter(this); // what its parts do not take comes by
}

bool ChatKeys::eventFilter(QObject* /*watched*/, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isFinding(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // the window has these keys for the notes
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    auto& key = *static_cast<QKeyEvent*>(event);
    return find(key) || write(key);
}

bool ChatKeys::find(const QKeyEvent& key)
{
    if (!isFinding(key))
        return false;
    if (key.key() != Qt::Key_F3 || !m_finder.isOpen())
        m_finder.open();
    else if (key.modifiers() & Qt::ShiftModifier)
        m_finder.next();
    else
        m_finder.previous(); // onwards is back in time, as with Enter
    return true;
}

/// The messages have no use for letters: they begin what one wants to say. Esc leads there, too.
bool ChatKeys::write(QKeyEvent& key)
{
    const bool isTyped = !key.text().isEmpty() && key.text().at(0).isPrint() &&
                         !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!m_view.hasFocus() || m_composer.access() != Composer::Access::Open ||
        !(isTyped || key.key() == Qt::Key_Escape))
        return false;
    m_composer.setFocus();
    if (isTyped)
        QCoreApplication::sendEvent(m_composer.focusProxy(), &key);
    return true;
}

} // namespace confab
