#pragma once

#include "ui/markdownformats.h"

#include <QPlainTextDocumentLayout>

#include <optional>

namespace confab {

/// Lays out the notes: as QPlainTextEdit's own layout does (line by line as they come into view), with air
/// between the lines, quiet Markdown, the further lines of a list's item under its words, and a quick way for
/// lines that never break.
///
/// Formats are set when a line is laid out. They live in the line's layout, not in the document, so they are
/// no edits, and nothing runs over lines that nobody looks at.
class NotesLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    /// `viewport`: whose width the text has. Document and viewport must outlive the layout.
    NotesLayout(QTextDocument& document, const QWidget& viewport);

    /// Shows plain text without a style. Lays out anew.
    void setStyle(const std::optional<markdown::Style>& style);
    /// The air between two lines, in pixels.
    void setLeading(int pixels);
    [[nodiscard]] int leading() const { return m_leading; }

    /// Setting formats leaves the document with a note that these stretches changed, which the next edit
    /// would report as its own: a key pressed after a long scroll would look like an edit of everything in
    /// between. To be called where no edit can be under way.
    void forgetFormatChanges();

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock& block) const override;

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    void setFormats(const QTextBlock& block) const;
    void spread(const QTextBlock& block) const;
    void layOutUnbroken(QTextBlock block) const;
    void layOutItem(const QTextBlock& block) const;
    void layOutLines(QTextBlock block, qsizetype words) const;

    const QWidget& m_viewport;
    std::optional<markdown::Style> m_style;
    int m_leading = 0;
    mutable bool m_formatsChanged = false;
    bool m_forgetting = false;
};

} // namespace confab
