#include "ui/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace confab {

void installTranslations(QCoreApplication& app)
{
    const auto name = u"confabTranslator"_s;
    if (app.findChild<QTranslator*>(name))
        return;
    // The one that is installed last is asked first.
    for (const QLocale& locale : {QLocale(QLocale::English), QLocale()}) {
        auto* translator = new QTranslator(&app);
        translator->setObjectName(name);
        if (translator->load(locale, u"confab"_s, u"_"_s, u":/translations"_s))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    }
}

} // namespace confab
