#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace confab {

class PeerListModel;
class PeopleFilter;
class PersonActions;
class RoomClient;

/// Who is in the room, and what one may do about them. Many are narrowed down by their names. To someone
/// alone it says how others get in.
class PeoplePane : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePane(RoomClient& client, QWidget* parent = nullptr);

    /// The room's code as people read it; empty where there is nothing to share.
    void setCode(const QString& code);
    /// How many hands are up.
    [[nodiscard]] int raisedHands() const { return m_raised; }

Q_SIGNALS:
    void copyInviteRequested();
    /// A message to this person alone.
    void writeRequested(const QString& peerId);
    /// Their name was clicked: show where they are in the notes.
    void followRequested(const QString& peerId);
    /// Following was asked for by its name: the notes are to be seen, whatever stands before them.
    void notesWanted();
    void handsChanged(int raised);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildList();
    void buildFilter();
    void buildAlone();
    void buildActions();
    void connectWidgets();
    void showAlone();
    void showFilter();
    void showHands();
    void showActions();
    [[nodiscard]] bool takeFilterKey(int key);
    void goToList();
    void showMenu(const QPoint& place);
    void writeToCurrent();
    void tell(const QString& words);
    [[nodiscard]] QString currentPeer() const;

    RoomClient& m_client;
    PersonActions* m_actions = nullptr;

    PeerListModel* m_model = nullptr;
    PeopleFilter* m_found = nullptr;
    QLineEdit* m_filter = nullptr; ///< where there are many
    QLabel* m_nobody = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_hands = nullptr;
    QLabel* m_trouble = nullptr;
    QPushButton* m_write = nullptr;
    QPushButton* m_more = nullptr;
    QFrame* m_alone = nullptr;
    QLabel* m_aloneText = nullptr;
    QString m_code;
    int m_raised = 0;
};

} // namespace confab
