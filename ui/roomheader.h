#pragma once

#include "ui/networkstate.h"

#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;
class QPushButton;

namespace confab {

class AvatarStack;
class ElidedLabel;
class RoomClient;

/// The strip above a room: which room, how to get others in, how the connection is, who is here, the way out.
class RoomHeader : public QFrame
{
    Q_OBJECT

public:
    explicit RoomHeader(RoomClient& client, QWidget* parent = nullptr);

    /// The code that is shown; without one nothing is offered to copy.
    void setCode(const QString& code);
    void setNetwork(NetworkState state);
    /// In a narrow window what one rarely looks at gives way. (All that one
    /// can do there is in the menus, too.)
    void setNarrow(bool narrow);
    /// Says for a moment that the invite is on the clipboard.
    void showInviteCopied();

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void copyInviteRequested();
    void peopleRequested();
    void leaveRequested();
    // Only by those who may.
    void codesRequested();
    void keptOutRequested();
    void endRoomRequested();
    /// Only where the room is hosted on this computer.
    void networkRequested();
    /// Something that was chosen did not work, in a sentence.
    void failed(const QString& words);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildWidgets();
    void showParts();
    void layOut();
    void showRoom();
    void showState();
    void showAge();
    void showHand();
    void showMore();
    void paintDot();
    void showLoss();
    [[nodiscard]] QString endedText() const;

    RoomClient& m_client;
    ElidedLabel* m_name = nullptr;
    QLabel* m_code = nullptr;
    QPushButton* m_copy = nullptr;
    QLabel* m_dot = nullptr;
    ElidedLabel* m_state = nullptr;
    ElidedLabel* m_network = nullptr;
    ElidedLabel* m_age = nullptr;
    AvatarStack* m_people = nullptr;
    QPushButton* m_hand = nullptr;
    QPushButton* m_leave = nullptr;
    QPushButton* m_more = nullptr;
    QAction* m_openNetwork = nullptr;
    NetworkState m_networkState;
    bool m_narrow = false;
    QTimer m_copied;
    QTimer m_minute;
    QTimer m_second; ///< while the room keeps one's place
};

} // namespace confab
