#pragma once

namespace confab {

/// Who can reach the server of a room.
struct NetworkState
{
    bool isHostedHere = false; ///< only then it can be opened and closed from here
    bool isOpen = false;       ///< also others than this computer
};

} // namespace confab
