#include "tests/fuzz/entries.h"
#include "tests/fuzz/requestinput.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace confab::fuzz {

void checkAnswer(const HttpResponse& response)
{
    require(response.status >= 200 && response.status < 600, "an answer has a status");
    for (const auto& [name, value] : response.headers)
        require(!name.contains('\n') && !value.contains('\n') && !value.contains('\r'),
                "a header is one line");
    const QByteArray bytes = toBytes(response, true);
    require(bytes.startsWith("HTTP/1.1 "), "and a first line");
}

bool readRequest(const QByteArray& input, RequestParser& parser)
{
    const qsizetype piece = input.isEmpty() ? 1 : 1 + static_cast<quint8>(input[0]);
    QByteArray rest = input.mid(1);
    prepare(parser);
    QByteArray waiting;
    while (!parser.is_done()) {
        if (rest.isEmpty())
            return false;
        waiting += rest.left(piece);
        rest.remove(0, piece);
        boost::system::error_code error;
        const auto taken = parser.put(
            boost::asio::const_buffer(waiting.constData(), static_cast<std::size_t>(waiting.size())), error);
        waiting.remove(0, static_cast<qsizetype>(taken));
        if (error && error != boost::beast::http::error::need_more) {
            checkAnswer(unreadable(error));
            return false;
        }
    }
    return true;
}

void http(const QByteArray& input)
{
    RequestParser parser;
    if (!readRequest(input, parser))
        return;
    if (const auto refusal = unclearEnd(parser.get()))
        return checkAnswer(*refusal);
    const HttpRequest request = toRequest(parser.get());
    require(request.body.size() <= qsizetype(BodyLimit), "a body has a limit");
    (void)forwardedAddress(parser.get());
    if (boost::beast::websocket::is_upgrade(parser.get())) {
        if (const auto refusal = badHandshake(parser.get()))
            checkAnswer(*refusal);
    }
}

} // namespace confab::fuzz
