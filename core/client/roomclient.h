#pragma once

#include "core/client/chatlog.h"
#include "core/client/connectiontimings.h"
#include "core/client/failure.h"
#include "core/client/notesclient.h"
#include "core/client/notesplaces.h"
#include "core/client/peerlist.h"
#include "core/client/pinnedmessages.h"
#include "core/client/presence.h"
#include "core/client/sharedstate.h"
#include "core/expected.h"
#include "core/protocol/answers.h"
#include "core/protocol/httpmessages.h"
#include "core/protocol/requests.h"
#include "core/session/invitelink.h"
#include "core/session/peer.h"
#include "core/session/roomsettings.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace confab {

class Attendance;
class NotesHistory;
class Outbox;
class VisitJournal;

/// One person's place in one room, for the ui: join, leave, say, write, and know who is there.
///
/// Lives on the thread of the ui. Signals state facts. join() may be called once; make a new RoomClient for
/// another room. After the connection is lost it comes back by itself, as the same peer with the same token.
class RoomClient : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Joining, ///< from join() to the first answer that counts
        Joined,
        Reconnecting, ///< the connection is lost; edits and messages are kept and sent when it is back
        Left,         ///< by leave() or vanish()
        Removed,      ///< someone else took this peer out; see endedBy()
        RoomEnded,    ///< someone ended the room for all
        Failed,       ///< join did not succeed, or the room no longer knows this peer: see failure()
    };
    Q_ENUM(State)

    struct JoinTarget
    {
        ServerAddress server;
        RoomCode code;
        QString name; ///< of the person
        /// Who it is, for a colour that stays theirs; any [A-Za-z0-9._:@-]{1,64}. Empty: a fresh one.
        QString userId = {};
    };

    using Result = Expected<answer::Done, Failure>;

    explicit RoomClient(QObject* parent = nullptr, ConnectionTimings timings = {});
    /// Leaves, without a signal.
    ~RoomClient() override;

    void join(const JoinTarget& target);
    /// Before join() or resume(): what is written here is kept there until the room has it.
    void keepIn(std::shared_ptr<VisitJournal> journal);
    /// In the place of join(): goes back in as the same peer, with what an earlier visit (which has a place)
    /// left unsent. Where the room does not take that peer any more, as a fresh one; where the session is
    /// another one, what was unsent becomes a draft and failed messages.
    void resume(const KeptVisit& visit, const JoinTarget& target);
    /// Says goodbye and closes. Never waits.
    void leave();
    /// Goes without a goodbye, as if the program had crashed: the room keeps the place for the grace time,
    /// and what keepIn() has kept can be given to resume(). Never waits.
    void vanish();

    [[nodiscard]] State state() const;
    /// Why the state is Failed, or what the last try to come back met.
    [[nodiscard]] std::optional<Failure> failure() const;
    /// What join() was called with; only after it.
    [[nodiscard]] const JoinTarget& target() const;
    [[nodiscard]] QString roomId() const;
    /// What the room is called; may be empty.
    [[nodiscard]] QString roomName() const;
    [[nodiscard]] QString sessionId() const;
    /// When the session began, ms since 1970; 0 before the room has said so.
    [[nodiscard]] qint64 sessionStartedAt() const;
    /// With the name by which people tell one apart from others of the same name.
    [[nodiscard]] Peer self() const;
    /// The name as one has given it.
    [[nodiscard]] QString givenName() const;
    /// Until when the room keeps this peer's place at least, ms since 1970; only while Reconnecting.
    [[nodiscard]] std::optional<qint64> placeKeptUntil() const;
    /// Whether what is written here is kept on this computer until the room has it, and changes of that.
    [[nodiscard]] const Outbox& outbox() const;
    /// What hosts have set for this session.
    [[nodiscard]] const RoomSettings& settings() const;
    [[nodiscard]] QString endedBy() const;   ///< the name of who removed us or ended the room; may be empty
    [[nodiscard]] QString endReason() const; ///< what they wrote with it; may be empty

    [[nodiscard]] PeerList& people();
    [[nodiscard]] ChatLog& chat();
    [[nodiscard]] NotesClient& notes();
    /// All versions of the notes, once they are wanted.
    [[nodiscard]] NotesHistory& history();
    /// Who came and went.
    [[nodiscard]] const Attendance& attendance() const;
    /// Others' carets in the notes.
    [[nodiscard]] Presence& presence();
    /// The session's store, beside the notes.
    [[nodiscard]] SharedState& store();
    [[nodiscard]] PinnedMessages& pinnedMessages();
    /// The name of someone who is or was here; empty where it is not known.
    [[nodiscard]] QString nameOf(const QString& peerId) const;
    /// The names of everyone who was seen in this visit, oneself first; each once.
    [[nodiscard]] QStringList namesOfAll() const;
    /// How many own messages are not in the room yet; failed ones do not count.
    [[nodiscard]] qsizetype waitingMessages() const;

    /// A chat line to everyone, to one peer or to roles: a row of chat() at once, sent when it can be.
    void sendBroadcastMessage(const QString& text, const QString& type = ChatType.toString());
    void sendDirectMessage(const QString& text, const QString& peerId);
    void sendGroupMessage(const QString& text, const QStringList& roles);
    /// The same, of a message with its addressees, and with the stretch of the notes that it speaks of.
    void sendMessage(const Message& message);
    /// Sends a failed row again, as the same message.
    void retryMessage(const QString& clientMessageId);
    /// Another text for an own message that the room has, or none: it is deleted, for everyone. The entry of
    /// chat() shows that it is under way; a refusal is told by ChatLog::editRefused(). Only while Joined.
    void editMessage(const QString& messageId, const QString& text);
    void deleteMessage(const QString& messageId);

    /// An edit of the shared notes; the same as notes().edit().
    void editNotes(const ChangeSet& changes);
    /// Sets the whole session metadata: replaces what stands, last writer wins. With `ifVersion`: only while
    /// it is at that version. On success ("refresh", "metadata") is broadcast.
    QFuture<Expected<answer::Metadata, Failure>> setSessionMetadata(const QString& text,
                                                                    std::optional<qint64> ifVersion = {});
    QFuture<Expected<answer::Metadata, Failure>> getSessionMetadata();
    /// Where in the notes() a stretch is now that an earlier version had; nothing where its words are gone.
    QFuture<NotesPlaces::Found> findInNotes(const NotesPlace& place);
    void changeName(const QString& name);
    void raiseHand(bool raised);

    // For hosts; others are refused.
    QFuture<Result> lowerHand(const QString& peerId);
    /// With `keepOut` they do not get in again in this session.
    QFuture<Result> removePeer(const QString& peerId, const QString& reason, bool keepOut = false);
    /// Who is kept out, after these were let in again.
    QFuture<Expected<answer::KeptOutList, Failure>> keptOut(const QStringList& letIn = {});
    /// What is left out stays as it is.
    QFuture<Expected<answer::Settings, Failure>> changeSettings(const request::ChangeSettings& change);
    /// Takes a message out of everyone's sight, or brings it back.
    QFuture<Result> hideMessage(const QString& messageId, bool hidden);
    QFuture<Result> changeRole(const QString& peerId, Role role);
    /// Ends the session for all and leaves. With `lock` nobody can join any more.
    QFuture<Result> endRoom(bool lock, const QString& reason);

    /// The codes of this room, for hosts (others are refused).
    QFuture<Expected<http::RoomAnswer, Failure>> roomCodes();
    QFuture<Expected<http::RoomAnswer, Failure>> changeRoomCode(const http::CodeChange& change);

Q_SIGNALS:
    void stateChanged(confab::RoomClient::State state);
    /// Room name, session or own role changed.
    void roomChanged();
    void settingsChanged();
    /// By changeRoomCode().
    void roomCodesChanged(const confab::http::RoomAnswer& room);
    /// A message of type `metadata` came in (the notes are being fetched again).
    void metadataMessageReceived();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace confab
