#include "tests/wire/wirepattern.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace confab::test {

namespace {

constexpr qint64 AboutNowMs = 10 * 60 * 1000;
constexpr qsizetype LongestShown = 300;

std::optional<QString> repeatedText(const QString& gap)
{
    static const QRegularExpression form(u"\\A(.+)\\*([0-9]+)\\z"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(gap);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).repeated(match.captured(2).toInt());
}

std::optional<QString> gapIn(const QJsonValue& expected)
{
    const QString text = expected.toString();
    if (text.size() < 3 || !text.startsWith(u'<') || !text.endsWith(u'>'))
        return std::nullopt;
    return text.sliced(1, text.size() - 2);
}

QString shown(const QJsonValue& value)
{
    const QString text = value.isUndefined() ? u"nothing"_s : QString::fromUtf8(jsonOf(value));
    return text.size() <= LongestShown
               ? text
               : u"%1… (%2 characters)"_s.arg(text.left(LongestShown)).arg(text.size());
}

QString unequal(const QString& place, const QJsonValue& expected, const QJsonValue& actual)
{
    return u"%1 should be %2, but is %3"_s.arg(place.isEmpty() ? u"it"_s : place, shown(expected),
                                               shown(actual));
}

} // namespace

QByteArray jsonOf(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray WirePattern::filled(const QByteArray& text) const
{
    static const QRegularExpression gap(u"\"<([^<>\"]+)>\"|<([^<>\"]+)>"_s);
    const QString source = QString::fromUtf8(text);
    QString result;
    qsizetype done = 0;
    for (auto it = gap.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        const bool isWhole = match.capturedLength(1) > 0;
        const QString name = match.captured(isWhole ? 1 : 2);
        const auto repeated = repeatedText(name);
        const QJsonValue found = repeated ? QJsonValue(*repeated) : value(name);
        if (found.isUndefined() || (!isWhole && !found.isString() && !found.isDouble()))
            qFatal("<%s> has no value yet", qPrintable(name));
        result += QStringView(source).sliced(done, match.capturedStart() - done);
        const QByteArray json = jsonOf(found);
        result += QString::fromUtf8(!isWhole && found.isString() ? json.sliced(1, json.size() - 2) : json);
        done = match.capturedEnd();
    }
    result += QStringView(source).sliced(done);
    return result.toUtf8();
}

std::optional<QString> WirePattern::difference(const QJsonValue& expected, const QJsonValue& actual,
                                               const QString& place)
{
    if (const auto gap = gapIn(expected)) {
        const auto fault = differenceInGap(*gap, actual);
        return fault ? std::optional(u"%1 %2, but is %3"_s.arg(place, *fault, shown(actual))) : std::nullopt;
    }
    if (expected.isString() && expected.toString().contains(u'<')) {
        const QString whole = QString::fromUtf8(filled(expected.toString().toUtf8()));
        return actual == whole ? std::nullopt : std::optional(unequal(place, whole, actual));
    }
    if (expected.type() != actual.type())
        return unequal(place, expected, actual);
    if (expected.isArray()) {
        const QJsonArray wanted = expected.toArray();
        const QJsonArray found = actual.toArray();
        if (wanted.size() != found.size())
            return unequal(place, expected, actual);
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (auto fault = difference(wanted[i], found[i], u"%1[%2]"_s.arg(place).arg(i)))
                return fault;
        }
        return std::nullopt;
    }
    if (!expected.isObject())
        return expected == actual ? std::nullopt : std::optional(unequal(place, expected, actual));

    const QJsonObject wanted = expected.toObject();
    const QJsonObject found = actual.toObject();
    for (const QString& name : found.keys()) {
        // The names themselves may have a gap: `{"<peer>": …}`.
        const QStringList names = wanted.keys();
        const bool isWanted = std::any_of(names.begin(), names.end(), [&](const QString& key) {
            return key == name || m_values.value(gapIn(key).value_or(QString())).toString() == name;
        });
        if (!isWanted)
            return u"%1 has a member %2 too many: %3"_s.arg(place, name, shown(found[name]));
    }
    for (const QString& key : wanted.keys()) {
        const QString name = gapIn(key) ? m_values.value(*gapIn(key)).toString() : key;
        if (auto fault = difference(wanted[key], found.value(name), place + u'.' + name))
            return fault;
    }
    return std::nullopt;
}

std::optional<QString> WirePattern::differenceInGap(const QString& gap, const QJsonValue& actual)
{
    const auto unless = [](bool isRight, const QString& fault) {
        return isRight ? std::nullopt : std::optional(fault);
    };
    if (actual.isUndefined())
        return u"should be there"_s;
    if (gap == "any"_L1)
        return std::nullopt;
    if (gap == "ms"_L1) {
        const qint64 apart = std::abs(actual.toInteger() - QDateTime::currentMSecsSinceEpoch());
        return unless(actual.isDouble() && apart < AboutNowMs, u"should be a time of now in ms"_s);
    }
    if (gap == "number"_L1)
        return unless(actual.isDouble() && actual.toDouble() > 0, u"should be a number above 0"_s);
    if (gap == "sentence"_L1)
        return unless(actual.toString().trimmed().contains(u' '), u"should be a sentence"_s);
    if (const auto repeated = repeatedText(gap))
        return unless(actual.toString() == *repeated, u"should be %1"_s.arg(gap));
    if (!m_values.contains(gap)) {
        m_values.insert(gap, actual);
        return std::nullopt;
    }
    return unless(m_values.value(gap) == actual,
                  u"should be the %1 of before, %2"_s.arg(gap, shown(m_values.value(gap))));
}

} // namespace confab::test
