#pragma once

#include "core/journal/visitrecord.h"

#include <QByteArray>

#include <optional>

namespace confab {

/// Records of a visit as the bytes that are kept; the grammar stands in visitcodec.cpp.
[[nodiscard]] QByteArray encodeVisitRecord(const VisitRecord& record);
/// Nothing where the bytes are no record.
[[nodiscard]] std::optional<VisitRecord> decodeVisitRecord(QByteArrayView bytes);

} // namespace confab
