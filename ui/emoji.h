#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace confab {

/// Emoji by the names that other chats know them by.
namespace emoji {

struct Emoji
{
    QString name; ///< `smile`, without colons
    QString text;
};

/// Those whose name begins so, the usual ones first, then those that have it inside; at most `most`.
[[nodiscard]] std::vector<Emoji> matching(QStringView part, std::size_t most);
/// The one of exactly this name; empty for none.
[[nodiscard]] QString named(QStringView name);

} // namespace emoji

} // namespace confab
