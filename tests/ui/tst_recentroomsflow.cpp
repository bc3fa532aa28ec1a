#include "app/hostedserver.h"
#include "app/options.h"
#include "app/recentroomsflow.h"
#include "app/settings.h"
#include "tests/support/livingroom.h"
#include "ui/startpage.h"
#include "ui/theme.h"
#include "ui/translations.h"

#include <QApplication>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace confab;
using namespace confab::test;

/// What the start page says of a room on a real server, while somebody looks at it.
class TestRecentRoomsFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp); // brings the plurals
        theme::apply(*qApp, theme::Scheme::Light);
    }

    void itIsAskedAgainWhileThePageIsLookedAt()
    {
        Desk desk(20ms);
        QTRY_VERIFY(desk.says("nobody inside"));
        auto ben = desk.room.join(u"Ben"_s);
        QTRY_VERIFY(desk.says("1 person inside"));
        auto ana = desk.room.join(u"Ana"_s);
        QTRY_VERIFY(desk.says("2 people inside"));
        ben->leave();
        ana->leave();
        QTRY_VERIFY(desk.says("nobody inside"));
    }

    void itIsAskedAgainWhenOneComesBackToTheWindow()
    {
        Desk desk(1h);
        QTRY_VERIFY(desk.says("nobody inside"));
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        const auto ben = desk.room.join(u"Ben"_s);
        QVERIFY(desk.says("nobody inside"));
        desk.page.activateWindow();
        QTRY_VERIFY(desk.says("1 person inside"));
    }

private:
    struct Desk
    {
        QTemporaryDir folder;
        LivingRoom room;
        Settings settings;
        StartPage page;
        HostedServer hosted{0, folder.path()};
        RecentRoomsFlow flow;

        explicit Desk(std::chrono::milliseconds interval)
            : settings(optionsIn(folder)),
              flow(settings, page, hosted, nullptr, interval)
        {
            RecentRooms rooms;
            rooms.put({.name = u"Retro"_s,
                       .link = {.code = room.code(Role::Guest), .server = room.address()},
                       .invite = {},
                       .roomId = room.id(),
                       .hostedHere = false});
            settings.setRecentRooms(rooms);
            flow.refresh();
            page.show();
            page.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&page));
        }
        [[nodiscard]] bool says(const char* words) const
        {
            const auto* list = page.findChild<QListView*>(u"recentRooms"_s);
            return list->model()
                ->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QLatin1StringView(words));
        }
        static Options optionsIn(const QTemporaryDir& folder)
        {
            Options options;
            options.dataDirectory = folder.path();
            return options;
        }
    };
};

QTEST_MAIN(TestRecentRoomsFlow)
#include "tst_recentroomsflow.moc"
