#include "ui/composeredit.h"

#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace confab {

namespace {

/// Far above what a message may hold; the limit itself is told in words while there is something to shorten.
constexpr qsizetype LongestPaste = 256 * 1024;
/// From here on lines are broken anywhere: finding word borders in one long word takes quadratic time.
constexpr qsizetype LongText = 4 * 1024;

} // namespace

ComposerEdit::ComposerEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setFont(theme::textFont());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerEdit::fitHeight);
    fitHeight();
}

QSize ComposerEdit::sizeHint() const
{
    return {200, heightForLines(m_lines)};
}

QSize ComposerEdit::minimumSizeHint() const
{
    return {60, heightForLines(m_lines)};
}

bool ComposerEdit::event(QEvent* event)
{
    // Enter is for sending here, whatever the window has for it with other keys.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || (key == Qt::Key_Escape && m_isCancellable)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void ComposerEdit::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuFilled(*menu, (byKey ? textCursor() : cursorForPosition(event->pos())).position());
    menu->popup(event->globalPos());
}

void ComposerEdit::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focusChanged(true);
}

void ComposerEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusChanged(false);
}

void ComposerEdit::insertFromMimeData(const QMimeData* source)
{
    const QString text = source->text();
    if (text.size() > LongestPaste) {
        Q_EMIT pasteRefused();
        return;
    }
    // Before the text is in, else it has been laid out the slow way once.
    if (text.size() + document()->characterCount() > LongText)
        setWordWrapMode(QTextOption::WrapAnywhere);
    textCursor().insertText(text);
    ensureCursorVisible();
}

void ComposerEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    if (event->key() == Qt::Key_Up && held == Qt::NoModifier && document()->isEmpty() && !isComposing()) {
        Q_EMIT upRequested();
    } else if (event->key() == Qt::Key_Escape && m_isCancellable && !isComposing()) {
        Q_EMIT cancelled();
    } else if (!isEnter) {
        QPlainTextEdit::keyPressEvent(event);
    } else if (held == Qt::ShiftModifier) {
        textCursor().insertBlock(); // Qt's own would put U+2028 into the text
        ensureCursorVisible();
    } else if (!isComposing()) {
        Q_EMIT sendRequested();
    }
}

void ComposerEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void ComposerEdit::fitHeight()
{
    if (document()->characterCount() <= LongText)
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // QPlainTextEdit's documents tell their height in lines.
    const int lines = static_cast<int>(std::lround(document()->size().height()));
    m_lines = qBound(1, lines, MostLines);
    setVerticalScrollBarPolicy(lines > MostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height() != heightForLines(m_lines)) {
        setFixedHeight(heightForLines(m_lines));
        ensureCursorVisible();
    }
}

int ComposerEdit::heightForLines(int lines) const
{
    return static_cast<int>(std::ceil(QFontMetricsF(font()).lineSpacing() * lines)) + 2;
}

bool ComposerEdit::isComposing() const
{
    const QTextLayout* layout = textCursor().block().layout();
    return layout != nullptr && !layout->preeditAreaText().isEmpty();
}

} // namespace confab
