#pragma once

#include "ui/editplan.h"

#include <QObject>
#include <QPoint>

#include <optional>

class QKeyEvent;
class QMouseEvent;

namespace confab {

class NotesEditor;

/// What helps with writing Markdown in the notes: lists that go on, boxes to tick, marks by shortcut.
///
/// Everything is one edit by the person, through NotesEditor::perform().
class NotesWriting : public QObject
{
    Q_OBJECT

public:
    explicit NotesWriting(NotesEditor& editor);

public Q_SLOTS:
    void toggleBold();
    void toggleItalic();
    void toggleCode();
    /// To the address in the clipboard, if there is one.
    void makeLink();
    void toggleBullets();
    void toggleNumbers();
    void toggleBoxes();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Command = std::optional<EditPlan> (*)(QStringView text, qsizetype anchor, qsizetype caret);

    bool run(Command command);
    bool takeKey(const QKeyEvent& event);
    bool takeMouse(const QMouseEvent& event);
    /// Where the box under this point stands in the text; -1 for none.
    [[nodiscard]] qsizetype boxAt(QPoint point) const;

    NotesEditor& m_editor;
    qsizetype m_pressedBox = -1;
};

} // namespace confab
