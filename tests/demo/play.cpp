#include "tests/demo/play.h"

#include <QApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab::demo {

namespace {

const auto RoomName = u"Release retro"_s;
const auto WentWellHeading = u"## What went well"_s;
const auto ToChangeHeading = u"## What to change"_s;
const auto ActionsHeading = u"## Actions"_s;
const auto Headings =
    QStringList{u"# Release retro, 22 November"_s, WentWellHeading, ToChangeHeading, ActionsHeading}.join(
        u"\n\n"_s);
const auto WentWell = u"\n- Installer worked on the first try on all three laptops"
                      "\n- No rollback, **zero** pages at night"_s;
const auto ToChange = u"\n- The freeze was announced too late: tell support two days before"
                      "\n- Run the upgrade on a copy of the data first"_s;
const auto BensAction = u"\n- [x] Ben writes the support note"_s;
const auto MariasAction = u"\n- [ ] Maria rehearses the upgrade on Thursday"_s;

constexpr QSize PictureSize(1280, 800);

void tell(const QString& what)
{
    QTextStream(stdout) << what << Qt::endl;
}

/// A list goes on by itself: of these lines only the first is typed with its mark.
QString keysOf(const QString& list)
{
    const qsizetype mark = QStringView(u"\n- ").size();
    return list.left(mark) + list.mid(mark).replace(u"\n- "_s, u"\n"_s);
}

/// One key each in turn, as fast as they come: neither waits for what the other's key does.
void writeAtOnce(Person& first, const QString& firstText, Person& second, const QString& secondText)
{
    for (qsizetype at = 0; at < std::max(firstText.size(), secondText.size()); ++at) {
        if (at < firstText.size())
            first.strike(firstText[at]);
        if (at < secondText.size())
            second.strike(secondText[at]);
        QApplication::processEvents();
    }
}

template<typename Function>
void inBothSchemes(const Function& function)
{
    theme::apply(*qApp, theme::Scheme::Dark);
    function(u"dark"_s);
    theme::apply(*qApp, theme::Scheme::Light);
    function(u"light"_s);
}

} // namespace

Play::Play(QDir pictures) : m_pictures(std::move(pictures)) {}

void Play::run()
{
    if (!m_pictures.mkpath(u"."_s) || !m_settings.isValid())
        throw Stuck(u"Cannot write to "_s + m_pictures.absolutePath());
    meet();
    writeTogether();
    chat();
    compare();
    takePictures();
    part();
}

void Play::meet()
{
    Options options;
    options.dataDirectory = m_settings.path();
    options.scheme = theme::Scheme::Light;
    options.profile = u"maria"_s;
    options.hostingPort = 0; // any: another Confab may be open here
    m_maria = std::make_unique<Person>(u"Maria Esposito"_s, options);
    m_maria->startRoom(RoomName);
    const InviteLink invite = m_maria->copyInvite();
    tell(u"Maria has started a room on this computer: "_s + invite.toString());

    options.profile = u"ben"_s;
    options.hostingPort = invite.server.value_or(ServerAddress()).port;
    m_ben = std::make_unique<Person>(u"Ben Okafor"_s, options);
    // As one would who was told it: in capitals, and without dashes.
    m_ben->joinByCode(invite.code.toString().remove(u'-').toUpper());
    for (Person* person : {m_maria.get(), m_ben.get()})
        person->awaitThat(u"two people in the room"_s, [&] { return person->peopleInRoom() == 2; });
    tell(u"Ben has joined with its code."_s);
}

void Play::writeTogether()
{
    m_maria->write(Headings);
    m_ben->awaitThat(u"Maria's headings"_s, [this] { return m_ben->notes() == Headings; });

    m_maria->goToLine(WentWellHeading);
    m_ben->goToLine(ToChangeHeading);
    writeAtOnce(*m_maria, keysOf(WentWell), *m_ben, keysOf(ToChange));
    settle();

    m_ben->goToLine(ActionsHeading);
    m_ben->write(BensAction);
    settle();
    m_maria->goToLine(BensAction.mid(1));
    m_maria->write(QString(MariasAction).remove(u"- [ ] "_s)); // the next box comes by itself
    settle();
    tell(u"Both have written in the notes at once."_s);
}

void Play::settle()
{
    m_maria->awaitThat(u"both texts to be the same"_s, [this] {
        return m_maria->isSettled() && m_ben->isSettled() && m_maria->notes() == m_ben->notes();
    });
}

void Play::chat()
{
    converse(*m_ben, u"Shall we start with what went well?"_s, *m_maria);
    converse(*m_maria, u"Yes. The installer deserves a line."_s, *m_ben);
    converse(*m_maria, u"I'll take the upgrade rehearsal."_s, *m_ben);
    converse(*m_ben, u"The support note is written: https://example.org/support"_s, *m_maria);
    if (m_maria->chatLines() != m_ben->chatLines())
        throw Stuck(u"The two chats differ:\n%1\n\n%2"_s.arg(m_maria->chatLines().join(u'\n'),
                                                             m_ben->chatLines().join(u'\n')));
    tell(u"Both have chatted, both ways."_s);
}

void Play::converse(Person& speaker, const QString& line, Person& listener)
{
    speaker.say(line);
    for (Person* person : {&speaker, &listener})
        person->awaitThat(u"the chat line "_s + line, [&] { return person->chatLines().contains(line); });
}

void Play::compare()
{
    QString expected = Headings;
    expected.replace(WentWellHeading, WentWellHeading + WentWell);
    expected.replace(ToChangeHeading, ToChangeHeading + ToChange);
    expected += BensAction + MariasAction;
    for (Person* person : {m_maria.get(), m_ben.get()}) {
        if (person->notes() != expected)
            throw Stuck(u"%1 sees other notes than were written:\n%2"_s.arg(person->name(), person->notes()));
    }
    tell(u"Both windows show the same notes and the same chat."_s);
}

void Play::takePictures()
{
    for (Person* person : {m_maria.get(), m_ben.get()})
        person->awaitWordCount();
    inBothSchemes([this](const QString& scheme) {
        picture(*m_maria, u"maria-"_s + scheme);
        picture(*m_ben, u"ben-"_s + scheme);
    });
}

void Play::part()
{
    m_ben->leaveRoom();
    m_maria->awaitThat(u"Ben to be gone"_s, [this] { return m_maria->peopleInRoom() == 1; });
    m_ben->awaitRecentRooms();
    inBothSchemes([this](const QString& scheme) { picture(*m_ben, u"start-"_s + scheme); });
    tell(u"Ben has left. Pictures: "_s + m_pictures.absolutePath());
}

void Play::picture(Person& person, const QString& name)
{
    const QString file = m_pictures.filePath(name + u".png"_s);
    person.window().resize(PictureSize);
    QApplication::processEvents();
    if (!person.window().grab().save(file))
        throw Stuck(u"Cannot write "_s + file);
}

} // namespace confab::demo
