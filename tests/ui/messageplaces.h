#pragma once

#include "ui/messagedelegate.h"
#include "ui/messageview.h"

namespace confab::test {

/// Searches a row of the chat for a place that means this; null where there is none.
inline QPoint placeOf(const MessageView& view, int row, MessageLayout::Hit::Kind kind)
{
    const auto* delegate = qobject_cast<MessageDelegate*>(view.itemDelegate());
    const QModelIndex index = view.model()->index(row, 0);
    const QRect rect = view.visualRect(index);
    for (int y = rect.top(); y <= rect.bottom(); y += 3) {
        for (int x = rect.left(); x <= rect.right(); x += 3) {
            if (delegate->hitAt(index, rect, {x, y}).kind == kind)
                return {x, y};
        }
    }
    return {};
}

} // namespace confab::test
