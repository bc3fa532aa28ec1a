#include "core/protocol/jsonreader.h"

#include "core/protocol/json.h"

#include <QJsonArray>

#include <cmath>

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

std::optional<qint64> integerFrom(const QJsonValue& value, qint64 least, qint64 most)
{
    const double number = value.toDouble(std::nan(""));
    if (!(std::abs(number) <= static_cast<double>(JsonReader::MaxInteger)) || std::trunc(number) != number)
        return std::nullopt;
    // toInteger is exact where the number was written without a point; toDouble rounds 2^53 + 1 down.
    const qint64 integer = value.toInteger();
    if (integer < least || integer > most)
        return std::nullopt;
    return integer;
}

JsonReader::JsonReader(QJsonObject object, QByteArrayView text, ReadFault& fault, QString path)
    : m_object(std::move(object)),
      m_text(text),
      m_fault(fault),
      m_path(std::move(path))
{}

JsonReader JsonReader::ofMember(QLatin1StringView name, QByteArrayView outer, QJsonObject object,
                                ReadFault& fault)
{
    JsonReader reader(std::move(object), outer, fault);
    reader.m_within = name;
    return reader;
}

QByteArrayView JsonReader::text() const
{
    return m_within.isEmpty() ? m_text : json::member(m_text, m_within);
}

bool JsonReader::has(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

QString JsonReader::string(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString())
        fail(name, u"must be a string"_s);
    return value.toString();
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
    for (const QJsonValue& value : array(name)) {
        if (!value.isString())
            fail(name, u"must be an array of strings"_s);
        found.append(value.toString());
    }
    return found;
}

QStringList JsonReader::stringsOrNone(QLatin1StringView name) const
{
    return has(name) ? strings(name) : QStringList();
}

qint64 JsonReader::integer(QLatin1StringView name, qint64 least, qint64 most) const
{
    const std::optional<qint64> found = integerFrom(m_object.value(name), least, most);
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
    const QJsonValue value = m_object.value(name);
    if (!value.isBool())
        fail(name, u"must be true or false"_s);
    return value.toBool();
}

bool JsonReader::flagOr(QLatin1StringView name, bool fallback) const
{
    return has(name) ? flag(name) : fallback;
}

QJsonArray JsonReader::array(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        fail(name, u"must be an array"_s);
    return value.toArray();
}

JsonReader JsonReader::object(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject())
        fail(name, u"must be an object"_s);
    return {value.toObject(), {}, m_fault, pathOf(name)};
}

std::vector<JsonReader> JsonReader::objects(QLatin1StringView name) const
{
    std::vector<JsonReader> found;
    const QJsonArray values = array(name);
    const std::vector<QByteArrayView> texts = json::elements(json::member(text(), name));
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values[i].isObject())
            fail(name, u"must be an array of objects"_s);
        const auto index = static_cast<std::size_t>(i);
        const QByteArrayView text = index < texts.size() ? texts[index] : QByteArrayView();
        found.emplace_back(values[i].toObject(), text, m_fault, pathOf(name));
    }
    return found;
}

std::vector<std::pair<QString, JsonReader>> JsonReader::objectMap(QLatin1StringView name) const
{
    std::vector<std::pair<QString, JsonReader>> found;
    const QJsonValue map = m_object.value(name);
    if (!map.isObject())
        fail(name, u"must be an object"_s);
    const QJsonObject members = map.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (!it.value().isObject())
            fail(name, u"must be a map of objects"_s);
        const JsonReader reader(it.value().toObject(), {}, m_fault, pathOf(name));
        found.emplace_back(it.key(), reader);
    }
    return found;
}

StoreValue JsonReader::storeValue(QLatin1StringView name) const
{
    if (!has(name))
        return {};
    const QJsonValue value = m_object.value(name);
    if (value.isString())
        return value.toString();
    return RawJson{json::member(text(), name).toByteArray()};
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
