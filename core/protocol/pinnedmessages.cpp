#include "core/protocol/pinnedmessages.h"

#include "core/protocol/jsondocument.h"
#include "core/protocol/jsonwriter.h"

using namespace Qt::StringLiterals;

// pinnedMessages := [{text, id?, pinnedBy?, authorId?}…], of older pages ["Ana: Hello"…]

namespace confab {

std::vector<PinnedMessage> readPinnedMessages(const StoreValue& value)
{
    const RawJson* json = std::get_if<RawJson>(&value);
    std::vector<PinnedMessage> messages;
    if (!json)
        return messages;
    const auto document = json::Document::parse(json->text);
    if (!document)
        return messages;
    for (const json::Value element : document->root().elements()) {
        PinnedMessage message;
        if (element.isString()) {
            message.text = element.string();
        } else {
            message = {element.member("text"_L1).string(), element.member("id"_L1).string(),
                       element.member("pinnedBy"_L1).string(), element.member("authorId"_L1).string()};
        }
        if (!message.text.isEmpty())
            messages.push_back(std::move(message));
    }
    return messages;
}

StoreValue writePinnedMessages(const std::vector<PinnedMessage>& messages)
{
    if (messages.empty())
        return {};
    JsonWriter out;
    out.beginArray();
    for (const PinnedMessage& message : messages) {
        out.beginObject();
        out.member("text"_L1, message.text);
        out.memberUnlessEmpty("id"_L1, message.id);
        out.memberUnlessEmpty("pinnedBy"_L1, message.pinnedBy);
        out.memberUnlessEmpty("authorId"_L1, message.authorId);
        out.endObject();
    }
    out.endArray();
    return RawJson{out.take()};
}

} // namespace confab
