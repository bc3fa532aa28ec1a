#include "ui/translations.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

struct Entry
{
    QString context, source;
    QStringList forms;
    bool isPlural = false;
    bool isOpen = false;
};

Entry readMessage(QXmlStreamReader& xml, const QString& context)
{
    Entry entry;
    entry.context = context;
    entry.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            entry.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entry.isOpen = xml.attributes().hasAttribute("type"_L1);
            if (!entry.isPlural) {
                entry.forms.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                entry.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> entriesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNext() || !xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            entries.append(readMessage(xml, context));
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return entries;
}

/// `%1`, `%n` and the like, each as often as it stands there.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression mark(u"%(L?n|\\d)"_s);
    QStringList found;
    for (auto all = mark.globalMatch(text); all.hasNext();)
        found.append(all.next().captured());
    found.sort();
    return found;
}

} // namespace

/// The files of the translations, held to the sources as they are.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageIsBuiltIn()
    {
        QCOMPARE(translatedLanguages(), (QStringList{u"de"_s, u"en"_s, u"uk"_s}));
    }

    void noSentenceIsWithoutATranslation()
    {
        const QTemporaryDir copies;
        const QDir folder(Folder);
        for (const QString& file : folder.entryList({u"*.ts"_s}))
            QVERIFY(QFile::copy(folder.filePath(file), copies.filePath(file)));
        QProcess script;
        script.start(QStringLiteral(CONFAB_SOURCE_DIR "/packaging/translations.sh"),
                     {u"--into"_s, copies.path()});
        QVERIFY(script.waitForFinished(120'000));
        if (script.exitCode() == 2)
            QSKIP("lupdate is not installed");
        QStringList open;
        for (const QString& file : folder.entryList({u"*.ts"_s})) {
            const QList<Entry> entries = entriesOf(copies.filePath(file));
            QVERIFY2(entries.size() >= 10, qPrintable(file));
            for (const Entry& entry : entries) {
                if (entry.isOpen || entry.forms.contains(QString()))
                    open += u"%1: %2: %3"_s.arg(file, entry.context, entry.source);
            }
        }
        QVERIFY2(open.isEmpty(),
                 qPrintable(u"packaging/translations.sh, then translate:\n"_s + open.join(u'\n')));
        QCOMPARE(script.exitCode(), 0);
    }

    void placeholdersAndFormsAreThoseOfTheSentence_data()
    {
        QTest::addColumn<qsizetype>("forms");
        QTest::newRow("de") << qsizetype(2);
        QTest::newRow("en") << qsizetype(2);
        QTest::newRow("uk") << qsizetype(3);
    }

    void placeholdersAndFormsAreThoseOfTheSentence()
    {
        QFETCH(const qsizetype, forms);
        QStringList faults;
        const QString file = u"%1/confab_%2.ts"_s.arg(Folder, QString::fromLatin1(QTest::currentDataTag()));
        for (const Entry& entry : entriesOf(file)) {
            if (entry.forms.size() != (entry.isPlural ? forms : 1))
                faults += u"%1 has %2 forms"_s.arg(entry.source).arg(entry.forms.size());
            for (const QString& form : entry.forms) {
                QStringList wanted = placeholders(entry.source);
                QStringList given = placeholders(form);
                wanted.removeDuplicates();
                given.removeDuplicates();
                // "1 word" may say its number itself; in Ukrainian the same form is for 21 too.
                if (entry.isPlural && forms == 2 && form == entry.forms.constFirst()) {
                    wanted.removeAll(u"%n"_s);
                    given.removeAll(u"%n"_s);
                }
                if (wanted != given)
                    faults += entry.source + u" | "_s + form;
                if (entry.source.contains(QRegularExpression(u"&\\w"_s)) !=
                        form.contains(QRegularExpression(u"&[\\w%]"_s,
                                                         QRegularExpression::UseUnicodePropertiesOption)) &&
                    !entry.source.contains(u"&%"_s))
                    faults += u"the letter for the keyboard: "_s + entry.source + u" | "_s + form;
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void pluralsAreSaidRightly_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("words");
        QTest::newRow("de") << 1 << u"1 Änderung"_s;
        QTest::newRow("de") << 5 << u"5 Änderungen"_s;
        QTest::newRow("uk") << 1 << u"1 зміна"_s;
        QTest::newRow("uk") << 3 << u"3 зміни"_s;
        QTest::newRow("uk") << 11 << u"11 змін"_s;
        QTest::newRow("uk") << 21 << u"21 зміна"_s;
        QTest::newRow("en") << 1 << u"1 edit"_s;
        QTest::newRow("en") << 2 << u"2 edits"_s;
    }

    void pluralsAreSaidRightly()
    {
        QFETCH(const int, count);
        QFETCH(const QString, words);
        QTranslator translator;
        QVERIFY(translator.load(u"confab_"_s + QString::fromLatin1(QTest::currentDataTag()),
                                u":/translations"_s));
        QCoreApplication::installTranslator(&translator);
        const QString said = QCoreApplication::translate("confab::UnsentOffer", "%n edits", nullptr, count);
        QCoreApplication::removeTranslator(&translator);
        QCOMPARE(said, words);
    }

private:
    static inline const QString Folder = QStringLiteral(CONFAB_SOURCE_DIR "/resources/translations");
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
