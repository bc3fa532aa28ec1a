#include "core/protocol/json.h"

#include "core/protocol/jsonscanner.h"
#include "core/protocol/jsonvalues.h"

#include <QJsonDocument>

#include <optional>

namespace confab::json {

using namespace Qt::StringLiterals;

namespace {

Refusal refusal(ErrorCode code, const QString& message)
{
    Refusal made;
    made.code = static_cast<int>(code);
    made.message = message;
    return made;
}

// From here on an escape makes QJsonDocument the slower one (see jsonvalues.h); below it is the quicker one.
constexpr qsizetype LongText = 4 * 1024;

/// QJsonDocument takes U+FEFF at the start of a string for a byte order mark and drops it, which would make a
/// text shorter than its sender counts it. As an escape it stays. (After an escaped quote it means the same,
/// too.)
QByteArray withMarksEscaped(const QByteArray& text)
{
    constexpr QByteArrayView written("\"\xef\xbb\xbf");
    // Most texts have not even the byte, which is found sixteen at a time.
    return text.contains(written.back()) && text.contains(written)
               ? QByteArray(text).replace(written, "\"\\ufeff")
               : text;
}

/// Whether a member's name, as it stands in its quotes, means `name`.
bool means(QByteArrayView literal, QLatin1StringView name)
{
    if (!literal.contains('\\'))
        return literal.sliced(1, literal.size() - 2) == QByteArrayView(name.data(), name.size());
    return stringOf(literal) == name;
}

} // namespace

Expected<QJsonObject, Refusal> parseObject(const QByteArray& text)
{
    Scanner scanner(text);
    scanner.space();
    const bool isObject = !scanner.atEnd() && *scanner.at() == '{';
    if (!scanner.document()) {
        const bool tooDeep = scanner.fault() && scanner.fault()->kind == JsonFault::Kind::TooDeep;
        return Unexpected(refusal(ErrorCode::ParseError, tooDeep ? u"more than %1 levels deep"_s.arg(MaxDepth)
                                                                 : u"not valid JSON"_s));
    }
    if (!isObject)
        return Unexpected(refusal(ErrorCode::InvalidRequest, u"not a JSON object"_s));

    std::optional<QJsonObject> object;
    if (text.size() >= LongText && text.contains('\\') && QByteArrayView(text).isValidUtf8())
        object = objectOf(text);
    if (object)
        return *std::move(object);

    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(withMarksEscaped(text), &error);
    if (error.error != QJsonParseError::NoError)
        return Unexpected(refusal(ErrorCode::ParseError, u"not valid JSON: "_s + error.errorString()));
    return document.object();
}

QByteArrayView member(QByteArrayView object, QLatin1StringView name)
{
    QByteArrayView found;
    Scanner scanner(object);
    scanner.space();
    if (!scanner.take('{'))
        return found;
    do {
        scanner.space();
        const char* const nameStart = scanner.at();
        if (!scanner.string())
            break;
        const QByteArrayView written(nameStart, scanner.at());
        scanner.space();
        scanner.take(':');
        scanner.space();
        const char* const start = scanner.at();
        if (!scanner.value(0))
            break;
        if (means(written, name))
            found = QByteArrayView(start, scanner.at());
        scanner.space();
    } while (scanner.take(','));
    return found;
}

std::vector<QByteArrayView> elements(QByteArrayView array)
{
    std::vector<QByteArrayView> found;
    Scanner scanner(array);
    scanner.space();
    if (!scanner.take('['))
        return found;
    do {
        scanner.space();
        const char* const start = scanner.at();
        if (!scanner.value(0))
            break;
        found.emplace_back(start, scanner.at());
        scanner.space();
    } while (scanner.take(','));
    return found;
}

} // namespace confab::json
