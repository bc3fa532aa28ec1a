#pragma once

#include "tests/looks/album.h"
#include "tests/support/livingroom.h"
#include "tests/support/relay.h"

#include <QSize>

#include <memory>

namespace confab {
class MainWindow;
}

namespace confab::looks {

/// A real room, its people, and windows to look at it.
class Stage
{
public:
    std::unique_ptr<RoomClient> join(const QString& name, Role role = Role::Guest)
    {
        return m_room.join(name, role);
    }
    /// The window of somebody who is in the room.
    [[nodiscard]] std::unique_ptr<MainWindow> show(RoomClient& client, QSize size = {1120, 740});
    /// The network goes.
    void cutOff();

private:
    test::Relay m_network;
    test::LivingRoom m_room{m_network, {}, QStringLiteral("Release retro")};
};

/// Brings the part of that number at the window's side to the front.
void side(MainWindow& window, int tab);
/// Triggers the command of that object name.
void trigger(MainWindow& window, const QString& action);
/// Notes with everything that they can hold; a chat with everything that can be said; carets and a hand.
void furnish(RoomClient& ana, RoomClient& ben, RoomClient& longNamed);

} // namespace confab::looks
