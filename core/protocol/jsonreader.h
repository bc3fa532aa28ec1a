#pragma once

#include "core/protocol/errors.h"
#include "core/protocol/jsondocument.h"
#include "core/session/storevalue.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace confab {

/// The first thing that was not as it should be in an object and those inside it.
struct ReadFault
{
    QString field; ///< a path like `info.message`; empty: no fault
    QString sentence;

    [[nodiscard]] bool isSet() const { return !field.isEmpty(); }
    /// As the refusal of a known method with wrong params.
    [[nodiscard]] Refusal refusal() const;
};

/// Reads the members of one JSON object, strictly: a member of another type, or a required one that is
/// missing, is noted as the fault (the first one stays) and some default is returned, so that a caller reads
/// everything and looks at the fault once, at the end. A member that is `null` counts as missing.
class JsonReader
{
public:
    /// Numbers beyond this are not exact in JavaScript, and no number of ours.
    static constexpr qint64 MaxInteger = qint64{1} << 53;

    /// Of a value that is no object every member is missing.
    JsonReader(json::Value object, ReadFault& fault, QString path = {});

    [[nodiscard]] bool has(QLatin1StringView name) const;
    /// Whether the member is there at all, be it null.
    [[nodiscard]] bool mentions(QLatin1StringView name) const { return m_object.member(name).exists(); }

    [[nodiscard]] QString string(QLatin1StringView name) const;
    [[nodiscard]] QString stringOr(QLatin1StringView name, const QString& fallback) const;
    [[nodiscard]] std::optional<QString> optionalString(QLatin1StringView name) const;
    /// A string that names something: not empty, of at most `longest` UTF-16 units, without half characters.
    [[nodiscard]] QString identifier(QLatin1StringView name, qsizetype longest) const;
    [[nodiscard]] QStringList strings(QLatin1StringView name) const;
    [[nodiscard]] QStringList stringsOrNone(QLatin1StringView name) const;

    [[nodiscard]] qint64 integer(QLatin1StringView name, qint64 least = -MaxInteger,
                                 qint64 most = MaxInteger) const;
    /// An integer from 0.
    [[nodiscard]] qint64 count(QLatin1StringView name) const { return integer(name, 0); }
    [[nodiscard]] qint64 countOr(QLatin1StringView name, qint64 fallback) const;
    [[nodiscard]] std::optional<qint64> optionalCount(QLatin1StringView name) const;
    [[nodiscard]] bool flag(QLatin1StringView name) const;
    [[nodiscard]] bool flagOr(QLatin1StringView name, bool fallback) const;

    [[nodiscard]] json::Value array(QLatin1StringView name) const;
    [[nodiscard]] JsonReader object(QLatin1StringView name) const;
    [[nodiscard]] std::vector<JsonReader> objects(QLatin1StringView name) const;
    /// The members of an object that is a map, by their names.
    [[nodiscard]] std::vector<std::pair<QString, JsonReader>> objectMap(QLatin1StringView name) const;
    /// A value of the store; missing and null are unset.
    [[nodiscard]] StoreValue storeValue(QLatin1StringView name) const;

    /// Notes a fault that the caller has found.
    void fail(QLatin1StringView name, const QString& sentence) const;

private:
    [[nodiscard]] QString pathOf(QLatin1StringView name) const;

    json::Value m_object;
    std::reference_wrapper<ReadFault> m_fault;
    QString m_path;
};

} // namespace confab
