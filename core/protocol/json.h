#pragma once

#include "core/expected.h"
#include "core/protocol/errors.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

#include <vector>

/// JSON text below the level of members and values: whether it is sound, and where things stand.
namespace confab::json {

/// Objects and arrays inside one another.
inline constexpr int MaxDepth = 64;

/// The object in `text`. Stricter than QJsonDocument, which lets through raw control characters, unknown
/// escapes, numbers like `1.`, and a byte order mark: what we pass on verbatim must not break another's
/// parser. Refused with ParseError (no JSON) or InvalidRequest (JSON, but no object).
[[nodiscard]] Expected<QJsonObject, Refusal> parseObject(const QByteArray& text);

/// The bytes of the member `name` of an object, without the white space around them; empty where there is
/// none. Where a name occurs twice the last one counts, as in QJsonDocument. `object` must have passed
/// parseObject.
[[nodiscard]] QByteArrayView member(QByteArrayView object, QLatin1StringView name);

/// The bytes of each element of an array that has passed parseObject as part of something.
[[nodiscard]] std::vector<QByteArrayView> elements(QByteArrayView array);

} // namespace confab::json
