#pragma once

#include "core/client/failure.h"
#include "core/expected.h"
#include "core/protocol/answers.h"
#include "core/session/textpast.h"

#include <QHash>
#include <QObject>

namespace confab {

class NotesClient;
class RoomClient;
class SignallingClient;

/// All versions of the session's notes at this client. Nothing is fetched before somebody wants them; from
/// then on it keeps up. A long past comes in parts of at most 256 KB, between which the event loop runs.
class NotesHistory : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    NotesHistory(RoomClient& client, SignallingClient& signalling, NotesClient& notes);

    /// Fetches what is missing, and goes on with what comes.
    void want();
    /// Every version that the notes have been through is here.
    [[nodiscard]] bool isComplete() const;
    /// From 0 to 1, while it is being fetched.
    [[nodiscard]] double share() const;
    [[nodiscard]] const TextPast& past() const { return m_past; }
    /// The number that stands for a peer in the past's states.
    [[nodiscard]] Authorship::Author authorOf(const QString& peerId) { return m_past.authorOf(peerId); }
    /// The name of an author, who may have left before one came; empty where it is not known.
    [[nodiscard]] QString nameOf(const QString& peerId) const;
    /// Authors who had left when one came, as far as the past has come: by peer id.
    [[nodiscard]] const QHash<QString, answer::Updates::Author>& departed() const { return m_departed; }

Q_SIGNALS:
    /// There are more versions.
    void grew();
    /// Another session: what was is not part of it.
    void wasReset();

private:
    void enter();
    void take(const StoreUpdate& update);
    void fetch();
    void answered(const Expected<answer::Updates, Failure>& answer);

    RoomClient& m_client;
    SignallingClient& m_signalling;
    NotesClient& m_notes;
    TextPast m_past;
    QString m_sessionId;
    QHash<QString, answer::Updates::Author> m_departed;
    bool m_wanted = false;
    bool m_fetching = false;
    quint64 m_round = 0; ///< tells an answer that a new connection has overtaken
};

} // namespace confab
