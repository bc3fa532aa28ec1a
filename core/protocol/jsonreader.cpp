#include "core/protocol/jsonreader.h"

#include <QMap>

namespace confab {

using namespace Qt::StringLiterals;

Refusal ReadFault::refusal() const
{
    Refusal made;
    made.code = static_cast<int>(ErrorCode::InvalidParams);
    made.message = sentence;
    made.field = field;
    return made;
}

JsonReader::JsonReader(json::Value object, ReadFault& fault, QString path)
    : m_object(object),
      m_fault(fault),
      m_path(std::move(path))
{}

bool JsonReader::has(QLatin1StringView name) const
{
    const json::Value value = m_object.member(name);
    return value.exists() && !value.isNull();
}

QString JsonReader::string(QLatin1StringView name) const
{
    const json::Value value = m_object.member(name);
    if (!value.isString())
        fail(name, u"must be a string"_s);
    return value.string();
}

QString JsonReader::stringOr(QLatin1StringView name, const QString& fallback) const
{
    return has(name) ? string(name) : fallback;
}

std::optional<QString> JsonReader::optionalString(QLatin1StringView name) const
{
    return has(name) ? std::optional(string(name)) : std::nullopt;
}

QString JsonReader::identifier(QLatin1StringView name, qsizetype longest) const
{
    const QString text = string(name);
    if (text.isEmpty())
        fail(name, u"must not be empty"_s);
    else if (text.size() > longest)
        fail(name, u"must not be longer than %1 characters"_s.arg(longest));
    else if (!text.isValidUtf16())
        fail(name, u"must not contain half a character"_s);
    return text;
}

QStringList JsonReader::strings(QLatin1StringView name) const
{
    QStringList found;
    for (const json::Value value : array(name).elements()) {
        if (!value.isString())
            fail(name, u"must be an array of strings"_s);
        found.append(value.string());
    }
    return found;
}

QStringList JsonReader::stringsOrNone(QLatin1StringView name) const
{
    return has(name) ? strings(name) : QStringList();
}

qint64 JsonReader::integer(QLatin1StringView name, qint64 least, qint64 most) const
{
    const std::optional<qint64> found = m_object.member(name).integer(least, most);
    if (!found)
        fail(name, u"must be an integer from %1 to %2"_s.arg(least).arg(most));
    return found.value_or(0);
}

qint64 JsonReader::countOr(QLatin1StringView name, qint64 fallback) const
{
    return has(name) ? count(name) : fallback;
}

std::optional<qint64> JsonReader::optionalCount(QLatin1StringView name) const
{
    return has(name) ? std::optional(count(name)) : std::nullopt;
}

bool JsonReader::flag(QLatin1StringView name) const
{
    const json::Value value = m_object.member(name);
    if (!value.isBool())
        fail(name, u"must be true or false"_s);
    return value.isTrue();
}

bool JsonReader::flagOr(QLatin1StringView name, bool fallback) const
{
    return has(name) ? flag(name) : fallback;
}

json::Value JsonReader::array(QLatin1StringView name) const
{
    const json::Value value = m_object.member(name);
    if (!value.isArray())
        fail(name, u"must be an array"_s);
    return value;
}

JsonReader JsonReader::object(QLatin1StringView name) const
{
    const json::Value value = m_object.member(name);
    if (!value.isObject())
        fail(name, u"must be an object"_s);
    return {value, m_fault, pathOf(name)};
}

std::vector<JsonReader> JsonReader::objects(QLatin1StringView name) const
{
    std::vector<JsonReader> found;
    for (const json::Value value : array(name).elements()) {
        if (!value.isObject())
            fail(name, u"must be an array of objects"_s);
        found.emplace_back(value, m_fault, pathOf(name));
    }
    return found;
}

std::vector<std::pair<QString, JsonReader>> JsonReader::objectMap(QLatin1StringView name) const
{
    const json::Value map = m_object.member(name);
    if (!map.isObject())
        fail(name, u"must be an object"_s);
    QMap<QString, json::Value> members; // the last one of a name counts
    for (const auto& [key, value] : map.members()) {
        if (!value.isObject())
            fail(name, u"must be a map of objects"_s);
        members.insert(key.string(), value);
    }
    std::vector<std::pair<QString, JsonReader>> found;
    for (auto it = members.cbegin(); it != members.cend(); ++it)
        found.emplace_back(it.key(), JsonReader(it.value(), m_fault, pathOf(name)));
    return found;
}

StoreValue JsonReader::storeValue(QLatin1StringView name) const
{
    if (!has(name))
        return {};
    const json::Value value = m_object.member(name);
    if (value.isString())
        return value.string();
    return RawJson{value.text().toByteArray()};
}

void JsonReader::fail(QLatin1StringView name, const QString& sentence) const
{
    ReadFault& fault = m_fault.get();
    if (fault.isSet())
        return;
    fault.field = pathOf(name);
    fault.sentence = fault.field + u' ' + sentence;
}

QString JsonReader::pathOf(QLatin1StringView name) const
{
    return m_path.isEmpty() ? QString(name) : m_path + u'.' + name;
}

} // namespace confab
