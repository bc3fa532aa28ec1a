#pragma once

#include <QObject>

namespace confab {

class ChatPane;
class FocusBar;
class PeoplePane;
class RoomClient;
class RoomPanes;
class StatePane;

/// What the tabs of a room say: how much is new in the chat, how many people are here and have a hand up, how
/// many values they share. Where the notes are alone, their bar tells of the chat.
class RoomTabs : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        RoomPanes& panes;
        ChatPane& chat;
        PeoplePane& people;
        StatePane& state;
        FocusBar& focusBar;
    };

    /// A child of the panes; the parts live as long as they do.
    RoomTabs(RoomClient& client, Parts parts);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void nameChat();
    void namePeople();
    void nameState();

    RoomClient& m_client;
    Parts m_parts;
};

} // namespace confab
