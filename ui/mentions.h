#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

namespace confab {

/// `@Ana Kovač` or `@Ana` in a message: names of people who are or were in the room.
namespace mentions {

struct Mention
{
    qsizetype start = 0; ///< of the `@`
    qsizetype length = 0;
    QString name; ///< all of it

    bool operator==(const Mention&) const = default;
};

/// In order. Of several names that fit the longest is meant; a first name alone means everybody who has it.
[[nodiscard]] std::vector<Mention> find(QStringView text, const QStringList& names);
/// Whether somebody of this name is meant.
[[nodiscard]] bool mentions(QStringView text, const QString& name);

} // namespace mentions

} // namespace confab
