#pragma once

#include <QString>
#include <QStringView>
#include <QUrl>

#include <optional>
#include <vector>

namespace confab {

/// What the ui does to plain text that others wrote, before people see it. Nothing here makes markup of it.
namespace texttools {

/// A stretch of a plain text that names an address one may open.
struct Link
{
    qsizetype start = 0;
    qsizetype length = 0;
    QUrl url;
};

/// The http, https and mailto addresses that stand in the text, in order. Marks of the sentence around an
/// address (a full stop, a bracket that was opened before it) are not part of it.
[[nodiscard]] std::vector<Link> findLinks(QStringView text);

/// The address, if it is one that may be opened: strictly valid, http, https or mailto, and without a user
/// name in front of the host. Of a mailto address only the receivers are kept: its other fields can attach
/// files.
[[nodiscard]] std::optional<QUrl> openableUrl(const QString& text);

/// How the address looks when nothing in it can pass for something else: ASCII alone, the host in punycode.
[[nodiscard]] QString unmistakable(const QUrl& url);

/// For drawing: at most four combining marks on a character, control characters and bidirectional overrides
/// dropped, any line end as '\n'.
[[nodiscard]] QString drawable(QStringView text);

/// As drawable(), on one line: names, titles. Runs of white space become one space.
[[nodiscard]] QString oneLine(QStringView text);

/// The longest start of the text with at most `units` UTF-16 units and `lines` lines that cuts no character.
[[nodiscard]] QStringView start(QStringView text, qsizetype units, qsizetype lines);

/// Tool tips guess whether their text is markup; this form is always shown as the plain text it was.
[[nodiscard]] QString toolTip(const QString& plainText);

} // namespace texttools

} // namespace confab
