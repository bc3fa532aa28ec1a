#include "tests/demo/person.h"

#include "ui/elidedlabel.h"
#include "ui/recentroomsmodel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab::demo {

namespace {

constexpr int PatienceMs = 15'000;

void strikeOn(QWidget& widget, QChar character)
{
    if (character == u'\n')
        QTest::keyClick(&widget, Qt::Key_Return);
    else
        QTest::keyClicks(&widget, QString(character));
}

void typeInto(QWidget& widget, const QString& text)
{
    for (const QChar character : text)
        strikeOn(widget, character);
}

} // namespace

Person::Person(QString name, Options options)
    : m_name(std::move(name)),
      m_app(std::make_unique<Application>(std::move(options)))
{
    m_app->start();
}

Person::~Person() = default;

MainWindow& Person::window()
{
    return m_app->window();
}

void Person::startRoom(const QString& roomName)
{
    introduceOneself();
    fill(u"roomNameField"_s, roomName);
    press(u"startButton"_s);
    awaitThat(u"to be in the new room"_s, [this] { return visibleControl(u"notesEditor"_s) != nullptr; });
}

void Person::joinByCode(const QString& code)
{
    introduceOneself();
    fill(u"codeField"_s, code);
    press(u"joinButton"_s);
    awaitThat(u"to be in the room"_s, [this] { return visibleControl(u"notesEditor"_s) != nullptr; });
}

InviteLink Person::copyInvite()
{
    awaitThat(u"an invite to copy"_s, [this] { return visibleControl(u"copyInvite"_s) != nullptr; });
    QGuiApplication::clipboard()->clear();
    const auto& button = dynamic_cast<QAbstractButton&>(control(u"copyInvite"_s));
    const QString label = button.text();
    press(u"copyInvite"_s);
    awaitThat(u"the button to say \"%1\" again"_s.arg(label), [&] { return button.text() == label; });
    const auto link = InviteLink::parse(QGuiApplication::clipboard()->text());
    if (!link)
        throw Stuck(m_name + u": what was copied is no invite: "_s + QGuiApplication::clipboard()->text());
    return *link;
}

void Person::leaveRoom()
{
    press(u"leaveRoom"_s);
    awaitThat(u"the start page"_s, [this] { return visibleControl(u"startPage"_s) != nullptr; });
}

void Person::awaitRecentRooms()
{
    const QAbstractItemModel& model = *dynamic_cast<QAbstractItemView&>(control(u"recentRooms"_s)).model();
    awaitThat(u"news of the recent room"_s, [&] {
        return model.rowCount() == 1 && model.index(0, 0).data(RecentRoomsModel::LiveRole).toBool();
    });
}

void Person::goToLine(const QString& line)
{
    const qsizetype at = notes().split(u'\n').indexOf(line);
    if (at < 0)
        throw Stuck(m_name + u": there is no such line in the notes: "_s + line);
    QWidget& editor = control(u"notesEditor"_s);
    QTest::keyClick(&editor, Qt::Key_Home, Qt::ControlModifier);
    for (qsizetype step = 0; step < at; ++step)
        QTest::keyClick(&editor, Qt::Key_Down);
    QTest::keyClick(&editor, Qt::Key_End);
}

void Person::strike(QChar character)
{
    strikeOn(control(u"notesEditor"_s), character);
}

void Person::write(const QString& text)
{
    typeInto(control(u"notesEditor"_s), text);
}

void Person::say(const QString& line)
{
    QWidget& composer = control(u"composerText"_s);
    typeInto(composer, line);
    QTest::keyClick(&composer, Qt::Key_Return);
}

QString Person::notes()
{
    return dynamic_cast<QPlainTextEdit&>(control(u"notesEditor"_s)).toPlainText();
}

void Person::awaitWordCount()
{
    const auto& facts = dynamic_cast<ElidedLabel&>(control(u"notesFacts"_s));
    awaitThat(u"the words to be counted"_s, [&] { return !facts.fullText().startsWith(u"0 "_s); });
}

QStringList Person::chatLines()
{
    const QAbstractItemModel& model = *dynamic_cast<QAbstractItemView&>(control(u"messages"_s)).model();
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines += model.index(row, 0).data(Qt::DisplayRole).toString();
    return lines;
}

int Person::peopleInRoom()
{
    return static_cast<int>(room().people().peers().size());
}

bool Person::isSettled()
{
    return room().notes().pendingEdits() == 0;
}

void Person::awaitThat(const QString& what, const std::function<bool()>& isSo)
{
    if (!QTest::qWaitFor(isSo, PatienceMs))
        throw Stuck(u"%1 waited in vain: %2"_s.arg(m_name, what));
}

QWidget& Person::control(const QString& objectName)
{
    awaitThat(objectName, [&] { return visibleControl(objectName) != nullptr; });
    return *visibleControl(objectName);
}

QWidget* Person::visibleControl(const QString& objectName)
{
    const auto found = window().findChildren<QWidget*>(objectName);
    const auto shown = std::ranges::find_if(found, [](const QWidget* widget) { return widget->isVisible(); });
    return shown == found.end() ? nullptr : *shown;
}

RoomClient& Person::room()
{
    if (!m_app->visit())
        throw Stuck(m_name + u" is in no room"_s);
    return m_app->visit()->client();
}

void Person::fill(const QString& field, const QString& text)
{
    QWidget& edit = control(field);
    edit.setFocus();
    QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
    typeInto(edit, text);
}

void Person::press(const QString& button)
{
    QTest::mouseClick(&control(button), Qt::LeftButton);
}

void Person::introduceOneself()
{
    fill(u"nameField"_s, m_name);
}

} // namespace confab::demo
