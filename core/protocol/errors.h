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

/// What Refusal::reason says.
namespace reason {
inline constexpr QStringView CodeOff = u"code_off";              ///< the room code lets nobody in any more
inline constexpr QStringView Locked = u"locked";                 ///< nobody new joins the room
inline constexpr QStringView KeptOut = u"kept_out";              ///< this person was removed for good
inline constexpr QStringView ChatPaused = u"chat_paused";        ///< only hosts send messages at present
inline constexpr QStringView NotesReadOnly = u"notes_read_only"; ///< this role only reads them at present
inline constexpr QStringView NotYours = u"not_yours";            ///< only who sent a message changes it
inline constexpr QStringView TooLate = u"too_late"; ///< it stands too long, or is deleted or hidden
} // namespace reason

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
    QString reason;    ///< with 403: what stands against it, where it is not the role alone; see `reason::`

    [[nodiscard]] bool is(ErrorCode other) const { return code == static_cast<int>(other); }
    bool operator==(const Refusal&) const = default;
};

} // namespace confab
