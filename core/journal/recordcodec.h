#pragma once

#include "core/journal/sessionjournal.h"

#include <QByteArray>

#include <optional>

namespace confab {

/// Records as the bytes that are kept; the grammar stands in recordcodec.cpp.
[[nodiscard]] QByteArray encodeRecord(const JournalRecord& record);
/// Nothing where the bytes are no record.
[[nodiscard]] std::optional<JournalRecord> decodeRecord(QByteArrayView bytes);
/// Whether the bytes, if they are a record, keep a message or an edit of one.
[[nodiscard]] bool isOfMessage(QByteArrayView bytes);

} // namespace confab
