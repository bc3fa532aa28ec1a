#pragma once

#include "core/expected.h"
#include "core/protocol/jsonfault.h"
#include "core/session/storevalue.h"

#include <QString>

/// Values of the store as people read and write them.
namespace confab {

/// The value that JSON stands for. `null` is the unset value. White space between its parts goes; all else
/// stays as it was written: numbers keep their digits, texts inside their escapes. The fault's offset counts
/// UTF-16 units. Stricter than QJsonDocument, as all JSON that we pass on.
[[nodiscard]] Expected<StoreValue, JsonFault> parseStoreValue(const QString& json);

enum class ValueForm {
    OneLine,  ///< `{"a": [1, 2]}`
    Indented, ///< an element a line
};

/// The value as JSON, a text in its quotes; empty where it is unset. What is not visible in a text (control
/// characters, marks that turn the direction of writing) stands there as an escape.
[[nodiscard]] QString displayText(const StoreValue& value, ValueForm form);

} // namespace confab
