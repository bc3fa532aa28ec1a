#include "ui/savenotesdialog.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<no file>");
}

} // namespace

class TestSaveNotesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfRoomsMakeHarmlessFileNames_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("file");
        QTest::newRow("ordinary") << u"Release retro, 22 November"_s << u"Release retro, 22 November"_s;
        QTest::newRow("accents") << u"Übergabe – März"_s << u"Übergabe März"_s;
        QTest::newRow("empty") << QString() << u"Session notes"_s;
        QTest::newRow("dots") << u".."_s << u"Session notes"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"etc passwd"_s;
        QTest::newRow("windows path") << u"C:\\notes"_s << u"C notes"_s;
        QTest::newRow("hidden") << u".hidden"_s << u"hidden"_s;
        QTest::newRow("option") << u" --delete everything"_s << u"delete everything"_s;
        QTest::newRow("device") << u"CON"_s << u"Session notes"_s;
        QTest::newRow("device with number") << u"lpt1"_s << u"Session notes"_s;
        QTest::newRow("line break") << u"a\nb"_s << u"a b"_s;
        QTest::newRow("direction mark") << u"a\u202Etxt.exe"_s << u"a txt exe"_s;
        QTest::newRow("stream") << u"a:b"_s << u"a b"_s;
        QTest::newRow("nul") << u"a"_s + QChar(u'\0') + u"b"_s << u"a b"_s;
        QTest::newRow("long") << QString(300, u'x') << QString(60, u'x');
    }

    void namesOfRoomsMakeHarmlessFileNames()
    {
        QFETCH(const QString, room);
        QFETCH(const QString, file);
        const QString name = notesFileName(room);
        QCOMPARE(name, file);
        const QTemporaryDir directory;
        const QString path = directory.filePath(name + u".md"_s);
        QVERIFY(writeNotes(path, u"x"_s));
        QCOMPARE(QFileInfo(path).absolutePath(), directory.path());
        QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void theNotesAreWrittenAsTheyAre()
    {
        const QTemporaryDir directory;
        const QString text = u"# Ärger\n\n- one\n- 😀\n"_s;
        const QString path = directory.filePath(u"notes.md"_s);
        QVERIFY(writeNotes(path, text));
        QCOMPARE(contentsOf(path), text.toUtf8());
    }

    void theEndOfTheNameSaysWhatIsWritten()
    {
        const QTemporaryDir directory;
        const QString text = u"# Retro\n\n- [x] one <b>\n"_s;
        QVERIFY(writeNotes(directory.filePath(u"My <retro>.HTML"_s), text));
        const QByteArray page = contentsOf(directory.filePath(u"My <retro>.HTML"_s));
        QVERIFY(page.contains("<title>My &lt;retro&gt;</title>"));
        QVERIFY(page.contains("<h1>Retro</h1>"));
        QVERIFY(page.contains("one &lt;b&gt;"));
        QVERIFY(writeNotes(directory.filePath(u"a.pdf"_s), text));
        const QByteArray pdf = contentsOf(directory.filePath(u"a.pdf"_s));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.size() > 2000);
        // A long text has more pages.
        QVERIFY(writeNotes(directory.filePath(u"b.pdf"_s), u"words\n\n"_s.repeated(200)));
        QVERIFY(contentsOf(directory.filePath(u"b.pdf"_s)).count("/Type /Page\n") > 3);
    }

    void theFilterGivesTheNameItsEnd()
    {
        const QTemporaryDir directory;
        auto* dialog = new SaveNotesDialog(u"Retro"_s, u"# Retro\n"_s, nullptr);
        QSignalSpy saved(dialog, &SaveNotesDialog::saved);
        dialog->setDirectory(directory.path());
        dialog->open();
        dialog->selectNameFilter(dialog->nameFilters().at(3));
        Q_EMIT dialog->filterSelected(dialog->nameFilters().at(3));
        dialog->selectFile(directory.filePath(u"kept"_s));
        static_cast<QDialog*>(dialog)->accept();
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(contentsOf(directory.filePath(u"kept.pdf"_s)).startsWith("%PDF-"));
    }

    void whatCannotBeWrittenIsSaid()
    {
        const auto written = writeNotes(u"/nowhere/at/all/notes.md"_s, u"x"_s);
        QVERIFY(!written);
        QVERIFY(written.error().contains("/nowhere/at/all/notes.md"_L1));
    }

    void theDialogWritesWhereItWasTold()
    {
        const QTemporaryDir directory;
        auto* dialog = new SaveNotesDialog(u"Retro"_s, u"# Retro\n"_s, nullptr);
        QSignalSpy saved(dialog, &SaveNotesDialog::saved);
        dialog->setDirectory(directory.path());
        dialog->open();
        dialog->selectFile(directory.filePath(u"kept"_s));
        static_cast<QDialog*>(dialog)->accept();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(contentsOf(directory.filePath(u"kept.md"_s)), "# Retro\n");
    }

    void closingTheDialogSavesNothing()
    {
        auto* dialog = new SaveNotesDialog(u"Retro"_s, u"# Retro\n"_s, nullptr);
        QSignalSpy cancelled(dialog, &SaveNotesDialog::cancelled);
        dialog->open();
        dialog->reject();
        QTRY_COMPARE(cancelled.count(), 1);
    }
};

QTEST_MAIN(TestSaveNotesDialog)
#include "tst_savenotesdialog.moc"
