#include "ui/noteseditor.h"

#include "ui/localedit.h"
#include "ui/notesmenu.h"
#include "ui/viewstate.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

bool asksForUndo(const QKeyEvent& event)
{
    return event.matches(QKeySequence::Undo);
}

bool asksForRedo(const QKeyEvent& event)
{
    // Both habits everywhere: Qt knows Ctrl+Y on some systems only.
    return event.matches(QKeySequence::Redo) ||
           (event.key() == Qt::Key_Y && event.modifiers() == Qt::ControlModifier) ||
           (event.key() == Qt::Key_Z && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier));
}

} // namespace

NotesEditor::NotesEditor(QWidget* parent) : NotesView(parent)
{
    setUndoRedoEnabled(false);
    m_clock.start();
    connect(document(), &QTextDocument::contentsChange, this, &NotesEditor::onContentsChange);
    connect(document(), &QTextDocument::contentsChanged, this, &NotesEditor::onContentsChanged);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &NotesEditor::onCaretMoved);
}

NotesEditor::~NotesEditor() = default;

// --- The text

void NotesEditor::setText(const QString& text)
{
    if (m_telling) {
        m_afterTelling.emplace_back([this, text] { setText(text); });
        return;
    }
    m_grouping.end();
    if (m_known.isEmpty() && m_held.isEmpty() && !isComposing()) {
        const QScopedValueRollback applying(m_applying, true);
        m_known = Text(text);
        setPlainText(localedit::viewForm(text));
        return;
    }
    Text document = m_known;
    if (m_held.pending())
        m_held.pending()->applyTo(document);
    applyRemote(ChangeSet::difference(document.toString(), text));
}

qsizetype NotesEditor::documentLength() const
{
    return m_held.pending() ? m_held.pending()->lengthAfter() : m_known.size();
}

qsizetype NotesEditor::toView(qsizetype position) const
{
    return std::clamp<qsizetype>(m_held.toView(position), 0, m_known.size());
}

// --- From the view to the document

void NotesEditor::onContentsChange(int from, int removed, int added)
{
    if (m_applying)
        return;
    const auto edit = localedit::edit(m_known, *document(), {from, removed, added}, textCursor().position());
    if (!edit)
        return;
    edit->applyTo(m_known);
    repair(*edit);
    tell(*edit);
}

void NotesEditor::perform(const EditPlan& plan)
{
    if (isReadOnly() || isComposing() || isLagging() || m_telling)
        return;
    if (!plan.edits.empty()) {
        const ChangeSet changes = plan.changes(m_known.size());
        const QScopedValueRollback pasting(m_pasting, true); // not typed: a step of its own
        applyToView(changes);
        tell(changes);
        onContentsChanged();
    }
    select(plan.anchor, plan.caret);
}

/// Where something came in that no text may hold, the edit has something else in its place: show that.
void NotesEditor::repair(const ChangeSet& viewEdit)
{
    std::vector<qsizetype> wrong;
    for (const ChangeSet::Replacement& r : viewEdit.replacements()) {
        const QString shown = localedit::viewText(*document(), r.newFrom, r.inserted.size());
        for (qsizetype i = 0; i < shown.size(); ++i) {
            if (shown.at(i) != r.inserted.at(i))
                wrong.push_back(r.newFrom + i);
        }
    }
    if (wrong.empty())
        return;
    m_afterTelling.emplace_back([this, wrong] {
        const QScopedValueRollback applying(m_applying, true);
        QTextCursor cursor(document());
        cursor.beginEditBlock();
        for (const qsizetype position : wrong) {
            cursor.setPosition(static_cast<int>(position));
            // One unit: deleteChar() would take what is combined with it, too.
            cursor.setPosition(static_cast<int>(position + 1), QTextCursor::KeepAnchor);
            cursor.insertText(m_known.mid(position, 1));
        }
        cursor.endEditBlock();
    });
}

void NotesEditor::tell(const ChangeSet& viewEdit)
{
    const UndoHistory::Group group = m_grouping.next(viewEdit, !m_pasting, m_clock.elapsed());
    const ChangeSet changes = m_held.toDocument(viewEdit);
    if (changes.isIdentity())
        return;
    // Whoever hears this may answer with a change. The document is in the middle of one, so that has to wait.
    const QScopedValueRollback telling(m_telling, true);
    Q_EMIT edited(changes, group);
}

void NotesEditor::onContentsChanged()
{
    if (m_telling || m_applying)
        return;
    while (!m_afterTelling.empty()) {
        const std::vector<std::function<void()>> waiting = std::exchange(m_afterTelling, {});
        for (const std::function<void()>& step : waiting)
            step();
    }
    releaseHeld(); // the edit may have taken the composition with it
}

void NotesEditor::onCaretMoved()
{
    if (m_applying)
        return;
    if (textCursor().position() != m_grouping.place())
        m_grouping.end();
    if (isComposing() && textCursor().block() != m_composition.block())
        abandonComposition();
}

// --- From the document to the view

void NotesEditor::applyRemote(const ChangeSet& changes)
{
    if (m_telling) {
        m_afterTelling.emplace_back([this, changes] { applyRemote(changes); });
        return;
    }
    Q_ASSERT(changes.lengthBefore() == documentLength());
    if (!isComposing()) {
        releaseHeld();
        applyToView(changes);
    } else if (const auto shown = m_held.take(changes, m_known, composingParagraph())) {
        applyToView(*shown);
    }
}

void NotesEditor::applyOwn(const ChangeSet& changes)
{
    if (m_telling) {
        m_afterTelling.emplace_back([this, changes] { applyOwn(changes); });
        return;
    }
    m_grouping.end();
    applyRemote(changes);
    if (!isComposing() && !changes.isIdentity())
        moveCaretTo(changes);
}

void NotesEditor::releaseHeld()
{
    if (isComposing())
        return;
    if (const auto pending = m_held.release())
        applyToView(*pending);
}

void NotesEditor::applyToView(const ChangeSet& changes)
{
    if (changes.isIdentity())
        return;
    const ViewState state = viewState().mapped(changes);
    {
        const QScopedValueRollback applying(m_applying, true);
        replaceInView(changes);
        changes.applyTo(m_known);
        restore(state);
    }
    m_grouping.follow(changes);
    onContentsChanged();
}

void NotesEditor::replaceInView(const ChangeSet& changes)
{
    const std::vector<ChangeSet::Replacement> all = changes.replacements();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    // From the end to the beginning: what stands in front keeps its place.
    std::for_each(all.rbegin(), all.rend(), [&cursor](const ChangeSet::Replacement& r) {
        cursor.setPosition(static_cast<int>(r.from));
        cursor.setPosition(static_cast<int>(r.to), QTextCursor::KeepAnchor);
        cursor.insertText(localedit::viewForm(r.inserted.toString()));
    });
    cursor.endEditBlock();
}

ViewState NotesEditor::viewState() const
{
    const QTextCursor cursor = textCursor();
    const QTextBlock top = firstVisibleBlock();
    return {.anchor = cursor.anchor(),
            .caret = cursor.position(),
            .top = top.position(),
            .lineInTop = verticalScrollBar()->value() - top.firstLineNumber(),
            .horizontal = horizontalScrollBar()->value()};
}

void NotesEditor::restore(const ViewState& state)
{
    if (textCursor().anchor() != state.anchor || textCursor().position() != state.caret)
        select(state.anchor, state.caret);
    const QTextBlock top = document()->findBlock(static_cast<int>(state.top));
    blockBoundingRect(top); // lays it out, so that its lines can be counted
    verticalScrollBar()->setValue(top.firstLineNumber() +
                                  std::clamp(state.lineInTop, 0, top.lineCount() - 1));
    horizontalScrollBar()->setValue(state.horizontal);
}

void NotesEditor::moveCaretTo(const ChangeSet& changes)
{
    const ChangeSet::Replacement last = changes.replacements().back();
    const qsizetype behind = last.newFrom + last.inserted.size();
    select(behind, behind);
    ensureCursorVisible();
}

void NotesEditor::select(qsizetype anchor, qsizetype caret)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(anchor));
    cursor.setPosition(static_cast<int>(caret), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

// --- Compositions

bool NotesEditor::isComposing() const
{
    return !m_composition.isNull() && !m_composition.block().layout()->preeditAreaText().isEmpty();
}

HeldEdits::Stretch NotesEditor::composingParagraph() const
{
    const QTextBlock block = m_composition.block();
    return {block.position(), block.position() + block.length() - 1};
}

void NotesEditor::inputMethodEvent(QInputMethodEvent* event)
{
    NotesView::inputMethodEvent(event);
    m_composition = textCursor();
    releaseHeld();
}

/// A caret that was put elsewhere has left the composition; the widget would show what is left of it for
/// good.
void NotesEditor::abandonComposition()
{
    QGuiApplication::inputMethod()->reset();
    const QTextBlock block = std::exchange(m_composition, QTextCursor()).block();
    block.layout()->setPreeditArea(-1, QString());
    block.layout()->clearFormats();
    document()->markContentsDirty(block.position(), block.length());
    releaseHeld();
}

void NotesEditor::focusOutEvent(QFocusEvent* event)
{
    NotesView::focusOutEvent(event);
    releaseHeld();
}

void NotesEditor::mousePressEvent(QMouseEvent* event)
{
    NotesView::mousePressEvent(event);
    releaseHeld();
}

// --- Undo, keys, clipboard

void NotesEditor::setUndoAvailable(bool canUndo, bool canRedo)
{
    if (canUndo == m_canUndo && canRedo == m_canRedo)
        return;
    m_canUndo = canUndo;
    m_canRedo = canRedo;
    Q_EMIT undoAvailableChanged(canUndo, canRedo);
}

void NotesEditor::undo()
{
    if (!isReadOnly())
        Q_EMIT undoRequested();
}

void NotesEditor::redo()
{
    if (!isReadOnly())
        Q_EMIT redoRequested();
}

bool NotesEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (asksForUndo(key) || asksForRedo(key)) {
            event->accept();
            return true;
        }
    }
    return NotesView::event(event);
}

void NotesEditor::keyPressEvent(QKeyEvent* event)
{
    if (asksForRedo(*event))
        redo();
    else if (asksForUndo(*event))
        undo();
    else
        NotesView::keyPressEvent(event);
}

QMimeData* NotesEditor::createMimeDataFromSelection() const
{
    // From the notes, not from the widget, which would make plain spaces of no-break spaces.
    const QTextCursor cursor = textCursor();
    auto* mime = new QMimeData;
    mime->setText(m_known.mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()));
    return mime;
}

void NotesEditor::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly() || !source || !source->hasText())
        return;
    const QScopedValueRollback pasting(m_pasting, true);
    textCursor().insertText((m_dropsBelow ? u"\n"_s : QString()) + localedit::clean(source->text()));
    ensureCursorVisible();
}

void NotesEditor::dropEvent(QDropEvent* event)
{
    const QScopedValueRollback pasting(m_pasting, true); // taking it from its old place is part of it
    const QScopedValueRollback below(
        m_dropsBelow, notesgeometry::isBelowText(page(), event->position())); // a line of its own
    NotesView::dropEvent(event);
}

void NotesEditor::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    fillNotesMenu(menu, *this);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuFilled(menu, (byKey ? textCursor() : cursorForPosition(event->pos())).position());
    menu.exec(event->globalPos());
}

} // namespace confab
