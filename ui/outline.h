#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace confab {

/// One heading of the notes.
struct OutlineHeading
{
    int level = 1;          ///< from 1 to 6
    QString words;          ///< without marks, on one line; never empty
    qsizetype position = 0; ///< where its line begins in the text

    bool operator==(const OutlineHeading&) const = default;
};

/// The headings (`# ` to `###### `) of a Markdown text, in order; none out of fenced code.
[[nodiscard]] std::vector<OutlineHeading> outlineOf(QStringView text);

} // namespace confab
