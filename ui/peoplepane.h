#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QListView;

namespace confab {

class PeerListModel;
class RoomClient;

/// Who is in the room. To someone alone it says how others get in.
class PeoplePane : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePane(RoomClient& client, QWidget* parent = nullptr);

    /// The room's code as people read it; empty where there is nothing to share.
    void setCode(const QString& code);

Q_SIGNALS:
    void copyInviteRequested();

private:
    void buildAlone();
    void showAlone();

    PeerListModel* m_model = nullptr;
    QListView* m_list = nullptr;
    QFrame* m_alone = nullptr;
    QLabel* m_aloneText = nullptr;
    QString m_code;
};

} // namespace confab
