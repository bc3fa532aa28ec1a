#pragma once

#include <QString>
#include <QStringView>

namespace confab {

/// Quotes in messages, as Markdown and mail have them: lines that begin with `> `. Every app can show them.
namespace messagequote {

/// Who said it and the start of what they said, as lines of a quote. What they quoted themselves is left out.
[[nodiscard]] QString quoted(const QString& who, const QString& text);
/// Whether this line of a message is quoted.
[[nodiscard]] bool isQuote(QStringView line);
/// The message without its quotes; all of it, where it is nothing else.
[[nodiscard]] QString unquoted(const QString& text);

} // namespace messagequote

} // namespace confab
