#pragma once

#include "core/client/failure.h"
#include "core/expected.h"
#include "core/protocol/answers.h"
#include "core/text/collabdocument.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace confab {

class SignallingClient;

/// The shared session notes at this client: keeps a CollabDocument in step with the room's key `default`.
///
/// Edits go in through edit(); what comes back, own changes included, reaches the document through one function
/// in the order of the log. After a change of its own has been confirmed it broadcasts ("refresh", "metadata"),
/// at most four times a second; told that the metadata changed, it fetches since its own version.
class NotesClient : public QObject
{
    Q_OBJECT

public:
    enum class Content {
        Loading, ///< not fetched yet
        Text,    ///< the ordinary case; an unset key is an empty text
        Other,   ///< someone set a value that is no text: shown as JSON, read-only
    };

    explicit NotesClient(SignallingClient& signalling, QObject* parent = nullptr);
    ~NotesClient() override;

    [[nodiscard]] Content content() const { return m_content; }
    [[nodiscard]] QString text() const { return m_document.text(); }
    /// The JSON where the content is Other.
    [[nodiscard]] QByteArray json() const { return m_json; }
    [[nodiscard]] qint64 version() const { return m_document.version(); }
    [[nodiscard]] qsizetype length() const { return m_document.length(); }
    /// How many edits of this person are not in the room yet.
    [[nodiscard]] qsizetype pendingEdits() const { return m_pendingEdits; }
    /// Text that could not be merged (the session ended under it, or the notes became no text): offered to the
    /// user, never dropped. Empty where there is none.
    [[nodiscard]] QString draft() const { return m_draft; }

    /// An edit made against text().
    void edit(const ChangeSet& changes, UndoHistory::Group group = UndoHistory::Group::Alone);
    [[nodiscard]] bool canUndo() const { return m_document.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_document.canRedo(); }
    /// Changes the view through `changed`, as a remote edit does.
    void undo();
    void redo();
    void breakUndoGroup() { m_document.breakUndoGroup(); }

Q_SIGNALS:
    /// The text changed by something else than edit(): a remote edit, undo or redo. Apply to the view.
    void changed(const confab::ChangeSet& changes);
    /// Everything may be different: read content() and text() anew.
    void wasReset();
    void pendingEditsChanged(qsizetype count);
    void undoAvailableChanged(bool canUndo, bool canRedo);
    void draftKept(const QString& text);
    /// The room refused an edit (a viewer's, one too large, …). The text was reloaded, the edit is in the draft.
    void editRefused(const confab::Failure& failure);

private:
    SignallingClient& m_signalling;
    CollabDocument m_document;
    Content m_content = Content::Loading;
    QByteArray m_json;
    qsizetype m_pendingEdits = 0;
    QString m_draft;
};

} // namespace confab
