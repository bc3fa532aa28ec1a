#pragma once

#include "core/client/roomclient.h"

#include <QMenu>

namespace confab {

/// What hosts may do with the whole room. What is set is checked; the server has the last word.
class RoomMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RoomMenu(RoomClient& client, QWidget* parent = nullptr);

Q_SIGNALS:
    void codesRequested();
    void keptOutRequested();
    void endRoomRequested();
    /// Something of it did not work, in a sentence.
    void failed(const QString& words);

private:
    void showSettings();
    void change(const request::ChangeSettings& change);

    RoomClient& m_client;
    QAction* m_lock = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_readOnly = nullptr;
};

} // namespace confab
