#pragma once

#include "app/application.h"
#include "tests/support/livingroom.h"

#include <QApplication>
#include <QMessageBox>
#include <QTemporaryDir>

#include <memory>

namespace confab::test {

/// What tests of the whole app share: a folder of its own, a room elsewhere, and the app, which comes and
/// goes.
class AppTest : public QObject
{
protected:
    void setUp()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        m_directory = std::make_unique<QTemporaryDir>();
        m_room = std::make_unique<LivingRoom>();
    }

    void tearDown()
    {
        m_app.reset();
        m_room.reset();
    }

    [[nodiscard]] Options options() const
    {
        Options result;
        result.dataDirectory = m_directory->path();
        result.hostingPort = 0;
        return result;
    }

    /// In the place of the one before.
    void startApp(const Options& options)
    {
        m_app.reset();
        m_app = std::make_unique<Application>(options);
        m_app->start();
    }

    /// The dialog of this kind that is in front, or null.
    template<typename Dialog>
    [[nodiscard]] Dialog* shown(const QString& name = {}) const
    {
        for (auto* found : m_app->window().template findChildren<Dialog*>()) {
            if (found->isVisible() && (name.isEmpty() || found->objectName() == name))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QMessageBox* exitQuestion() const
    {
        return shown<QMessageBox>(QStringLiteral("exitDialog"));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<Application> m_app;
};

} // namespace confab::test
