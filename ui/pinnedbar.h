#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QMenu;
class QUrl;
class QVBoxLayout;

namespace confab {

class RoomClient;
struct Message;

/// What is pinned above the chat for everyone: the last three messages, the newest below, a line each. A
/// click opens one to be read as a whole. Not there while nothing is pinned.
class PinnedBar : public QWidget
{
    Q_OBJECT

public:
    explicit PinnedBar(RoomClient& client, QWidget* parent = nullptr);

    /// To pin this message, or to take it down again, from its menu. Nothing where only some may read it.
    void addPinning(QMenu& menu, const Message& message);

Q_SIGNALS:
    void linkActivated(const QUrl& url);

private:
    void reload();
    void showFailure(const QString& words);

    RoomClient& m_client;
    QFrame* m_frame = nullptr;
    QWidget* m_anchor =
        nullptr; ///< never seen: the place of the rows, which come and go, in the order of Tab
    QVBoxLayout* m_rows = nullptr;
    QLabel* m_failure = nullptr;
};

} // namespace confab
