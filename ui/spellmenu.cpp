#include "ui/spellmenu.h"

#include "ui/spelling.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::SpellMenu)
};

void fill(QMenu& menu, Spelling& spelling)
{
    menu.clear();
    const QStringList installed = spelling.installed();
    if (installed.isEmpty()) {
        menu.addAction(Tr::tr("No dictionaries are installed (hunspell-en-us and others)"))
            ->setEnabled(false);
        return;
    }
    QAction* on = menu.addAction(Tr::tr("&Underline what may be wrong"));
    on->setObjectName(u"spellingAction"_s);
    on->setCheckable(true);
    on->setChecked(spelling.isOn());
    QObject::connect(on, &QAction::triggered, &spelling, &Spelling::setOn);
    menu.addSeparator();
    for (const QString& language : installed) {
        QAction* action = menu.addAction(Spelling::nameOf(language));
        action->setData(language);
        action->setCheckable(true);
        action->setChecked(spelling.languages().contains(language));
        action->setEnabled(spelling.isOn());
        QObject::connect(action, &QAction::triggered, &spelling, [&spelling, language](bool chosen) {
            QStringList languages = spelling.languages();
            languages.removeAll(language);
            if (chosen)
                languages.append(language);
            spelling.setLanguages(languages);
        });
    }
}

} // namespace

void fillSpellMenu(QMenu& menu, Spelling& spelling)
{
    QObject::connect(&menu, &QMenu::aboutToShow, &spelling, [&menu, &spelling] { fill(menu, spelling); });
    fill(menu, spelling); // a menu without entries is not shown
}

} // namespace confab
