#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace confab::test {

/// JSON with gaps. In what is expected a string `<name>` stands for any value the first time, and for the
/// same value from then on; some names say what kind of value it is:
///
///     <ms>         a time of about now, in ms since 1970       <sentence>   words for people
///     <number>     a number above 0                            <any>        anything, each time another
///     <x*1000>     1,000 times x
///
/// In what is sent the gaps are filled with what they were found to be.
class WirePattern
{
public:
    void bind(const QString& name, const QJsonValue& value) { m_values.insert(name, value); }
    /// Undefined where the name has none yet.
    [[nodiscard]] QJsonValue value(const QString& name) const
    {
        return m_values.value(name, QJsonValue::Undefined);
    }

    /// The text to send. `"<name>"` with its quotes becomes the value as JSON, `<name>` inside of text its
    /// words. Ends the program for names without a value.
    [[nodiscard]] QByteArray filled(const QByteArray& text) const;
    /// What is wrong, with the place of it; nothing where `actual` is what is expected, no member more and
    /// none less.
    [[nodiscard]] std::optional<QString> difference(const QJsonValue& expected, const QJsonValue& actual,
                                                    const QString& place = {});

private:
    [[nodiscard]] std::optional<QString> differenceInGap(const QString& gap, const QJsonValue& actual);

    QHash<QString, QJsonValue> m_values;
};

/// A value alone as JSON, for messages and for sending.
[[nodiscard]] QByteArray jsonOf(const QJsonValue& value);

} // namespace confab::test
