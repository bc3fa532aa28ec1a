#pragma once

#include "ui/checkboxes.h"
#include "ui/findquery.h"
#include "ui/notesgeometry.h"
#include "ui/stretchflash.h"
#include "ui/texttint.h"

#include <QPlainTextEdit>

#include <memory>
#include <utility>

namespace confab {

class CaretMarks;
class NotesLayout;
class RemoteCarets;

/// How the notes look: one calm column of at most some 75 characters on paper, with air between the lines.
///
/// No idea of rooms or edits; that is NotesEditor.
class NotesView : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int SmallestZoom = 50;
    static constexpr int LargestZoom = 300;

    explicit NotesView(QWidget* parent = nullptr);

    [[nodiscard]] int zoom() const { return m_zoom; } ///< percent
    /// Quiet Markdown, or all of it as it is (JSON).
    void setMarkdown(bool on);
    /// The column in the middle of the paper, not at its left.
    void setCentred(bool on)
    {
        m_centred = on;
        updateMargins();
    }
    /// Marks all places where this is found, as the text is now. Nothing: no marks.
    void setSearch(const FindQuery& query);
    /// Colours behind the text, with their meaning as a tool tip; an empty source for none.
    void setTints(TintSource source)
    {
        m_tints = std::move(source);
        viewport()->update();
    }
    /// What stands in the place of an empty text. (A placeholder would not stand on the first line.)
    void setHint(const QString& hint);
    [[nodiscard]] QString hint() const { return m_hint; }

    /// The others in this text.
    [[nodiscard]] RemoteCarets& remoteCarets() { return *m_carets; }
    [[nodiscard]] CaretMarks& caretMarks() { return *m_marks; }
    /// What is in view, laid out.
    [[nodiscard]] notesgeometry::Page page() const;
    /// The boxes of tasks in view.
    [[nodiscard]] std::vector<checkboxes::Box> boxes() const;
    [[nodiscard]] bool isInView(qsizetype position) const;
    /// Scrolls, where it has to, until the place is well in view. The caret stays where it is.
    void bringIntoView(qsizetype position);
    /// Brings the stretch into view and marks it for a moment. It follows edits meanwhile.
    void flash(qsizetype from, qsizetype to);
    /// What is marked so now; empty: nothing.
    [[nodiscard]] QString flashed() const { return m_flash.words(); }
    /// How much of the text's lines, from 0 to 1, is above this place.
    [[nodiscard]] double shareAbove(qsizetype position) const;

public Q_SLOTS:
    void setZoom(int percent);
    void zoomInByStep() { setZoom(m_zoom + ZoomStep); }
    void zoomOutByStep() { setZoom(m_zoom - ZoomStep); }
    void resetZoom() { setZoom(100); }

Q_SIGNALS:
    void zoomChanged(int percent);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    static constexpr int ZoomStep = 10;

    void updateStyle();
    void updateMargins();
    void paintSelectionBands(QPainter& painter) const;
    void paintMatches(QPainter& painter) const;
    void paintHint();
    [[nodiscard]] QPointF onLine(QPointF position) const;
    [[nodiscard]] std::unique_ptr<QMouseEvent> onLine(const QMouseEvent& event) const;

    /// The number of the place's line, as the vertical scroll bar counts them.
    [[nodiscard]] int lineOf(qsizetype position) const;

    NotesLayout* m_layout;
    CaretMarks* m_marks;
    RemoteCarets* m_carets;
    FindQuery m_search;
    StretchFlash m_flash{*this};
    TintSource m_tints;
    QString m_hint;
    int m_zoom = 100;
    bool m_markdown = true;
    bool m_centred = false;
};

} // namespace confab
