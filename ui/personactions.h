#pragma once

#include "core/client/roomclient.h"

#include <QObject>

class QMenu;
class QWidget;

namespace confab {

/// What one may do about a person in the room. Only that is offered; the server checks it anyway.
class PersonActions : public QObject
{
    Q_OBJECT

public:
    /// The widget is what questions are asked in front of, and becomes the parent.
    PersonActions(RoomClient& client, QWidget* widget);

    void fill(QMenu& menu, const QString& peerId);
    [[nodiscard]] bool mayWriteTo(const QString& peerId) const;
    [[nodiscard]] bool mayManagePerson(const QString& peerId) const;

Q_SIGNALS:
    void writeRequested(const QString& peerId);
    /// The notes are to go along with this person's caret.
    void followRequested(const QString& peerId);
    /// Something of it did not work, in a sentence.
    void failed(const QString& words);

private:
    void addRoles(QMenu& menu, const Peer& peer);
    void changeRole(const QString& peerId, Role role);
    void lowerHand(const QString& peerId);
    void askToRemove(const QString& peerId);
    void watch(const QFuture<RoomClient::Result>& future);
    [[nodiscard]] bool isInRoom() const { return m_client.state() == RoomClient::State::Joined; }

    RoomClient& m_client;
    QWidget* m_widget;
};

} // namespace confab
