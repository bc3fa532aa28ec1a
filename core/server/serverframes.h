#pragma once

#include <QByteArray>

namespace confab {

/// Why a WebSocket is closed, as RFC 6455 numbers it.
enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001, ///< the server ends; 1012 (it restarts) is one that QWebSocket does not know
    UnsupportedData = 1003,
    PolicyViolation = 1008,
};

/// WebSocket frames as a server sends them: unmasked, a whole message each, the same bytes for every
/// receiver.
[[nodiscard]] QByteArray textFrame(const QByteArray& text);
/// The reason is for programs, and has at most 123 bytes.
[[nodiscard]] QByteArray closeFrame(CloseCode code, const QByteArray& reason = {});
[[nodiscard]] QByteArray pingFrame();
[[nodiscard]] bool isCloseFrame(const QByteArray& frame);

} // namespace confab
