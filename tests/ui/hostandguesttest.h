#pragma once

#include "tests/support/livingroom.h"
#include "tests/ui/in.h"
#include "ui/roompage.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTest>

#include <memory>

namespace confab::test {

/// What tests of a real room from both sides begin with: Hoda, a host, and Gus, a guest, each before a page.
/// The host's window is in front.
class HostAndGuestTest : public QObject
{
protected:
    void enterRoom()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        m_room = std::make_unique<LivingRoom>();
        m_hoda = m_room->join(QStringLiteral("Hoda"), Role::Host);
        m_gus = m_room->join(QStringLiteral("Gus"));
        QTRY_COMPARE(m_hoda->people().peers().size(), 2U);
        m_guest = show(*m_gus);
        m_host = show(*m_hoda);
    }
    void leaveRoom()
    {
        m_host.reset();
        m_guest.reset();
        m_gus.reset();
        m_hoda.reset();
        m_room.reset();
    }

    static std::unique_ptr<RoomPage> show(RoomClient& client, QSize size = {1280, 800})
    {
        auto page = std::make_unique<RoomPage>(client);
        page->setInvite(QStringLiteral("confab://127.0.0.1/wpi-srjb-wer"));
        page->resize(size);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page does not come up");
        return page;
    }

    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_hoda;
    std::unique_ptr<RoomClient> m_gus;
    std::unique_ptr<RoomPage> m_host;
    std::unique_ptr<RoomPage> m_guest;
};

} // namespace confab::test
