#include "core/client/roomclient.h"
#include "tests/support/livingroom.h"
#include "tests/ui/cutoff.h"
#include "tests/ui/longlanguage.h"
#include "tests/ui/pictures.h"
#include "tests/ui/samples.h"
#include "ui/chatfinder.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/composercompletion.h"
#include "ui/elidedlabel.h"
#include "ui/messageview.h"
#include "ui/notesbody.h"
#include "ui/noteseditor.h"
#include "ui/notesfinder.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

enum class View { Text, Found, Preview };

const auto Notes = uR"(# Release retro, 22 November

## What went well
- Installer worked on the first try on **all three** laptops
- No rollback, *zero* pages at night, see [runbook](https://example.org/runbook)

## What to change
1. The freeze was announced too late
2. Run the upgrade on a copy of the data first
   - with `make copy`

> We said that last time. — Ben

## Actions
- [x] Ben writes the support note
- [ ] Ana rehearses the upgrade on Thursday

| Who | When |
|-----|------|
| Ana | Thursday |

```
make copy && make upgrade
```

### Donaudampfschifffahrtsgesellschaftskapitänsmütze und noch viel mehr
)"_s;

void say(RoomClient& client, const QString& who, const QString& name, const QString& text, qint64 when)
{
    ChatEntry entry = said(QString::number(client.chat().entries().size()), who, text, when);
    entry.message.sender.name = name;
    client.chat().add(entry);
}

} // namespace

/// The notes with all that can stand around them, and the chat beside them, have room for their words. The
/// pictures are kept beside the tests, for people to look at.
class TestNotesPanelLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

void TestNotesPanelLooks::nothingIsCutOff_data()
{
    QTest::addColumn<View>("view");
    QTest::addColumn<theme::Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("longWords");
    const QSize small(900, 600);
    const QSize usual(1280, 800);
    for (const auto& [name, view] : {std::pair("text", View::Text), std::pair("found", View::Found),
                                     std::pair("preview", View::Preview)}) {
        const auto row = [&](const char* kind) -> QTestData& {
            return QTest::newRow(qPrintable(u"%1-%2"_s.arg(QLatin1String(name), QLatin1String(kind))));
        };
        row("light") << view << theme::Scheme::Light << usual << false;
        row("dark") << view << theme::Scheme::Dark << usual << false;
        row("small") << view << theme::Scheme::Light << small << false;
        row("long-words-small") << view << theme::Scheme::Dark << small << true;
    }
}

void TestNotesPanelLooks::nothingIsCutOff()
{
    QFETCH(View, view);
    QFETCH(theme::Scheme, scheme);
    QFETCH(QSize, size);
    QFETCH(bool, longWords);
    theme::apply(*qApp, scheme);
    LongLanguage language;
    if (longWords)
        QCoreApplication::installTranslator(&language);
    const LivingRoom room;
    const auto client = room.join(u"Maria Esposito"_s, Role::Host);
    client->people().put(person(u"b"_s, u"Ben Okafor"_s));
    client->people().put(person(u"a"_s, u"Ana Kovač"_s));
    RoomPage page(*client);
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    client->editNotes(ChangeSet::replacement(0, 0, 0, Notes));
    say(*client, u"b"_s, u"Ben Okafor"_s, u"Shall we start with what went well?"_s, at(14, 5));
    say(*client, u"a"_s, u"Ana Kovač"_s, u"> Ben Okafor: Shall we start with what went well?\nYes, @Maria!"_s,
        at(14, 6));
    say(*client, u"b"_s, u"Ben Okafor"_s, u"@Ana Kovač went well 👍"_s, at(14, 7));
    NotesPanel& notes = page.notes();
    notes.editor().setText(client->notes().text());
    notes.body().showOutline(view != View::Text);
    notes.body().showPreview(view == View::Preview);
    if (view == View::Found) {
        notes.finder().openReplace();
        QTest::keyClicks(page.findChild<QLineEdit*>(u"findPattern"_s), u"the"_s);
        page.findInChat();
        QTest::keyClicks(page.findChild<QLineEdit*>(u"chatFindPattern"_s), u"went"_s);
    } else {
        page.chat().composer().focusProxy()->setFocus();
        QTest::keyClicks(page.chat().composer().focusProxy(), view == View::Text ? u":th"_s : u"@"_s);
        QVERIFY(page.findChild<ComposerCompletion*>()->isVisible());
    }
    // The words are counted in a pause of the typing.
    QTRY_VERIFY(!page.findChild<ElidedLabel*>(u"notesFacts"_s)->fullText().startsWith(u"0 "_s));
    QTRY_COMPARE(cutOff(notes), QStringList());
    keepPicture(page, u"notes-"_s + QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(page.width(), size.width());
}

QTEST_MAIN(TestNotesPanelLooks)
#include "tst_notespanellooks.moc"
