#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <vector>

namespace confab::test {

/// A request that is whole but for one member of its params.
struct MalformedMember
{
    QByteArray name; ///< of the case: `method: member = value`
    QByteArray method;
    QByteArray params;
    QString field; ///< what the refusal has to name
};

/// Every member of every request with every kind of value that it must not have.
inline std::vector<MalformedMember> malformedMembers()
{
    const QByteArrayList noText{"7", "1.5", "true", "[]", "{}"};
    const QByteArrayList noId = noText + QByteArrayList{R"("\ud800")", '"' + QByteArray(300, 'x') + '"'};
    const QByteArrayList noNeededId = noId + QByteArrayList{R"("")", "null"};
    const QByteArrayList noCount{R"("1")", "1.5", "-1", "1e300", "9007199254740994", "false", "[]", "{}"};
    const QByteArrayList noFlag{"0", "1", R"("true")", "[]", "{}"};
    const QByteArrayList noNeededFlag = noFlag + QByteArrayList{"null"};
    const QByteArrayList noTexts{R"("a")", "1", "true", "{}", "[1]", "[null]", R"([["a"]])"};
    const QByteArrayList noObject{R"("a")", "1", "true", "[]"};
    const QByteArrayList noNeededObject = noObject + QByteArrayList{"null"};

    struct Member
    {
        const char* method;
        const char* before; ///< what else the params need
        const char* member;
        const QByteArrayList& bad;
    };
    const std::vector<Member> members{
        {"ping", "", "timestamp", noCount},
        {"join", "", "name", noText},
        {"join", R"("name":"a",)", "data", noText},
        {"broadcast", "", "info", noNeededObject},
        {"broadcast", R"("info":{"message":"a"},)", "roles", noTexts},
        {"broadcast", R"("info":{"message":"a"},)", "peer_id", noId},
        {"broadcast", R"("info":{"message":"a"},)", "client_message_id", noId},
        {"broadcast", R"("info":{"message":"a"},)", "notes", noObject},
        {"peer-update", "", "name", noText},
        {"peer-update", "", "data", noText},
        {"set-metadata", R"("data":1,)", "key", noId},
        {"set-metadata", R"("data":1,)", "if_change_version", noCount},
        {"set-metadata", R"("data":1,)", "session_id", noId},
        {"set-metadata", R"("data":1,)", "update_id", noId},
        {"get-metadata", "", "key", noId},
        {"get-metadata", R"("session_id":"s",)", "since", noCount},
        {"get-metadata", "", "parts", noFlag},
        {"get-metadata", R"("parts":true,)", "at", noCount},
        {"get-metadata", R"("parts":true,"at":1,)", "offset", noCount},
        {"listen-metadata-change", "", "keys", noTexts},
        {"listen-metadata-change", R"("keys":[],)", "updates", noFlag},
        {"listen-metadata-change", R"("keys":[],)", "all", noFlag},
        {"get-messages", "", "since", noCount},
        {"get-messages", "", "limit", noCount},
        {"peer-leave-request", "", "requested_for", noNeededId},
        {"peer-leave-request", R"("requested_for":"p",)", "reason", noText},
        {"peer-leave-request", R"("requested_for":"p",)", "keep_out", noFlag},
        {"end-room", "", "lock", noFlag},
        {"end-room", "", "reason", noText},
        {"role-change-request", R"("role":"host",)", "requested_for", noNeededId},
        {"role-change-request", R"("requested_for":"p",)", "role", noText},
        {"role-change-request", R"("requested_for":"p","role":"host",)", "force", noFlag},
        {"room-settings", "", "locked", noFlag},
        {"room-settings", "", "chat_paused", noFlag},
        {"room-settings", "", "notes_read_only", noTexts},
        {"kept-out", "", "let_in", noTexts},
        {"hide-message", "", "message_id", noNeededId},
        {"hide-message", R"("message_id":"m",)", "hidden", noFlag},
        {"edit-message", R"("message":"x",)", "message_id", noNeededId},
        {"edit-message", R"("message_id":"m",)", "message", noText},
        {"edit-message", R"("message_id":"m","message":"x",)", "client_edit_id", noId},
        {"delete-message", "", "message_id", noNeededId},
        {"delete-message", R"("message_id":"m",)", "client_edit_id", noId},
        {"get-messages", "", "edits_since", noCount},
        {"get-peer", "", "peer_id", noNeededId},
        {"find-peer", "", "limit", noCount},
        {"find-peer", "", "role", noText},
        {"find-peer", "", "group", noText},
        {"find-peer", "", "peers", noTexts},
        {"peer-iter-next", "", "iterator", noNeededId},
        {"peer-iter-next", R"("iterator":"i",)", "limit", noCount},
        {"peer-name-search", "", "query", noText},
        {"peer-name-search", R"("query":"a",)", "limit", noCount},
        {"peer-name-search", R"("query":"a",)", "offset", noCount},
        {"group-join", "", "name", noNeededId},
        {"group-leave", "", "name", noNeededId},
        {"group-add", R"("name":"g",)", "peer_id", noNeededId},
        {"group-remove", R"("name":"g",)", "peer_id", noNeededId},
        {"presence", R"("change_version":1,"head":0,)", "anchor", noCount},
        {"presence", R"("change_version":1,"anchor":0,)", "head", noCount},
        {"presence", R"("anchor":0,"head":0,)", "change_version", noCount},
        {"presence", R"("change_version":1,"anchor":0,"head":0,)", "typing", noFlag},
        {"listen-presence", "", "on", noNeededFlag},
    };

    std::vector<MalformedMember> cases;
    for (const Member& one : members) {
        for (const QByteArray& value : one.bad) {
            const QByteArray method(one.method);
            const QByteArray member(one.member);
            cases.push_back({method + ": " + member + " = " + value.left(24), method,
                             '{' + QByteArray(one.before) + '"' + member + "\":" + value + '}',
                             QString::fromLatin1(member)});
        }
    }
    return cases;
}

} // namespace confab::test
