#pragma once

#include "ui/notessituation.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace confab {

class DraftBar;
class NotesEditor;
class NotesStatus;
class RoomClient;

/// The shared notes of one room: wires the editor to the room, and says in words how things stand.
class NotesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPanel(RoomClient& client, QWidget* parent = nullptr);

    [[nodiscard]] NotesEditor& editor() { return *m_editor; }

private:
    void build();
    void wireEditor();
    void wireClient();
    void showAnew();
    void applyChange(const ChangeSet& changes);
    void updateSituation();
    void updatePending(qsizetype count);
    void countWordsSoon();
    void countWords();
    void saveDraft();
    void copyDraft() const;
    void discardDraft();

    RoomClient& m_client;
    NotesClient& m_notes;
    QLabel* m_otherText = nullptr; ///< says that the notes are no text
    NotesEditor* m_editor = nullptr;
    DraftBar* m_draft = nullptr;
    NotesStatus* m_status = nullptr;
    NotesSituation m_situation;
    QTimer m_slow;      ///< since when edits have been on their way
    QTimer m_wordCount; ///< counting waits for a pause in the typing
    bool m_ownChange = false;
};

} // namespace confab
