#pragma once

class QMenu;

namespace confab {

class Spelling;

/// Makes this menu the one in which spelling is switched on and off, and its languages are chosen.
void fillSpellMenu(QMenu& menu, Spelling& spelling);

} // namespace confab
