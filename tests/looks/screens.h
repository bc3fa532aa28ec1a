#pragma once

#include "tests/looks/album.h"

namespace confab::looks {

/// Who one is, joining, what goes wrong, recent rooms.
void takeStartScreens(Album& album);
/// A room that is empty, one that is full, and what is set in it, for each role.
void takeRoomScreens(Album& album);
/// What people do in a room: write by themselves, look who wrote, find, mention, choose, lose the network.
void takeRoomStates(Album& album);
/// What is asked in windows of their own.
void takeDialogScreens(Album& album);

} // namespace confab::looks
