#pragma once

#include <QAbstractScrollArea>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

namespace confab {

/// Shows the preview of the notes: to read, to select and copy from, with links that ask before they open.
/// It knows no markup and loads nothing.
class PreviewView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PreviewView(QWidget* parent = nullptr);

    /// Shows this text; the place in it stays, more or less.
    void setMarkdown(const QString& markdown);
    void setZoom(int percent);
    [[nodiscard]] const QTextDocument& document() const { return m_document; }
    [[nodiscard]] QString selectedText() const;
    /// Where the document begins in the viewport.
    [[nodiscard]] QPointF origin() const;
    /// Scrolls to a heading with these words: to the first one, or so many of them further.
    void showHeading(const QString& words, qsizetype further);

public Q_SLOTS:
    void copy();
    void selectAll();

Q_SIGNALS:
    void linkActivated(const QUrl& url);
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void fill();
    void arrange();
    void paintQuotes(QPainter& painter) const;
    [[nodiscard]] QPointF inDocument(QPointF point) const { return point - origin(); }
    [[nodiscard]] int positionAt(QPointF point) const;
    [[nodiscard]] QUrl linkAt(QPointF point) const;

    QTextDocument m_document;
    QString m_markdown;
    QTextCursor m_cursor; ///< what is selected
    QUrl m_pressed;
    int m_zoom = 100;
    bool m_shortened = false;
};

} // namespace confab
