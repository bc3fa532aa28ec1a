#pragma once

#include "core/session/storevalue.h"
#include "core/text/changeset.h"

#include <QString>

#include <variant>

namespace confab {

/// The key of the session metadata: the notes.
inline constexpr QStringView DefaultKey = u"default";

/// One entry of a key's log: the step that made `version`.
struct StoreUpdate
{
    qint64 version = 0;
    QString updatedBy; ///< peer id
    qint64 updatedAt = 0;
    QString updateId; ///< empty where the author gave none
    /// A change of the text that stood, or the value that took its place (which is no text, or unset; a text
    /// appears as `data` only where no text stood before).
    std::variant<ChangeSet, StoreValue> step;
};

} // namespace confab
