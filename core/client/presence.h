#pragma once

#include "core/protocol/notices.h"
#include "core/text/changeset.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace confab {

class NotesClient;
class SignallingClient;

/// Where someone else's caret is in the notes, in the coordinates of NotesClient::text().
struct RemoteCaret
{
    qsizetype anchor = 0;
    qsizetype head = 0;
    bool typing = false;
    qint64 seenAt = 0; ///< ms of this process's own clock, for fading
};

/// Carets and selections of the people in the notes. Never stored anywhere. On the wire they are positions in
/// the confirmed text of their owner; here they are mapped forward over whatever came since, and over every
/// later change, so that a caret stays at its word.
class Presence : public QObject
{
    Q_OBJECT

public:
    Presence(SignallingClient& signalling, NotesClient& notes, QObject* parent = nullptr);

    /// By peer id; those of whom nothing was heard for half a minute are not here any more.
    [[nodiscard]] const QHash<QString, RemoteCaret>& carets() const { return m_carets; }

    /// Our own caret moved; told to the others at most ten times a second. Positions in NotesClient::text().
    void setOwn(qsizetype anchor, qsizetype head, bool typing);
    /// We have turned to something else: the others see our caret no more.
    void leave();

    // For RoomClient.
    void joined();
    void receive(const notice::PresenceChange& change);
    void forget(const QString& peerId);

Q_SIGNALS:
    void changed();

private:
    struct Own
    {
        qsizetype anchor = 0;
        qsizetype head = 0;
        bool typing = false;
        bool operator==(const Own&) const = default;
    };

    void sendSoon();
    void send();
    void take(const notice::PresenceChange::Value& value);
    void follow(const ChangeSet& changes);
    void clear();
    void fade();

    SignallingClient& m_signalling;
    NotesClient& m_notes;
    QHash<QString, RemoteCaret> m_carets;
    QHash<QString, notice::PresenceChange::Value> m_early; ///< of versions that are not here yet
    std::optional<Own> m_own;
    QTimer m_pause; ///< between two notifications of ours
    QTimer m_fading;
    QElapsedTimer m_clock;
    bool m_dirty = false;
    bool m_isShown = false;   ///< the others have been told of a caret of ours
    bool m_toldEarly = false; ///< while edits of ours were pending
};

} // namespace confab
