#pragma once

#include "core/expected.h"

#include <QHash>
#include <QString>
#include <QStringView>

namespace confab {

/// The code that opens a room, as `abc-defg-hij`: ten lower-case letters. Valid by construction.
class RoomCode
{
public:
    enum class Fault {
        Empty,
        Character, ///< something that is no letter, dash or space
        TooShort,
        TooLong,
    };

    struct ParseError
    {
        Fault fault;
        /// Character: where it stands in the input. TooShort, TooLong: how many letters there are.
        qsizetype at = 0;
        QChar character;
    };

    static constexpr qsizetype Letters = 10;

    /// Reads a code in any case, with or without dashes and spaces (of any kind, the invisible ones that come
    /// along with copied text among them).
    static Expected<RoomCode, ParseError> parse(QStringView text);
    /// A fresh code from the system's cryptographic generator: one of 26^10.
    static RoomCode generate();

    /// With dashes, as people read it.
    [[nodiscard]] QString toString() const;
    bool operator==(const RoomCode&) const = default;
    friend size_t qHash(const RoomCode& code, size_t seed = 0) { return ::qHash(code.m_letters, seed); }

private:
    explicit RoomCode(QString letters) : m_letters(std::move(letters)) {}

    QString m_letters;
};

} // namespace confab
