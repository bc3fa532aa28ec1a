#pragma once

#include "tests/support/livingroom.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QObject>
#include <QTest>

#include <memory>

namespace confab::test {

/// What tests of the keys and clicks in the real window begin with: a room on a real server, and a host.
class RoomWindowTest : public QObject
{
protected:
    /// Once for all tests.
    void enterRoom()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        m_room = std::make_unique<LivingRoom>();
        m_client = m_room->join(QStringLiteral("Ana"), Role::Host);
    }
    /// The window at its start page, in front.
    void openWindow(QSize size)
    {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(size);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_client;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace confab::test
