#pragma once

#include "core/expected.h"
#include "core/protocol/errors.h"
#include "core/session/role.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// The bodies of the HTTP calls beside the WebSocket. Grammar beside the codec in httpcodec.cpp.
namespace confab::http {

/// POST /v2/token
struct TokenRequest
{
    QString code;
    QString userId; ///< may be empty
};
struct TokenAnswer
{
    QString token;
    QString endpoint = {}; ///< of InitAnswer, which need not be asked for then; may be empty
    bool operator==(const TokenAnswer&) const = default;
};

/// GET /init
struct InitAnswer
{
    QString endpoint; ///< the WebSocket's URL
};

/// POST /v2/rooms
struct CreateRoomRequest
{
    QString name;
};

struct CodeEntry
{
    QString code; ///< with dashes
    Role role = Role::Viewer;
    bool enabled = true;
    std::optional<qint64> expiresAt = {}; ///< ms since 1970; nothing: never
    std::optional<qint64> usesLeft = {};  ///< how many more people it lets in; nothing: any number
    bool operator==(const CodeEntry&) const = default;
};

/// POST /v2/room-codes/room/<id>. Without a role every code is renewed, and nothing else is said.
struct CodeChange
{
    std::optional<Role> role;
    bool renew = false;
    std::optional<bool> enabled = {};
    std::optional<std::optional<qint64>> expiresAt = {}; ///< of CodeEntry; left out: as it is
    std::optional<std::optional<qint64>> usesLeft = {};
    bool operator==(const CodeChange&) const = default;
};

/// Answer of POST /v2/rooms, and of GET and POST /v2/room-codes/room/<id>.
struct RoomAnswer
{
    QString id;
    QString name;
    bool enabled = true;
    std::vector<CodeEntry> codes;
};

/// GET /v2/active-rooms/<id>
struct ActiveRoomAnswer
{
    struct Session
    {
        QString id;
        qint64 createdAt = 0;
        struct Person
        {
            QString name;
            Role role;
        };
        std::vector<Person> peers;
    };

    QString id;
    QString name;
    std::optional<Session> session;
    bool codesRenewed = false;
};

[[nodiscard]] Expected<TokenRequest, Refusal> parseTokenRequest(const QByteArray& body);
[[nodiscard]] Expected<CreateRoomRequest, Refusal> parseCreateRoomRequest(const QByteArray& body);
[[nodiscard]] Expected<CodeChange, Refusal> parseCodeChange(const QByteArray& body);
[[nodiscard]] QByteArray encode(const TokenAnswer& answer);
[[nodiscard]] QByteArray encode(const InitAnswer& answer);
[[nodiscard]] QByteArray encode(const RoomAnswer& answer);
[[nodiscard]] QByteArray encode(const ActiveRoomAnswer& answer);
/// `{code, message}`, as the SDK reads it, and `data` where there is more to say.
[[nodiscard]] QByteArray encode(const Refusal& refusal);

[[nodiscard]] QByteArray encode(const TokenRequest& request);
[[nodiscard]] QByteArray encode(const CreateRoomRequest& request);
[[nodiscard]] QByteArray encode(const CodeChange& change);
[[nodiscard]] Expected<TokenAnswer, Refusal> parseTokenAnswer(const QByteArray& body);
[[nodiscard]] Expected<InitAnswer, Refusal> parseInitAnswer(const QByteArray& body);
[[nodiscard]] Expected<RoomAnswer, Refusal> parseRoomAnswer(const QByteArray& body);
[[nodiscard]] Expected<ActiveRoomAnswer, Refusal> parseActiveRoomAnswer(const QByteArray& body);
/// The refusal in the body of an HTTP error; made from the status where the body says none.
[[nodiscard]] Refusal parseHttpRefusal(int status, const QByteArray& body);

} // namespace confab::http
