#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <concepts>

namespace confab {

/// Writes JSON straight into bytes, for frames that are made often. Sets the commas itself; that every begin
/// has its end, and every member its name, is up to the caller. What it writes is always valid UTF-8: a lone
/// surrogate becomes U+FFFD.
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype sizeHint = 256) { m_out.reserve(sizeHint); }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }

    /// The name of the next member. Latin-1 names must need no escape.
    void name(QLatin1StringView name);
    void name(QStringView name);

    void value(QStringView text);
    void value(const QString& text) { value(QStringView(text)); }
    void value(QLatin1StringView text) { value(QString(text)); }
    void value(const QStringList& texts);
    void value(std::same_as<bool> auto flag) { raw(flag ? "true" : "false"); }
    void value(std::integral auto number) requires(!std::same_as<decltype(number), bool>)
    {
        writeNumber(static_cast<qint64>(number));
    }
    void null() { raw("null"); }
    /// A value that is JSON already.
    void raw(QByteArrayView json);

    template<typename T>
    void member(QLatin1StringView memberName, const T& memberValue)
    {
        name(memberName);
        value(memberValue);
    }
    /// A member that is left out where it says nothing.
    void memberUnlessEmpty(QLatin1StringView memberName, const QString& text)
    {
        if (!text.isEmpty())
            member(memberName, text);
    }

    /// What has been written. The writer is done.
    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    void comma();
    void open(char bracket);
    void close(char bracket);
    void writeString(QStringView text);
    void writeNumber(qint64 number);

    QByteArray m_out;
    bool m_commaDue = false;
};

} // namespace confab
