#pragma once

#include "ui/outline.h"

#include <QTimer>
#include <QTreeWidget>

namespace confab {

class NotesEditor;

/// The headings of the notes, to jump by. Follows every edit; the one that the caret is under is marked.
class OutlinePane : public QTreeWidget
{
    Q_OBJECT

public:
    explicit OutlinePane(NotesEditor& editor, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<OutlineHeading>& headings() const { return m_headings; }
    /// The number of the heading that the caret is under; -1 above the first one.
    [[nodiscard]] int current() const;

Q_SIGNALS:
    /// Somebody wants to go to this heading, counted from 0.
    void chosen(int heading);
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void readAgain();
    void showCurrent();
    void choose(const QTreeWidgetItem* item);

    NotesEditor& m_editor;
    std::vector<OutlineHeading> m_headings;
    std::vector<QTreeWidgetItem*> m_items; ///< of each heading
    QTimer m_soon;                         ///< one reading for a burst of edits
};

} // namespace confab
