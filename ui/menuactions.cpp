#include "ui/menuactions.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

/// "&Save as…" reads "Save as"; "&&" is an ampersand.
QString readable(const QString& label)
{
    QString text;
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (label.at(i) == u'&' && i + 1 < label.size())
            ++i;
        text += label.at(i);
    }
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

void collect(const QList<QAction*>& actions, const QStringList& path, std::vector<MenuAction>& all)
{
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (const QMenu* menu = action->menu())
            collect(menu->actions(), path + QStringList{readable(action->text())}, all);
        else
            all.push_back({path, readable(action->text()), action});
    }
}

} // namespace

std::vector<MenuAction> menuActions(const QMenuBar& bar)
{
    std::vector<MenuAction> all;
    collect(bar.actions(), {}, all);
    return all;
}

QString keysOf(const QAction& action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText).replace(u"; "_s, u", "_s);
}

} // namespace confab
