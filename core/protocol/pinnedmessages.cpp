#include "core/protocol/pinnedmessages.h"

#include "core/protocol/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// pinnedMessages := [{text, id?, pinnedBy?, authorId?}…], of older pages ["Ana: Hello"…]

namespace confab {

std::vector<PinnedMessage> readPinnedMessages(const StoreValue& value)
{
    const RawJson* json = std::get_if<RawJson>(&value);
    std::vector<PinnedMessage> messages;
    if (!json)
        return messages;
    const QJsonArray array = QJsonDocument::fromJson(json->text).array();
    for (const QJsonValue& element : array) {
        PinnedMessage message;
        if (element.isString()) {
            message.text = element.toString();
        } else {
            message = {element["text"_L1].toString(), element["id"_L1].toString(),
                       element["pinnedBy"_L1].toString(), element["authorId"_L1].toString()};
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
