#pragma once

#include "ui/menuactions.h"

#include <QString>

#include <functional>
#include <vector>

namespace confab {

class RoomPage;

/// One thing to do that the palette offers.
struct PaletteEntry
{
    QString title;
    QString where; ///< the menu that it is in, or what kind of thing it is
    QString keys;  ///< empty for none
    std::function<void()> run;
};

/// What of the menus can be done now, in their order.
[[nodiscard]] std::vector<PaletteEntry> paletteEntries(const std::vector<MenuAction>& actions);
/// The people one can write to, and the headings of the notes to go to. Once the page has gone they do
/// nothing.
void addRoomEntries(std::vector<PaletteEntry>& entries, RoomPage& page);
/// Those that fit what is typed, best first; all of them for nothing.
[[nodiscard]] std::vector<PaletteEntry> matching(const std::vector<PaletteEntry>& entries,
                                                 const QString& query);

} // namespace confab
