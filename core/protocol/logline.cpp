#include "core/protocol/logline.h"

#include "core/protocol/jsonwriter.h"

#include <algorithm>

namespace confab {

namespace {

QByteArray jsonText(const QString& text)
{
    JsonWriter json;
    json.value(text);
    return json.take();
}

bool isPlain(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c > u' ' && c < u'\x7f' && c != u'"' && c != u'=' && c != u'\\';
    });
}

} // namespace

QByteArray jsonLine(const LogFields& fields)
{
    JsonWriter json;
    json.beginObject();
    for (const auto& [name, text] : fields) {
        json.name(QStringView(name));
        json.value(text);
    }
    json.endObject();
    return json.take();
}

QByteArray logfmtLine(const LogFields& fields)
{
    QByteArray line;
    for (const auto& [name, text] : fields) {
        if (!line.isEmpty())
            line += ' ';
        line += name.toLatin1() + '=' + (isPlain(text) ? text.toLatin1() : jsonText(text));
    }
    return line;
}

} // namespace confab
