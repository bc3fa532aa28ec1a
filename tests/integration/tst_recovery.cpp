#include "tests/support/faultydisk.h"
#include "tests/support/restartableroom.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <optional>
#include <vector>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Long = 20'000; // ms: clients come back after a pause

} // namespace

/// What a server with a data directory has acknowledged is there after its end, whatever ended it.
class tst_Recovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<RestartableRoom>(); }
    void cleanup()
    {
        m_room.reset();
        m_disk.reset();
    }

    void aSessionGoesOnAfterARestart()
    {
        const auto ana = m_room->join(u"Ana"_s);
        const auto ben = m_room->join(u"Ben"_s);
        type(*ana, 0, 0, u"shared "_s);
        ben->sendBroadcastMessage(u"hello"_s);
        QTRY_COMPARE(ben->notes().text(), u"shared "_s);
        QTRY_COMPARE(ana->chat().entries().size(), 1u);
        const QString session = ana->sessionId();
        const QString self = ana->self().id;

        m_room->restart();
        QTRY_COMPARE_WITH_TIMEOUT(ana->state(), RoomClient::State::Joined, Long);
        QTRY_COMPARE_WITH_TIMEOUT(ben->state(), RoomClient::State::Joined, Long);
        QCOMPARE(ana->sessionId(), session);
        QCOMPARE(ana->self().id, self);
        QTRY_COMPARE(ana->people().peers().size(), 2u);
        type(*ana, 0, 0, u"still "_s);
        QTRY_COMPARE(ben->notes().text(), u"still shared "_s);
        const auto late = m_room->join(u"Late"_s);
        QCOMPARE(late->notes().text(), u"still shared "_s);
        QTRY_COMPARE(ben->chat().entries().size(), 1u);
    }

    void roomsAndCodesOutliveTheServer()
    {
        m_room->restart();
        const auto ana = m_room->join(u"Ana"_s, Role::Host);
        QCOMPARE(ana->roomId(), m_room->id());
        QCOMPARE(ana->roomName(), u"Test room"_s);
    }

    void theRoomsThatWereThereAreTold()
    {
        QVERIFY(m_room->server().keptRooms().empty()); // made since it started
        const RoomElsewhere other(m_room->address());
        m_room->restart();
        const std::vector<http::RoomAnswer>& kept = m_room->server().keptRooms();
        QCOMPARE(kept.size(), 2U);
        const auto first = std::ranges::find(kept, m_room->id(), &http::RoomAnswer::id);
        QVERIFY(first != kept.end());
        QVERIFY(std::ranges::find(kept, other.id(), &http::RoomAnswer::id) != kept.end());
        QCOMPARE(first->name, u"Test room"_s);
        QCOMPARE(first->codes.size(), 3U);
        for (const http::CodeEntry& code : first->codes)
            QCOMPARE(code.code, m_room->code(code.role).toString());
    }

    void aServerThatEndsItsSessionsTellsEveryoneAndKeepsNothingOfThem()
    {
        const auto ana = m_room->join(u"Ana"_s);
        const auto ben = m_room->join(u"Ben"_s);
        type(*ana, 0, 0, u"gone with the session"_s);
        QTRY_COMPARE(ben->notes().text(), u"gone with the session"_s);
        m_room->server().stop(RoomServer::Sessions::End);
        for (RoomClient* client : {ana.get(), ben.get()})
            QTRY_COMPARE_WITH_TIMEOUT(client->state(), RoomClient::State::RoomEnded, Long);
        QCOMPARE(ben->notes().text(), u"gone with the session"_s); // to be saved
        m_room->restart();
        QCOMPARE(m_room->server().occupancy().sessions, 0);
        QCOMPARE(m_room->server().keptRooms().size(), 1U);
        const auto late = m_room->join(u"Late"_s);
        QCOMPARE(late->notes().text(), QString());
        QVERIFY(late->sessionId() != ana->sessionId());
    }

    void aSessionThatNobodyReturnsToIsWiped()
    {
        m_room->config().limits.graceMs = 300;
        m_room->restart();
        auto ana = m_room->join(u"Ana"_s);
        type(*ana, 0, 0, u"to be forgotten"_s);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        m_room->stop();
        ana.reset();
        m_room->start();
        QCOMPARE(m_room->server().occupancy().sessions, 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_room->server().occupancy().sessions, 0, Long);
        m_room->restart();
        QCOMPARE(m_room->server().occupancy().sessions, 0);
        QCOMPARE(m_room->join(u"Ben"_s)->notes().text(), QString());
    }

    void aFullDiskRefusesAndHeals()
    {
        m_room->stop();
        FaultyDisk& disk = m_disk.emplace();
        m_room->start();
        const auto ana = m_room->join(u"Ana"_s);
        const auto ben = m_room->join(u"Ben"_s);
        QTRY_COMPARE(ana->people().peers().size(), 2u);
        ana->sendBroadcastMessage(u"before"_s);
        QTRY_COMPARE(ben->chat().entries().size(), 1u);
        QTRY_COMPARE(ana->waitingMessages(), 0);

        QLoggingCategory::setFilterRules(u"confab.*=false"_s);
        disk.setFull(true);
        ana->sendBroadcastMessage(u"no space"_s);
        QTRY_VERIFY_WITH_TIMEOUT(disk.refused() > 2, Long); // it was tried again, too
        QVERIFY(ana->chat().entries().back().state != ChatEntry::State::Sent);
        QCOMPARE(ben->chat().entries().size(), 1u);
        QCOMPARE(ana->state(), RoomClient::State::Joined); // reading goes on
        QCOMPARE(m_room->server().occupancy().peers, 2);

        disk.setFull(false);
        QTRY_COMPARE_WITH_TIMEOUT(ben->chat().entries().size(), 2u, Long);
        QCOMPARE(ben->chat().entries().back().message.text, u"no space"_s);
        QTRY_COMPARE(ana->waitingMessages(), 0);
        type(*ben, 0, 0, u"and on"_s);
        QTRY_COMPARE(ana->notes().text(), u"and on"_s);
        m_room->restart();
        QTRY_COMPARE_WITH_TIMEOUT(ana->state(), RoomClient::State::Joined, Long);
        QCOMPARE(m_room->join(u"Late"_s)->notes().text(), u"and on"_s);
    }

    void aRestoredBackupBeginsANewSession()
    {
        const auto ana = m_room->join(u"Ana"_s);
        type(*ana, 0, 0, u"first"_s);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        const QString session = ana->sessionId();
        m_room->stop();
        const QString copy = m_room->directory().filePath(u"copy"_s);
        QVERIFY(QDir().mkpath(copy));
        for (const QString& name : QDir(m_room->config().dataDirectory).entryList(QDir::Files))
            QVERIFY(QFile::copy(m_room->config().dataDirectory + u'/' + name, copy + u'/' + name));
        m_room->config().dataDirectory = copy;
        QLoggingCategory::setFilterRules({});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is a copy"_s));
        m_room->start();
        QCOMPARE(m_room->server().occupancy().sessions, 0);
        const auto ben = m_room->join(u"Ben"_s); // the room and its codes are there
        QVERIFY(ben->sessionId() != session);
        QCOMPARE(ben->notes().text(), QString());
    }

    void aDirectoryIsOneServersOwn()
    {
        RoomServer second(m_room->config());
        const auto started = second.start();
        QVERIFY(!started);
        QCOMPARE(started.error().fault, RoomServer::StartFault::AddressInUse);
        m_room->config().port = 0;
        RoomServer third(m_room->config());
        const auto again = third.start();
        QVERIFY(!again);
        QCOMPARE(again.error().fault, RoomServer::StartFault::DataInUse);
    }

private:
    std::optional<FaultyDisk> m_disk; ///< must outlive the server
    std::unique_ptr<RestartableRoom> m_room;
};

QTEST_GUILESS_MAIN(tst_Recovery)
#include "tst_recovery.moc"
