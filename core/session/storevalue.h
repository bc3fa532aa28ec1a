#pragma once

#include <QByteArray>
#include <QString>

#include <variant>

namespace confab {

/// JSON that is no string, kept as its sender wrote it (a valid document of its own, in UTF-8).
struct RawJson
{
    QByteArray text;
    bool operator==(const RawJson&) const = default;
};

/// The value of a key: unset, a text (any JSON string), or other JSON.
using StoreValue = std::variant<std::monostate, QString, RawJson>;

[[nodiscard]] inline bool isUnset(const StoreValue& value)
{
    return std::holds_alternative<std::monostate>(value);
}
[[nodiscard]] inline const QString* asText(const StoreValue& value)
{
    return std::get_if<QString>(&value);
}

} // namespace confab
