#pragma once

#include "ui/networkstate.h"

#include <QWidget>

#include <utility>
#include <vector>

namespace confab {

class ChatPane;
struct NotesPlace;
class FocusBar;
class NotesPanel;
class PeoplePane;
class RoomClient;
class RoomHeader;
class Spelling;
class RoomPanes;
class StatePane;
class Strip;

/// One room: its header, the notes, and beside them chat, people and shared state.
class RoomPage : public QWidget
{
    Q_OBJECT

public:
    explicit RoomPage(RoomClient& client, QWidget* parent = nullptr);

    /// What the invite button copies; the code of this link is what is shown.
    void setInvite(const QString& inviteLinkText);

    void setNetwork(NetworkState state);
    /// Null: none. Must outlive this.
    void setSpelling(Spelling* spelling);

    /// How the page is divided, for the settings.
    [[nodiscard]] QByteArray saveLayout() const;
    /// Anything that saveLayout() did not make changes nothing.
    void restoreLayout(const QByteArray& layout);

    /// What became of joinAgainRequested(): it is under way, or why it did not work.
    void showJoiningAgain();
    void showFailure(const QString& words);

    [[nodiscard]] NotesPanel& notes() { return *m_notes; }
    [[nodiscard]] ChatPane& chat() { return *m_chat; }
    [[nodiscard]] RoomPanes& panes() { return *m_panes; }
    [[nodiscard]] bool isFocusMode() const;
    /// Everyone but oneself, by peer id and name.
    [[nodiscard]] std::vector<std::pair<QString, QString>> peopleToWriteTo() const;
    /// With the caret at this place of their text.
    void goToNotes(qsizetype place);

public Q_SLOTS:
    void findInChat();
    /// Shows this message of the chat, if it is (still) there.
    void showMessage(const QString& messageId);
    /// What is selected in the notes, as a quote in the message that is being written.
    void quoteInChat();
    /// For writing: only the notes, in a column in the middle. Esc leaves it.
    void setFocusMode(bool on);
    /// The next message goes to this person alone.
    void writeTo(const QString& peerId);

Q_SIGNALS:
    void focusModeChanged(bool on);
    void leaveRequested();
    void saveNotesRequested();
    /// Of a room in which one is no more.
    void joinAgainRequested();
    void inviteCopied();
    void networkRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildPanes();
    void buildStrips();
    void connectParts();
    void askToEndRoom();
    void openCodes();
    void endRoom(bool lock, const QString& reason);
    void showEnd();
    void showKeeping(bool keeping);
    [[nodiscard]] QString endText() const;
    void copyInvite();
    void showChat();
    void putIntoNotes(const QString& markdown);
    void showInNotes(const NotesPlace& place);

    RoomClient& m_client;
    RoomHeader* m_header = nullptr;
    FocusBar* m_focusBar = nullptr; ///< in the header's place in focus mode
    RoomPanes* m_panes = nullptr;
    NotesPanel* m_notes = nullptr;
    ChatPane* m_chat = nullptr;
    PeoplePane* m_people = nullptr;
    StatePane* m_state = nullptr;
    Strip* m_end = nullptr;     ///< why one is in the room no more, and the ways on
    Strip* m_trouble = nullptr; ///< what did not work
    QString m_invite;
};

} // namespace confab
