#pragma once

#include <QString>

namespace confab {

/// What a code field shows, and where its caret stands.
struct CodeText
{
    QString text;
    qsizetype caret = 0;
    bool operator==(const CodeText&) const = default;
};

/// Puts what was typed or pasted into the form in which codes are read: lower case, dashes after three and
/// seven letters. Where it is on the way to be a link, or has something in it that does not belong into a
/// code, it stays as it is, so that nobody's typing disappears. Of a pasted sentence the invite link or code
/// remains. The caret stays behind the letter that it was behind.
[[nodiscard]] CodeText codeTextOf(const QString& typed, qsizetype caret);

/// Whether it is (on the way to be) a link or an address rather than a bare code.
[[nodiscard]] bool looksLikeLink(QStringView text);

/// The places of a code that are still empty behind `text`, as `·-····-···`; nothing where it is no beginning
/// of a code.
[[nodiscard]] QString restOfCode(QStringView text);

} // namespace confab
