#pragma once

#include <QColor>
#include <QString>

class QTextDocument;

namespace confab {

/// How the preview of the notes looks.
struct PreviewStyle
{
    QColor ink, muted, link, codeBackground, hairline;
    QString codeFamily;
    int pixelSize = 15; ///< of the text

    bool operator==(const PreviewStyle&) const = default;
};

/// Fills the document with what the Markdown means, in formats, not as markup. Pictures are shown as the
/// words that stand for them: nothing is ever loaded. Only addresses that may be opened become links.
///
/// Of a text longer than anybody reads rendered, the end is left out; returns whether it was.
bool fillPreview(QTextDocument& document, const QString& markdown, const PreviewStyle& style);

/// The property of a QTextBlockFormat that says in how many quotes the block stands, for whoever draws their
/// bars.
inline constexpr int QuoteDepthProperty = 0x100000 + 1; // QTextFormat::UserProperty + 1

} // namespace confab
