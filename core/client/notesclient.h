#pragma once

#include "core/client/failure.h"
#include "core/client/notesloader.h"
#include "core/client/updatequeue.h"
#include "core/expected.h"
#include "core/journal/keptvisit.h"
#include "core/protocol/answers.h"
#include "core/protocol/notices.h"
#include "core/protocol/requests.h"
#include "core/text/collabdocument.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>

namespace confab {

class Outbox;
class SignallingClient;

/// The shared session notes at this client: keeps a CollabDocument in step with the room's key `default`.
///
/// Edits go in through edit(). What the room has ordered, own edits included, reaches the document through
/// one function in the order of the log, whether a notice brought it or a fetch did. A notice only says how
/// far the room is; whoever is behind fetches everything since its own version, one fetch at a time. A long
/// way to catch up is taken in slices, between which the event loop runs (see UpdateQueue). After edits of
/// its own have been confirmed it broadcasts ("refresh", "metadata"), at most four times a second. An edit is
/// in the outbox before it is sent.
class NotesClient : public QObject
{
    Q_OBJECT

public:
    enum class Content {
        Loading, ///< not fetched yet
        Text,    ///< the ordinary case; an unset key is an empty text
        Other,   ///< someone set a value that is no text: shown as JSON, read-only
    };

    NotesClient(SignallingClient& signalling, Outbox& outbox, QObject* parent = nullptr);

    [[nodiscard]] Content content() const { return m_content; }
    [[nodiscard]] QString text() const { return m_document.text(); }
    /// The JSON where the content is Other.
    [[nodiscard]] QByteArray json() const { return m_json; }
    [[nodiscard]] qint64 version() const { return m_document.version(); }
    [[nodiscard]] qsizetype length() const { return m_document.length(); }
    [[nodiscard]] const CollabDocument& document() const { return m_document; }
    /// Where a position of the confirmed text of `version` is in text() now; nothing where that version is
    /// too old to be remembered, or not here yet.
    [[nodiscard]] std::optional<qsizetype> toView(qint64 version, qsizetype position) const;
    /// Whether what is here was the room's head when we joined last, or is newer.
    [[nodiscard]] bool isSynced() const { return m_synced; }
    /// How many edits of this person are not in the room yet.
    [[nodiscard]] qsizetype pendingEdits() const { return m_inFlightEdits + m_bufferedEdits; }
    /// Text that could not be merged (the session ended under it, or the notes became no text): offered to
    /// the user, never dropped. Empty where there is none.
    [[nodiscard]] QString draft() const { return m_draft; }
    void discardDraft();

    /// An edit made against text(). Ignored unless the content is Text.
    void edit(const ChangeSet& changes, UndoHistory::Group group = UndoHistory::Group::Alone);
    [[nodiscard]] bool canUndo() const { return m_document.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_document.canRedo(); }
    /// Changes the view through `changed`, as a remote edit does.
    void undo();
    void redo();
    void breakUndoGroup() { m_document.breakUndoGroup(); }

    // For RoomClient.
    /// Goes on where an earlier visit ended, with what waited then.
    void resume(const KeptVisit& visit);
    /// What waits; nothing where nothing does.
    [[nodiscard]] std::optional<KeptVisit::Notes> waiting() const;
    /// The join has gone out: asks for the text right behind it, unless there is one. The server answers in
    /// order, so `joined` comes first.
    void joining();
    /// We are in the room (again).
    void joined(const QString& sessionId);
    /// The connection is gone: edits wait.
    void lost();
    void receive(const notice::MetadataChange::Value& value);
    /// A message of type `metadata` came: fetches, whatever the notices have brought.
    void refetch();
    /// Broadcasts ("refresh", "metadata") soon: something of this peer's was accepted.
    void announce();

Q_SIGNALS:
    /// The text changed by something else than edit(): a remote edit, undo or redo. Apply to the view.
    void changed(const confab::ChangeSet& changes);
    /// The text changed by edit().
    void edited(const confab::ChangeSet& changes);
    /// The next entry of the log is being taken; `changed`, if it changes the view, or `wasReset` follows.
    void updateReceived(const confab::StoreUpdate& update);
    /// The confirmed version has moved on.
    void versionChanged(qint64 version);
    /// Everything may be different: read content() and text() anew.
    void wasReset();
    void pendingEditsChanged(qsizetype count);
    void undoAvailableChanged(bool canUndo, bool canRedo);
    void draftKept(const QString& text);
    /// The room refused an edit (a viewer's, one too large, …). The text was reloaded, the edit is in the
    /// draft.
    void editRefused(const confab::Failure& failure);

private:
    void load();
    void loaded(qint64 version, const StoreValue& value);
    void setValue(qint64 version, const StoreValue& value);
    void fetch();
    void received(const UpdateQueue::Batch& batch);
    bool receiveUpdate(const StoreUpdate& update);
    bool receiveChange(const StoreUpdate& update, const ChangeSet& changes);
    void startOver();
    void keepDraft();
    void own(const std::optional<ChangeSet>& step);
    void sendNext();
    void transmit();
    void answered(const QString& updateId, const Expected<answer::ChangeAccepted, Failure>& answer);
    void refusedChange(const Failure& failure);
    void tellPending();

    SignallingClient& m_signalling;
    Outbox& m_outbox;
    const QString m_updatePrefix; ///< of the ids of changes: nobody else's, and no earlier visit's
    UpdateQueue m_incoming;
    NotesLoader m_loader;
    QString m_sessionId;
    CollabDocument m_document;
    Content m_content = Content::Loading;
    QByteArray m_json;
    QString m_draft;
    std::deque<ChangeSet> m_recent; ///< the newest confirmed changes, the last one made version()
    bool m_synced = false;          ///< joined, and up to the head of that moment: edits may go out
    bool m_fetching = false;        ///< a load or a fetch is under way
    bool m_dirty = false;           ///< another one is wanted after it
    bool m_awaiting = false;        ///< the change in flight goes out, or has gone out, on this connection
    quint64 m_connection = 0;       ///< counts them
    qsizetype m_inFlightEdits = 0;
    qsizetype m_bufferedEdits = 0;
    quint64 m_lastUpdate = 0;
    QTimer m_refresh;  ///< holds the refresh broadcast back to four a second
    QTimer m_lateNews; ///< the answer to a change is here, the log entry is not: fetch it
};

} // namespace confab
