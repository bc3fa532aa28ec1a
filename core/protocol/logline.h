#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace confab {

/// A line of a log that programs read: names and values, in this order. Whatever the values are, it is one
/// line.
using LogFields = QList<std::pair<QString, QString>>;

/// A JSON object.
[[nodiscard]] QByteArray jsonLine(const LogFields& fields);
/// `name=value name="a value"`, as logfmt has it.
[[nodiscard]] QByteArray logfmtLine(const LogFields& fields);

} // namespace confab
