#include "ui/exportdialog.h"
#include "ui/savenotesdialog.h"

#include <QCheckBox>
#include <QPushButton>
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

SessionDocument session()
{
    Message message;
    message.sender.name = u"Eve"_s;
    message.text = u"# shout *x* <b>"_s;
    message.timestamp = 1'700'000'000'000;
    return {.roomName = u"Retro"_s,
            .startedAt = 0,
            .people = {u"Ana"_s, u"Eve"_s},
            .notes = u"# Plan\n\nship it\n"_s,
            .messages = {message},
            .draft = {}};
}

} // namespace

/// What is chosen is in the file, in every form.
class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsChosenIsInTheFile_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<bool>("chat");
        QTest::addColumn<bool>("people");
        for (const QString& ending : {u"md"_s, u"txt"_s, u"html"_s}) {
            for (const bool chat : {true, false}) {
                for (const bool people : {true, false})
                    QTest::addRow("%s %d %d", qPrintable(ending), chat, people) << ending << chat << people;
            }
        }
    }

    void whatIsChosenIsInTheFile()
    {
        QFETCH(const QString, ending);
        QFETCH(const bool, chat);
        QFETCH(const bool, people);
        const QByteArray written = exported(ending, chat, people);
        QVERIFY(written.contains("ship it"));
        QCOMPARE(written.contains("shout"), chat);
        QCOMPARE(written.contains("Ana"), people);
    }

    /// In none of the forms do the words of a message become more than words.
    void messagesStayText()
    {
        const QByteArray markdown = exported(u"md"_s, true, true);
        QVERIFY(markdown.contains("\\# shout \\*x\\* \\<b\\>"));
        const QByteArray plain = exported(u"txt"_s, true, true);
        QVERIFY(plain.contains("Eve: # shout *x* <b>"));
        const QByteArray html = exported(u"html"_s, true, true);
        QVERIFY(html.contains("# shout *x* &lt;b&gt;"));
        QVERIFY(!html.contains("<em>x</em>"));
        QVERIFY(exported(u"pdf"_s, true, true).startsWith("%PDF-"));
    }

    void theTimelineIsInTheFileOnceItIsKnownAndWanted()
    {
        ExportDialog dialog(session(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto* box = dialog.findChild<QCheckBox*>(u"exportTimeline"_s);
        QVERIFY(!box->isEnabled());
        dialog.setTimeline({{1'700'000'000'000, u"Eve wrote “*ship* it”"_s}});
        QVERIFY(box->isEnabled());
        QVERIFY(!box->isChecked());
        QVERIFY(!saved(dialog, u"md"_s).contains("Timeline"));
        box->setChecked(true);
        QVERIFY(saved(dialog, u"md"_s).contains("Eve wrote “\\*ship\\* it”\n"));
        QVERIFY(saved(dialog, u"txt"_s).contains("Eve wrote “*ship* it”\n"));
        const QByteArray html = saved(dialog, u"html"_s);
        QVERIFY(html.contains("Timeline</h2>"));
        QVERIFY(html.contains("Eve wrote “*ship* it”"));
    }

    void withoutMessagesThereIsNoChatToChoose()
    {
        SessionDocument quiet = session();
        quiet.messages.clear();
        ExportDialog dialog(quiet, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(!dialog.findChild<QCheckBox*>(u"exportChat"_s)->isEnabled());
        QVERIFY(dialog.findChild<QCheckBox*>(u"exportPeople"_s)->isEnabled());
    }

    void itIsPrinted()
    {
        ExportDialog dialog(session(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"exportPrint"_s), Qt::LeftButton);
        auto* printing = dialog.findChild<QDialog*>(u"printDialog"_s);
        QVERIFY(printing != nullptr);
        printing->reject();
    }

private:
    QByteArray exported(const QString& ending, bool chat, bool people)
    {
        ExportDialog dialog(session(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.findChild<QCheckBox*>(u"exportChat"_s)->setChecked(chat);
        dialog.findChild<QCheckBox*>(u"exportPeople"_s)->setChecked(people);
        return saved(dialog, ending);
    }

    static QByteArray saved(ExportDialog& dialog, const QString& ending)
    {
        const QTemporaryDir folder;
        dialog.show();
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"exportSave"_s), Qt::LeftButton);
        SaveNotesDialog* file = nullptr;
        for (auto* found : dialog.findChildren<SaveNotesDialog*>())
            file = found->isVisible() ? found : file; // an earlier one is about to go
        if (!file)
            return {};
        const QString path = folder.filePath(u"kept."_s + ending);
        file->setDirectory(folder.path());
        file->selectFile(path);
        QSignalSpy written(file, &SaveNotesDialog::saved);
        static_cast<QDialog*>(file)->accept();
        return QTest::qWaitFor([&] { return written.count() == 1; }) ? contentsOf(path) : QByteArray();
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
