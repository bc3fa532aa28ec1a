#pragma once

#include "core/text/changeset.h"
#include "core/text/text.h"
#include "core/text/undohistory.h"
#include "ui/editgrouping.h"
#include "ui/editplan.h"
#include "ui/heldedits.h"
#include "ui/notesview.h"

#include <QElapsedTimer>
#include <QTextCursor>

#include <functional>
#include <vector>

class QMenu;

namespace confab {

struct ViewState;

/// The shared notes as a widget: what a person does here becomes a ChangeSet, and ChangeSets become visible
/// here.
///
/// Knows no room. Whoever wires it hears edited() and brings everyone else's edits with applyRemote(); both
/// speak of one document. The view may lag behind that document while a composition is under way (HeldEdits).
/// The text widget's own undo is off for good, because it takes back other people's typing: undo() and redo()
/// ask for it, and what they change comes back through applyOwn().
class NotesEditor : public NotesView
{
    Q_OBJECT

public:
    explicit NotesEditor(QWidget* parent = nullptr);
    ~NotesEditor() override;

    /// Shows another text. What both texts have in common stays, with the caret in it.
    void setText(const QString& text);
    /// What the view shows; the same as the document, except while isLagging().
    [[nodiscard]] QString text() const { return m_known.toString(); }
    /// The length of the document, which change sets are made against.
    [[nodiscard]] qsizetype documentLength() const;
    /// The view does not show some edit yet, because of a composition.
    [[nodiscard]] bool isLagging() const { return !m_held.isEmpty(); }
    /// Where a place of the document is in the view, and the way back; the same, except while isLagging().
    [[nodiscard]] qsizetype toView(qsizetype position) const;
    [[nodiscard]] qsizetype toDocument(qsizetype position) const { return m_held.toDocument(position); }
    /// An input method is in the middle of a word.
    [[nodiscard]] bool isComposing() const;

    /// An edit by this person that no key made (a list mark, bold, "replace all"), as one step to undo. The
    /// caret goes where the plan says; one without edits only moves it. Nothing happens where nobody may
    /// write now, or while a word is being composed.
    void perform(const EditPlan& plan);

    /// What the context menu and others may offer.
    void setUndoAvailable(bool canUndo, bool canRedo);
    [[nodiscard]] bool canUndo() const { return m_canUndo; }
    [[nodiscard]] bool canRedo() const { return m_canRedo; }

public Q_SLOTS:
    /// The document was changed by someone else. Caret, selection, scroll position and composition stay.
    void applyRemote(const confab::ChangeSet& changes);
    /// The document was changed by this person elsewhere than in the view (undo, redo): the caret goes there.
    void applyOwn(const confab::ChangeSet& changes);
    void undo();
    void redo();

Q_SIGNALS:
    /// This person edited the document.
    void edited(const confab::ChangeSet& changes, confab::UndoHistory::Group group);
    void undoRequested();
    void redoRequested();
    void undoAvailableChanged(bool canUndo, bool canRedo);
    /// A context menu is about to be shown for this place in the view: whoever knows more to do adds it.
    void menuFilled(QMenu& menu, qsizetype position);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void onContentsChange(int from, int removed, int added);
    void onContentsChanged();
    void onCaretMoved();
    void abandonComposition();
    void tell(const ChangeSet& viewEdit);
    void repair(const ChangeSet& viewEdit);
    void releaseHeld();
    void applyToView(const ChangeSet& changes);
    void replaceInView(const ChangeSet& changes);
    void restore(const ViewState& state);
    void moveCaretTo(const ChangeSet& changes);
    void select(qsizetype anchor, qsizetype caret);
    [[nodiscard]] ViewState viewState() const;
    [[nodiscard]] HeldEdits::Stretch composingParagraph() const;

    Text m_known; ///< what the view shows, as the notes have it: see localedit
    HeldEdits m_held;
    QTextCursor m_composition; ///< stands in the paragraph where a composition is under way, or was
    EditGrouping m_grouping;
    QElapsedTimer m_clock;
    bool m_applying = false; ///< the view is being changed on behalf of the document
    bool m_telling = false;  ///< inside of a change of the document, which must not be changed again now
    bool m_pasting = false;
    bool m_dropsBelow = false;
    bool m_canUndo = false;
    bool m_canRedo = false;
    std::vector<std::function<void()>> m_afterTelling;
};

} // namespace confab
