#include "tests/looks/stage.h"

#include "tests/support/roomdeeds.h"
#include "ui/mainwindow.h"
#include "ui/roompage.h"

#include <QAction>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace confab::test;

namespace confab::looks {

namespace {

const auto Notes = uR"(# Release retro

What went well, what did not, and what we do about it.

## Went well

- [x] The installer worked on the first try
- [x] **Nobody** was woken up at night
- [ ] The notes were ready a day early

## To do

1. Ana writes to the translators, see [the list](https://example.org/list)
2. Ben looks at `confabd --data`
3. Everyone rests

> Done is better than perfect.

| who | what | until |
| --- | --- | --- |
| Ana | translators | Monday |
| Ben | disk full | Tuesday |
)"_s;

} // namespace

std::unique_ptr<MainWindow> Stage::show(RoomClient& client, QSize size)
{
    auto window = std::make_unique<MainWindow>();
    window->resize(size);
    window->showRoom(client).setInvite(
        u"confab://192.168.1.20/%1"_s.arg(m_room.code(Role::Guest).toString()));
    window->show();
    return window;
}

void Stage::cutOff()
{
    m_network.hold(true);
    m_network.cut();
}

void side(MainWindow& window, int tab)
{
    window.roomPage()->findChild<QTabWidget*>(u"sidePane"_s)->setCurrentIndex(tab);
}

void trigger(MainWindow& window, const QString& action)
{
    window.findChild<QAction*>(action)->trigger();
}

void furnish(RoomClient& ana, RoomClient& ben, RoomClient& longNamed)
{
    fillNotes(ben, Notes, {&ana}); // by somebody without a window: who types in one sees it there already
    say(ana, u"Good morning! Can you all see the notes?"_s);
    say(ben, u"Yes, @Ana Kovač, I put the agenda there."_s);
    say(ben, u"It is at https://example.org/agenda too."_s);
    say(longNamed,
        u"I come a bit later, please begin without me. I shall read what you have written as soon as I am "
        u"there, and then I have three things to say."_s);
    say(ana, u"> Ben: I put the agenda there.\nThanks!"_s);
    say(ana, u"wrong window"_s);
    ana.deleteMessage(ana.chat().entries().back().message.id);
    ana.editMessage(ana.chat().entries()[0].message.id, u"Good morning! Can all of you see the notes?"_s);
    quoteNotes(ben, u"**Nobody** was woken up at night", u"I was."_s);
    waitFor("the edits", [&] { return ana.waitingMessages() == 0; });
    ben.sendDirectMessage(u"Only for you: I am tired."_s, ana.self().id);
    waitFor("the last message", [&] { return ana.chat().entries().size() == 8; });
    pin(ana, 2);
    raiseHand(longNamed, ana);
    const qsizetype at = Notes.indexOf(u"**Nobody**"_s);
    ben.presence().setOwn(at, at + 10, true);
}

} // namespace confab::looks
