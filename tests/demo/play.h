#pragma once

#include "tests/demo/person.h"

#include <QDir>
#include <QTemporaryDir>

#include <memory>

namespace confab::demo {

/// The scripted demo: Maria starts a room on this computer, Ben joins by its code, both write notes at once
/// and chat. Everything is checked in both windows; what does not come true throws Stuck.
class Play
{
public:
    /// Pictures go to this directory.
    explicit Play(QDir pictures);

    void run();

private:
    void meet();
    void writeTogether();
    void settle();
    void chat();
    /// One says this, and both see it.
    void converse(Person& speaker, const QString& line, Person& listener);
    void compare();
    void takePictures();
    void part();
    /// Of the whole window.
    void picture(Person& person, const QString& name);

    QDir m_pictures;
    QTemporaryDir m_settings; ///< nobody's own settings are read or changed
    std::unique_ptr<Person> m_maria;
    std::unique_ptr<Person> m_ben;
};

} // namespace confab::demo
