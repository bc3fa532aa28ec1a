#pragma once

#include <QColor>
#include <QStringView>
#include <QTextLayout>

namespace confab {

/// How one line of the notes looks as quiet Markdown: the marks stay, faint, and what they mean is visible.
///
/// Each line is looked at by itself, so only lines that are on screen ever cost anything. Headings,
/// **strong**, *emphasis*, `code`, [links](url) and bare addresses, list marks, tasks (done ones struck
/// out) and the rows of tables. The box of a task is left free for whoever draws it (checkboxes).
namespace markdown {

struct Style
{
    QColor ink, muted, faint, link, codeBackground;
    QString codeFamily;
    int pixelSize = 15;       ///< of the text around
    qreal openBoxSpacing = 0; ///< what makes an open box as wide as a ticked one

    bool operator==(const Style&) const = default;
};

/// Longer lines are shown plain.
inline constexpr qsizetype LongestLine = 4000;

[[nodiscard]] QList<QTextLayout::FormatRange> formats(QStringView line, const Style& style);

} // namespace markdown

} // namespace confab
