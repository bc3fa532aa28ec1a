#include "ui/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

const auto Folder = u":/translations"_s;
const auto Ours = u"confab"_s;
const auto Separator = u"_"_s;

void install(QCoreApplication& app, const QLocale& locale, const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(&app);
    translator->setObjectName(u"confabTranslator"_s);
    if (translator->load(locale, file, Separator, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

/// The first language of the desktop's list that there are texts for, so that Qt's words are of the same.
QLocale spoken(const QLocale& locale)
{
    const QStringList known = translatedLanguages();
    for (const QString& wish : locale.uiLanguages()) {
        if (known.contains(wish.section(u'-', 0, 0)))
            return QLocale(wish);
    }
    return QLocale(QLocale::English);
}

} // namespace

void installTranslations(QCoreApplication& app, const QString& language)
{
    if (app.findChild<QTranslator*>(u"confabTranslator"_s))
        return;
    const QLocale wanted = language.isEmpty() ? QLocale() : QLocale(language);
    // Whoever asks for German in Austria keeps Austria's dates.
    if (wanted.language() != QLocale().language())
        QLocale::setDefault(wanted);
    // The one that is installed last is asked first.
    const QLocale locale = spoken(wanted);
    install(app, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(app, QLocale(QLocale::English), Ours, Folder);
    install(app, locale, Ours, Folder);
}

QStringList translatedLanguages()
{
    QStringList codes;
    for (const QString& file : QDir(Folder).entryList({u"confab_*.qm"_s}, QDir::Files, QDir::Name))
        codes.append(file.section(u'_', 1).section(u'.', 0, 0));
    return codes;
}

} // namespace confab
