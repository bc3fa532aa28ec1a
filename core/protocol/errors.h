#pragma once

#include <QString>

#include <optional>

namespace confab {

/// The numbers of refusals on the wire, all in one place. 5xx, 429 and 1003 make the 100ms SDK try again, so
/// they are used only where nothing has happened.
enum class ErrorCode : int {
    ParseError = -32700,     ///< the frame is no JSON
    InvalidRequest = -32600, ///< JSON, but no request
    InvalidParams = 400,     ///< a known method with wrong params, or an unknown method
    Unauthorized = 401,
    Forbidden = 403,
    NotFound = 404,
    Conflict = 409, ///< see Refusal::conflict
    OtherSession = 410,
    TooLarge = 413,
    TooMany = 429, ///< see Refusal::retryAfterMs
    Internal = 500,
    StorageFull = -32010,
};

/// A refusal: number and sentence, and what helps a program to go on.
struct Refusal
{
    /// With 409.
    struct Conflict
    {
        QString key;
        qint64 changeVersion = 0;
        QString sessionId;
        QString reason; ///< `version`, `future` or `not_text`
        bool operator==(const Conflict&) const = default;
    };

    int code = 0;
    QString message; ///< an English sentence for developers; the app makes its own words from the number
    std::optional<Conflict> conflict;
    std::optional<qint64> retryAfterMs;
    QString sessionId; ///< with 410: the session that is on
    QString field;     ///< with 400: the member that is wrong

    [[nodiscard]] bool is(ErrorCode other) const { return code == static_cast<int>(other); }
    bool operator==(const Refusal&) const = default;
};

} // namespace confab
