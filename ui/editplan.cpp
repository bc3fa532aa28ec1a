#include "ui/editplan.h"

#include <algorithm>

namespace confab {

namespace {

qsizetype mapped(const std::vector<EditPlan::Edit>& edits, qsizetype place)
{
    qsizetype after = place;
    for (const EditPlan::Edit& edit : edits) {
        if (edit.from > place)
            break;
        after += edit.inserted.size() - std::min(edit.removed, place - edit.from);
    }
    return after;
}

} // namespace

ChangeSet EditPlan::changes(qsizetype length) const
{
    std::vector<ChangeSet::Section> sections;
    QString inserted;
    qsizetype position = 0;
    const auto keepUntil = [&](qsizetype end) {
        if (end > position)
            sections.push_back({end - position});
        position = end;
    };
    for (const Edit& edit : edits) {
        keepUntil(edit.from);
        sections.push_back({edit.removed, edit.inserted.size()});
        inserted += edit.inserted;
        position += edit.removed;
    }
    keepUntil(length);
    return *ChangeSet::fromSections(std::move(sections), std::move(inserted)); // in order, so it is one
}

void EditPlan::select(qsizetype anchorBefore, qsizetype caretBefore)
{
    anchor = mapped(edits, anchorBefore);
    caret = mapped(edits, caretBefore);
}

} // namespace confab
