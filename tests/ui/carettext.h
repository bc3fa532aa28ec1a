#pragma once

#include "core/text/text.h"
#include "ui/editplan.h"

#include <QString>

#include <algorithm>

namespace confab::test {

/// A text with the caret as `|` and, where something is selected, the anchor as `^`.
struct CaretText
{
    QString text;
    qsizetype anchor = 0;
    qsizetype caret = 0;

    static CaretText parse(QString marked)
    {
        CaretText result;
        const bool selected = marked.contains(u'^');
        result.caret = marked.indexOf(u'|');
        if (selected) {
            result.anchor = marked.indexOf(u'^');
            (result.anchor < result.caret ? result.caret : result.anchor) -= 1;
        } else {
            result.anchor = result.caret;
        }
        result.text = marked.remove(u'|').remove(u'^');
        return result;
    }

    static QString marked(QString text, qsizetype anchor, qsizetype caret)
    {
        const QString first = anchor < caret ? QStringLiteral("^") : QStringLiteral("|");
        if (anchor == caret)
            return text.insert(caret, u'|');
        text.insert(std::max(anchor, caret), anchor < caret ? u'|' : u'^');
        return text.insert(std::min(anchor, caret), first);
    }

    static QString textAfter(const QString& before, const EditPlan& plan)
    {
        Text after(before);
        plan.changes(before.size()).applyTo(after);
        return after.toString();
    }

    /// This text after the plan.
    [[nodiscard]] QString after(const EditPlan& plan) const
    {
        return marked(textAfter(text, plan), plan.anchor, plan.caret);
    }
};

} // namespace confab::test
