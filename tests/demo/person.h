#pragma once

#include "app/application.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <stdexcept>

namespace confab::demo {

/// The play cannot go on: what was awaited did not come.
class Stuck : public std::runtime_error
{
public:
    explicit Stuck(const QString& what) : std::runtime_error(what.toStdString()) {}
};

/// One person of the play: the whole app with a real window, and hands on its keyboard and mouse. Everything
/// goes through the controls that a user has; what cannot be done there throws Stuck.
class Person
{
public:
    Person(QString name, Options options);
    ~Person();

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] MainWindow& window();

    void startRoom(const QString& roomName);
    void joinByCode(const QString& code);
    /// Presses "Copy invite"; the link is what is on the clipboard then.
    [[nodiscard]] InviteLink copyInvite();
    /// Goes back to the start page; nothing is asked of someone who leaves others behind.
    void leaveRoom();
    /// The start page says of each recent room what one would find there.
    void awaitRecentRooms();

    /// Puts the caret at the end of the line in the notes that says this.
    void goToLine(const QString& line);
    /// Presses one key in the notes.
    void strike(QChar character);
    void write(const QString& text);
    void say(const QString& line);

    [[nodiscard]] QString notes();
    /// The words below the notes are counted in a pause.
    void awaitWordCount();
    [[nodiscard]] QStringList chatLines();
    [[nodiscard]] int peopleInRoom();
    /// Everything that this person wrote is in the room.
    [[nodiscard]] bool isSettled();

    /// Waits until this is so, and throws Stuck where it does not come to be.
    void awaitThat(const QString& what, const std::function<bool()>& isSo);

private:
    [[nodiscard]] QWidget& control(const QString& objectName);
    [[nodiscard]] QWidget* visibleControl(const QString& objectName);
    [[nodiscard]] RoomClient& room();
    void fill(const QString& field, const QString& text);
    void press(const QString& button);
    void introduceOneself();

    QString m_name;
    std::unique_ptr<Application> m_app;
};

} // namespace confab::demo
