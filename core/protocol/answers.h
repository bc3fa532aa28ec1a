#pragma once

#include "core/session/limits.h"
#include "core/session/message.h"
#include "core/session/peer.h"
#include "core/session/roomsettings.h"
#include "core/session/sessionstore.h"
#include "core/session/storevalue.h"

#include <QHash>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// Every result that a server gives, one struct for each shape. Grammar beside the codec in answercodec.cpp.
namespace confab::answer {

/// `{}`: done, and nothing to tell.
struct Done
{
    bool operator==(const Done&) const = default;
};

struct Pong
{
    qint64 timestamp = 0;
    bool operator==(const Pong&) const = default;
};

struct Joined
{
    QString sessionId;
    QString serverVersion;
    QStringList extensions;
    Limits limits;
    RoomSettings settings = {};
    bool operator==(const Joined&) const = default;
};

struct Broadcasted
{
    qint64 timestamp = 0;
    QString messageId;
    bool operator==(const Broadcasted&) const = default;
};

/// A value as it stands: for set-metadata with a value, and get-metadata without `since`.
struct Metadata
{
    QString key;
    StoreValue data; ///< unset: `data: null`
    qint64 updatedAt = 0;
    QString updatedBy; ///< empty where it was never set
    qint64 changeVersion = 0;
    bool operator==(const Metadata&) const = default;
};

/// For set-metadata with changes.
struct ChangeAccepted
{
    QString key;
    qint64 changeVersion = 0;
    qint64 updatedAt = 0;
    bool operator==(const ChangeAccepted&) const = default;
};

/// For get-metadata with `since`.
struct Updates
{
    struct Author
    {
        QString name;
        int color = NoPersonColor; ///< see Peer::color
        int namesake = 1;          ///< see Peer::namesake
        bool operator==(const Author&) const = default;
    };

    QString key;
    qint64 head = 0;
    std::vector<StoreUpdate> updates;
    QHash<QString, Author> authors; ///< those who have left, by peer id
};

/// For get-metadata with `parts`.
struct TextPart
{
    QString key;
    qint64 at = 0; ///< the version that it is a part of
    qint64 offset = 0;
    qint64 length = 0; ///< of the whole text
    QString part;
    bool operator==(const TextPart&) const = default;
};

struct Messages
{
    std::vector<Message> messages;
    qint64 head = 0;
    QHash<QString, QString> hidden = {}; ///< all that the reader does not see: message id, and who hid it
    /// Of messages up to the one asked from, in their order; perhaps not all: up to number `editHead`.
    std::vector<MessageEdit> edits = {};
    qint64 editHead = 0;
    bool operator==(const Messages&) const = default;
};

struct OnePeer
{
    Peer peer;
    bool operator==(const OnePeer&) const = default;
};

/// find-peer and peer-iter-next.
struct PeerPage
{
    QString iterator;
    qint64 total = 0;
    bool eof = true;
    std::vector<Peer> peers;
    bool operator==(const PeerPage&) const = default;
};

struct PeerSearch
{
    qint64 count = 0;
    qint64 limit = 0;
    qint64 offset = 0;
    bool eof = true;
    std::vector<Peer> peers;
    bool operator==(const PeerSearch&) const = default;
};

/// group-join and group-leave.
struct Groups
{
    QStringList groups;
    bool operator==(const Groups&) const = default;
};

/// room-settings.
struct Settings
{
    RoomSettings settings;
    bool operator==(const Settings&) const = default;
};

/// edit-message and delete-message.
struct MessageEdited
{
    QString messageId;
    qint64 number = 0;
    qint64 at = 0;
    bool operator==(const MessageEdited&) const = default;
};

/// kept-out; of each who it is, not how they are known.
struct KeptOutList
{
    std::vector<KeptOut> people;
    bool operator==(const KeptOutList&) const = default;
};

} // namespace confab::answer

namespace confab {

using Answer = std::variant<answer::Done, answer::Pong, answer::Joined, answer::Broadcasted, answer::Metadata,
                            answer::ChangeAccepted, answer::Updates, answer::TextPart, answer::Messages,
                            answer::OnePeer, answer::PeerPage, answer::PeerSearch, answer::Groups,
                            answer::Settings, answer::KeptOutList, answer::MessageEdited>;

} // namespace confab
