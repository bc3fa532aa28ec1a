#pragma once

#include "core/session/sessionstore.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QTest>

namespace confab {

/// JSON as QJsonDocument writes it: two texts that mean the same become the same bytes, which QCOMPARE can
/// show.
inline QByteArray canonical(const QByteArray& json)
{
    QJsonParseError error;
    const QByteArray text = QJsonDocument::fromJson(json, &error).toJson(QJsonDocument::Compact);
    return error.error == QJsonParseError::NoError ? text : "no JSON: " + json;
}

inline bool areSame(const StoreUpdate& a, const StoreUpdate& b)
{
    return a.version == b.version && a.updatedBy == b.updatedBy && a.updatedAt == b.updatedAt &&
           a.updateId == b.updateId && a.step == b.step;
}

inline bool areSame(const std::vector<StoreUpdate>& a, const std::vector<StoreUpdate>& b)
{
    return std::ranges::equal(a, b, [](const auto& x, const auto& y) { return areSame(x, y); });
}

} // namespace confab
