#include "app/application.h"
#include "ui/startpage.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace confab;

/// The running app in the language that was asked for.
class TestLanguageChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        for (auto* translator : qApp->findChildren<QTranslator*>())
            delete translator;
        QLocale::setDefault(QLocale::c());
    }

    void theCommandLineChooses()
    {
        const auto app = start(u"de"_s);
        QCOMPARE(firstMenu(*app), u"&Datei"_s);
        QCOMPARE(nameField(*app), u"Eigener Name"_s);
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(QLocale().toString(1.5), u"1,5"_s);
    }

    void elseTheSettings()
    {
        Options options;
        options.dataDirectory = m_folder.path();
        Settings(options).setLanguage(u"uk"_s);
        QCOMPARE(firstMenu(*start()), u"&Файл"_s);
    }

    void theCommandLineComesFirst() { QCOMPARE(firstMenu(*start(u"de"_s)), u"&Datei"_s); }

    void withoutEitherItIsTheDesktopsAndElseEnglish()
    {
        Options options;
        options.dataDirectory = m_folder.path();
        Settings(options).setLanguage({});
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Austria));
        QCOMPARE(firstMenu(*start()), u"&Datei"_s);
        cleanup();
        QLocale::setDefault(QLocale(QLocale::Japanese));
        QCOMPARE(firstMenu(*start()), u"&File"_s);
        QCOMPARE(QLocale().language(), QLocale::Japanese); // its dates stay
    }

private:
    std::unique_ptr<Application> start(const QString& language = {})
    {
        Options options;
        options.dataDirectory = m_folder.path();
        options.language = language;
        options.hostingPort = 0;
        return std::make_unique<Application>(options);
    }
    static QString firstMenu(Application& app)
    {
        return app.window().menuBar()->actions().constFirst()->text();
    }
    static QString nameField(Application& app)
    {
        return app.window().startPage().findChild<QLineEdit*>(u"nameField"_s)->accessibleName();
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestLanguageChoice)
#include "tst_languagechoice.moc"
