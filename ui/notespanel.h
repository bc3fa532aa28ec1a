#pragma once

#include "ui/notessituation.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QShortcut;

namespace confab {

class DraftBar;
class FollowBar;
class NotesBody;
class NotesEditor;
class NotesFinder;
class NotesPresence;
class NotesStatus;
class NotesToolbar;
class NotesWriting;
class TimelineDialog;
class WhoWrote;
class RoomClient;
class SpellMarks;
class Spelling;

/// The shared notes of one room: wires the editor to the room, and says in words how things stand.
class NotesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPanel(RoomClient& client, QWidget* parent = nullptr);
    ~NotesPanel() override;

    [[nodiscard]] NotesEditor& editor() { return *m_editor; }
    [[nodiscard]] NotesWriting& writing() { return *m_writing; }
    [[nodiscard]] NotesFinder& finder() { return *m_finder; }
    [[nodiscard]] NotesBody& body() { return *m_body; }
    [[nodiscard]] SpellMarks& spelling() { return *m_spelling; }
    [[nodiscard]] WhoWrote& whoWrote() { return *m_whoWrote; }
    /// The peer whose caret the notes scroll along with; empty where there is none.
    [[nodiscard]] QString followed() const;
    /// For writing: without tools, and the text in a column in the middle.
    void setPlain(bool plain);

public Q_SLOTS:
    /// Scrolls to this peer's caret and along with it, until the person here scrolls, types or presses Esc.
    void follow(const QString& peerId);
    /// Where a tab above says it already.
    void setTitleHidden(bool hidden);
    void print();
    /// Shows a stretch of the notes, and marks it for a moment.
    void showStretch(qsizetype from, qsizetype to);
    /// The notes at every version so far, in a window of its own.
    void openTimeline();
    /// The notes become this text, as an edit that can be taken back.
    void restore(const QString& text);

Q_SIGNALS:
    /// Whether one may write now.
    void editableChanged(bool editable);
    void exportRequested();
    /// Something in them was asked for that one has to see.
    void wanted();

private:
    void build();
    [[nodiscard]] QWidget* buildHeading();
    void wirePresence();
    void wireTools();
    void showFollowing();
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
    QLabel* m_title = nullptr;
    QWidget* m_heading = nullptr;  ///< what is above the text, with the line below
    QLabel* m_otherText = nullptr; ///< says that the notes are no text
    NotesToolbar* m_tools = nullptr;
    NotesBody* m_body = nullptr;
    NotesEditor* m_editor = nullptr;
    NotesWriting* m_writing = nullptr;
    NotesFinder* m_finder = nullptr;
    WhoWrote* m_whoWrote = nullptr;
    QPointer<TimelineDialog> m_timeline;
    NotesPresence* m_presence = nullptr;
    std::unique_ptr<SpellMarks> m_spelling;
    FollowBar* m_following = nullptr;
    QShortcut* m_stopFollowing = nullptr; ///< Esc, wherever the focus is
    DraftBar* m_draft = nullptr;
    NotesStatus* m_status = nullptr;
    NotesSituation m_situation;
    QTimer m_slow;      ///< since when edits have been on their way
    QTimer m_wordCount; ///< counting waits for a pause in the typing
    bool m_ownChange = false;
};

} // namespace confab
