#pragma once

#include "core/expected.h"
#include "core/protocol/answers.h"
#include "core/protocol/errors.h"
#include "core/protocol/notices.h"
#include "core/protocol/requests.h"

#include <QByteArray>
#include <QString>

/// Frames <-> structs: JSON-RPC 2.0 in WebSocket text frames. JSON is known in this folder alone.
namespace confab {

/// A request as it came in. An empty id is a notification: never answered.
struct RequestFrame
{
    QString id;
    Request request;
};

/// A frame that is no acceptable request. The id is there where one could be read. Without one, ParseError
/// and InvalidRequest are answered (with a null id); anything else was a notification, which is never
/// answered.
struct RequestError
{
    QString id;
    Refusal refusal;
};

// The server's side. Parsing is strict about what it reads (integral numbers in range, strings where strings
// belong, at most 64 levels deep, ids of at most 64 characters) and ignores members that it does not know.
[[nodiscard]] Expected<RequestFrame, RequestError> parseRequest(const QByteArray& frame);
[[nodiscard]] QByteArray encodeAnswer(const QString& id, const Answer& answer);
[[nodiscard]] QByteArray encodeRefusal(const QString& id, const Refusal& refusal);
[[nodiscard]] QByteArray encodeNotice(const Notice& notice);

// The client's side.
/// Without an id it is a notification.
[[nodiscard]] QByteArray encodeRequest(const QString& id, const Request& request);

/// An answer (result or refusal) to the request `id`.
struct ServerResponse
{
    QString id;                           ///< empty: the server could not read the id of some frame of ours
    Expected<QByteArray, Refusal> result; ///< the result's JSON, for parseAnswer
};

/// A frame from the server: an answer or a notice. A notice of a known method with wrong params is refused.
[[nodiscard]] Expected<std::variant<ServerResponse, Notice>, Refusal>
parseServerFrame(const QByteArray& frame);
/// Reads a result as the answer of type A. Instantiated for every alternative of Answer.
template<typename A>
[[nodiscard]] Expected<A, Refusal> parseAnswer(const QByteArray& result);

} // namespace confab
