#include "core/protocol/codec.h"
#include "core/protocol/httpmessages.h"
#include "core/protocol/valuetext.h"
#include "tests/fuzz/entries.h"

namespace confab::fuzz {

namespace {

/// What is read of a body, written and read again, is the same.
template<typename T>
void roundTrip(const QByteArray& body, Expected<T, Refusal> (*parse)(const QByteArray&))
{
    const auto read = parse(body);
    if (!read)
        return;
    const QByteArray written = http::encode(*read);
    const auto again = parse(written);
    require(bool(again), "what is written can be read");
    require(http::encode(*again) == written, "and is the same");
}

} // namespace

void protocol(const QByteArray& input)
{
    if (const auto frame = parseRequest(input)) {
        const QByteArray written = encodeRequest(frame->id, frame->request);
        const auto again = parseRequest(written);
        require(bool(again), "a request that was read can be written and read again");
        require(again->id == frame->id, "its id is the same");
        require(encodeRequest(again->id, again->request) == written, "and so is all of it");
    } else {
        require(frame.error().refusal.code != 0, "a refusal has a number");
        require(!encodeRefusal(frame.error().id, frame.error().refusal).isEmpty(), "and can be told");
    }

    // The client's side: of a server that may be anyone.
    if (const auto frame = parseServerFrame(input)) {
        if (const auto* response = std::get_if<ServerResponse>(&*frame); response && response->result) {
            const QByteArray& result = *response->result;
            (void)parseAnswer<answer::Joined>(result);
            (void)parseAnswer<answer::Metadata>(result);
            (void)parseAnswer<answer::Updates>(result);
            (void)parseAnswer<answer::Messages>(result);
        } else if (const auto* told = std::get_if<Notice>(&*frame)) {
            const QByteArray written = encodeNotice(*told);
            require(bool(parseServerFrame(written)), "a notice that was read can be written and read again");
        }
    }

    const auto value = parseStoreValue(QString::fromUtf8(input));
    if (value) {
        const QString shown = displayText(*value, ValueForm::OneLine);
        const auto again = parseStoreValue(shown.isEmpty() ? QStringLiteral("null") : shown);
        require(bool(again), "a value that is shown can be read");
        require(displayText(*again, ValueForm::OneLine) == shown, "and is the same");
    }

    roundTrip<http::TokenRequest>(input, http::parseTokenRequest);
    roundTrip<http::CreateRoomRequest>(input, http::parseCreateRoomRequest);
    roundTrip<http::CodeChange>(input, http::parseCodeChange);
    roundTrip<http::RoomAnswer>(input, http::parseRoomAnswer);
    roundTrip<http::ActiveRoomAnswer>(input, http::parseActiveRoomAnswer);
    (void)http::parseHttpRefusal(400, input);
}

} // namespace confab::fuzz
