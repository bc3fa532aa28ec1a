#pragma once

class QAbstractItemView;

namespace confab {

/// Takes the chosen messages along with the mouse, as a small piece of paper that says how the first one
/// begins: as the view itself would draw them, day lines and all, they would hide where they go.
void dragMessages(QAbstractItemView& view);

} // namespace confab
