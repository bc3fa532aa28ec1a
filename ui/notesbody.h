#pragma once

#include <QTimer>
#include <QWidget>

class QFrame;
class QStackedWidget;
class QUrl;

namespace confab {

class NotesEditor;
class OutlinePane;
class PreviewView;

/// The notes' page: the text or its preview, and the outline beside it.
class NotesBody : public QWidget
{
    Q_OBJECT

public:
    /// Takes the editor.
    explicit NotesBody(NotesEditor& editor, QWidget* parent = nullptr);

    [[nodiscard]] OutlinePane& outline() { return *m_outline; }
    [[nodiscard]] PreviewView& preview() { return *m_preview; }
    [[nodiscard]] bool isPreviewShown() const;
    [[nodiscard]] bool isOutlineShown() const;

public Q_SLOTS:
    /// What the Markdown looks like, in place of the text. It follows every edit.
    void showPreview(bool on);
    /// The headings beside the text.
    void showOutline(bool on);
    /// Shows it, with the keys in it: Enter jumps to a heading, Esc closes it.
    void goToOutline();

Q_SIGNALS:
    /// Preview or outline came or went.
    void viewsChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void updatePreview();
    void goToHeading(int number);
    void askToOpen(const QUrl& url);

    NotesEditor& m_editor;
    OutlinePane* m_outline;
    QFrame* m_line; ///< between outline and text
    PreviewView* m_preview;
    QStackedWidget* m_pages; ///< text or preview
    QTimer m_previewSoon;    ///< one rendering for a burst of edits
};

} // namespace confab
