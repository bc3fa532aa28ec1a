#include "core/server/updatesize.h"

#include <algorithm>

namespace confab {

namespace {

/// Member names, punctuation and numbers of one update.
constexpr qint64 Frame = 160;
/// `[2147483647,` and what else belongs to one section.
constexpr qint64 PerSection = 16;

qint64 jsonSizeBound(QStringView text)
{
    qint64 bytes = 2;
    for (const QChar unit : text) {
        const char16_t c = unit.unicode();
        if (c < 0x20 || c == 0x7f)
            bytes += 6; // an escape; a line break inside a change separates two strings and takes three
        else if (c < 0x80)
            bytes += c == u'"' || c == u'\\' ? 2 : 1;
        else
            bytes += 3; // half of a surrogate pair takes two
    }
    return bytes;
}

} // namespace

qint64 updateSizeBound(const StoreUpdate& update)
{
    qint64 bytes = Frame + jsonSizeBound(update.updatedBy) + jsonSizeBound(update.updateId);
    if (const auto* changes = std::get_if<ChangeSet>(&update.step)) {
        bytes += static_cast<qint64>(changes->sections().size()) * PerSection;
        return bytes + jsonSizeBound(changes->insertedText());
    }
    const auto& value = std::get<StoreValue>(update.step);
    if (const QString* text = asText(value))
        return bytes + jsonSizeBound(*text);
    const auto* json = std::get_if<RawJson>(&value);
    return bytes + (json ? json->text.size() : 4);
}

std::vector<StoreUpdate> updatesWithin(const UpdateLog& log, qint64 since, qint64 bytes)
{
    std::vector<StoreUpdate> updates;
    for (qint64 version = std::max<qint64>(since, 0) + 1; version <= log.head(); ++version) {
        StoreUpdate update = log.at(version);
        bytes -= updateSizeBound(update);
        if (bytes < 0 && !updates.empty())
            break;
        updates.push_back(std::move(update));
    }
    return updates;
}

} // namespace confab
