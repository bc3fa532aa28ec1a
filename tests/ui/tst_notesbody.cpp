#include "tests/ui/desk.h"
#include "ui/linkdialog.h"
#include "ui/notesbody.h"
#include "ui/outlinepane.h"
#include "ui/previewview.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QSignalSpy>
#include <QTreeWidgetItemIterator>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

/// The notes' page in a window of its own; others write through applyRemote().
struct BodyDesk
{
    QWidget window;
    NotesEditor& editor;
    NotesBody& body;

    explicit BodyDesk(const QString& text)
        : editor(*new NotesEditor(&window)),
          body(*new NotesBody(editor, &window))
    {
        body.resize(900, 500);
        window.resize(900, 500);
        editor.setText(text);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QApplication::setActiveWindow(&window);
        editor.setFocus();
        QTRY_VERIFY(editor.hasFocus());
    }

    void remote(qsizetype from, qsizetype removed, const QString& inserted)
    {
        editor.applyRemote(ChangeSet::replacement(editor.documentLength(), from, removed, inserted));
    }
    [[nodiscard]] QStringList outline() const
    {
        QStringList words;
        for (QTreeWidgetItemIterator it(&body.outline()); *it; ++it)
            words += (*it)->text(0);
        return words;
    }
    [[nodiscard]] QString preview() const { return body.preview().document().toPlainText(); }
    [[nodiscard]] QTextCharFormat formatOf(const QString& words) const
    {
        return body.preview().document().find(words).charFormat();
    }
    [[nodiscard]] QPoint placeOf(const QString& words) const
    {
        const QTextCursor found = body.preview().document().find(words);
        const QTextBlock block = found.block();
        const QTextLine line = block.layout()->lineForTextPosition(found.selectionStart() - block.position());
        const QPointF origin = body.preview().document().documentLayout()->blockBoundingRect(block).topLeft();
        return (origin +
                QPointF(line.cursorToX(found.selectionStart() - block.position() + 1), line.y() + 6) +
                body.preview().origin())
            .toPoint();
    }
};

} // namespace

class TestNotesBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void theOutlineFollowsEditsAndTheCaret()
    {
        BodyDesk desk(u"# One\nwords\n## Two\nmore\n# Three"_s);
        desk.body.showOutline(true);
        QCOMPARE(desk.outline(), (QStringList{u"One"_s, u"Two"_s, u"Three"_s}));
        QCOMPARE(desk.body.outline().currentItem()->text(0), u"One"_s);
        desk.editor.moveCursor(QTextCursor::End);
        QCOMPARE(desk.body.outline().currentItem()->text(0), u"Three"_s);
        desk.remote(0, 0, u"# Zero\n"_s);
        QTRY_COMPARE(desk.outline().first(), u"Zero"_s);
        QCOMPARE(desk.body.outline().currentItem()->text(0), u"Three"_s);
        QVERIFY(desk.editor.hasFocus());
    }

    void aHeadingIsJumpedToByClickAndKey()
    {
        BodyDesk desk(u"# One\n"_s + u"words\n"_s.repeated(200) + u"## Two\nmore"_s);
        desk.body.showOutline(true);
        OutlinePane& outline = desk.body.outline();
        auto* two = outline.topLevelItem(0)->child(0);
        QTest::mouseClick(outline.viewport(), Qt::LeftButton, {}, outline.visualItemRect(two).center());
        QCOMPARE(desk.editor.textCursor().block().text(), u"## Two"_s);
        QVERIFY(desk.editor.isInView(desk.editor.textCursor().position()));
        QVERIFY(desk.editor.hasFocus());
        outline.setFocus();
        QTest::keyClick(&outline, Qt::Key_Home);
        QTest::keyClick(&outline, Qt::Key_Return);
        QCOMPARE(desk.editor.textCursor().position(), 0);
    }

    void theOutlineSaysWhereNothingIs()
    {
        BodyDesk desk(u"words"_s);
        desk.body.showOutline(true);
        QCOMPARE(desk.outline(), QStringList{u"No headings yet"_s});
        QTest::mouseClick(desk.body.outline().viewport(), Qt::LeftButton, {}, QPoint(20, 10));
        desk.remote(0, 0, u"# One\n"_s);
        QTRY_COMPARE(desk.outline(), QStringList{u"One"_s});
    }

    void thePreviewShowsWhatTheMarksMean()
    {
        BodyDesk desk(
            u"# Head\n\nsome **bold** words\n\n- [x] done\n- [ ] open\n\n> said\n\n```\na  b\n```"_s);
        desk.body.showPreview(true);
        QCOMPARE(desk.preview(), u"Head\nsome bold words\n☑\tdone\n☐\topen\nsaid\na  b"_s);
        QCOMPARE(desk.formatOf(u"bold"_s).fontWeight(), int(QFont::Bold));
        QVERIFY(desk.formatOf(u"done"_s).fontStrikeOut());
        QVERIFY(!desk.formatOf(u"open"_s).fontStrikeOut());
        QVERIFY(desk.formatOf(u"Head"_s).intProperty(QTextFormat::FontPixelSize) > 15);
        desk.remote(2, 0, u"New "_s);
        QTRY_VERIFY(desk.preview().startsWith(u"New Head"_s));
    }

    void thePreviewLoadsNothingAndMakesNoMarkup()
    {
        BodyDesk desk(u"![a cat](https://example.org/cat.png) <img src=\"file:///etc/passwd\"> <b>x</b>"_s);
        desk.body.showPreview(true);
        QCOMPARE(desk.preview(), u"a cat <img src=\"file:///etc/passwd\"> <b>x</b>"_s);
        for (const QTextFormat& format : desk.body.preview().document().allFormats())
            QVERIFY(!format.isImageFormat());
    }

    void aLinkInThePreviewAsksBeforeItOpens()
    {
        BodyDesk desk(u"[runbook](https://example.org/run) [evil](javascript:alert(1))"_s);
        desk.body.showPreview(true);
        QVERIFY(desk.formatOf(u"runbook"_s).isAnchor());
        QVERIFY(!desk.formatOf(u"evil"_s).isAnchor());
        QTest::mouseClick(desk.body.preview().viewport(), Qt::LeftButton, {}, desk.placeOf(u"runbook"_s));
        QVERIFY(desk.body.findChild<LinkDialog*>());
    }

    void whatIsSelectedInThePreviewIsCopied()
    {
        BodyDesk desk(u"some **bold** words"_s);
        desk.body.showPreview(true);
        QTest::mouseDClick(desk.body.preview().viewport(), Qt::LeftButton, {}, desk.placeOf(u"bold"_s));
        QTest::keyClick(&desk.body.preview(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"bold"_s);
        QTest::keyClick(&desk.body.preview(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(desk.body.preview().selectedText(), u"some bold words"_s);
    }

    void escInThePreviewGoesBackToTheText()
    {
        BodyDesk desk(u"words"_s);
        QSignalSpy changed(&desk.body, &NotesBody::viewsChanged);
        desk.body.showPreview(true);
        QVERIFY(desk.body.preview().hasFocus());
        QTest::keyClick(&desk.body.preview(), Qt::Key_Escape);
        QVERIFY(!desk.body.isPreviewShown());
        QVERIFY(desk.editor.hasFocus());
        QCOMPARE(changed.count(), 2);
    }

    void theOutlineJumpsInThePreviewToo()
    {
        BodyDesk desk(u"# One\n"_s + u"words\n\n"_s.repeated(200) + u"## Two\nmore\n\n"_s +
                      u"words\n\n"_s.repeated(50));
        desk.body.showPreview(true);
        desk.body.showOutline(true);
        OutlinePane& outline = desk.body.outline();
        auto* two = outline.topLevelItem(0)->child(0);
        QTest::mouseClick(outline.viewport(), Qt::LeftButton, {}, outline.visualItemRect(two).center());
        QVERIFY(desk.body.isPreviewShown());
        const int y = desk.placeOf(u"Two"_s).y();
        QVERIFY2(y > 0 && y < 100, QByteArray::number(y));
    }
};

QTEST_MAIN(TestNotesBody)
#include "tst_notesbody.moc"
