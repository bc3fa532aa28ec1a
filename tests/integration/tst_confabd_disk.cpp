#include "tests/support/rawclient.h"
#include "tests/support/roomelsewhere.h"
#include "tests/support/runningconfabd.h"
#include "tests/support/smalldisk.h"

#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Long = 30'000; // ms

} // namespace

/// The headless server on a real disk that takes nothing.
class TestConfabdDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_disk.emplace(8);
        if (!m_disk->isThere())
            QSKIP("this system lets nobody make a name space with a disk of its own");
    }
    void cleanup()
    {
        m_daemon.reset();
        m_disk.reset();
    }

    void onAReadOnlyDiskNothingIsBegun()
    {
        QVERIFY(m_disk->setReadOnly(true));
        const Ended ended = run(arguments(), m_disk->prefix());
        QCOMPARE(ended.exitCode, 1);
        QCOMPARE(ended.out, QString());
        QVERIFY2(ended.err.contains(u"cannot keep rooms in "_s + m_disk->path()), qPrintable(ended.err));
    }

    void onceTheDiskMayBeWrittenAgainEverythingIsThere()
    {
        start();
        const RoomElsewhere room(address());
        {
            const auto ana = room.join(u"Ana"_s);
            type(*ana, 0, 0, u"kept"_s);
            QTRY_COMPARE(ana->notes().pendingEdits(), 0);
            m_daemon.reset(); // killed, with Ana inside
        }
        QVERIFY(m_disk->setReadOnly(true));
        const Ended ended = run(arguments(), m_disk->prefix());
        QCOMPARE(ended.exitCode, 1);
        QVERIFY2(ended.err.contains(u"cannot keep rooms in "_s + m_disk->path()), qPrintable(ended.err));
        QVERIFY2(ended.err.contains(u"Read-only file system"_s), qPrintable(ended.err));

        QVERIFY(m_disk->setReadOnly(false));
        start(m_port);
        QCOMPARE(room.join(u"Ben"_s)->notes().text(), u"kept"_s);
    }

    void onAFullDiskNothingIsBegun()
    {
        QVERIFY(m_disk->fill());
        const Ended ended = run(arguments(), m_disk->prefix());
        QCOMPARE(ended.exitCode, 1);
        QCOMPARE(ended.out, QString());
        QVERIFY2(ended.err.contains(u"cannot keep rooms in "_s + m_disk->path()), qPrintable(ended.err));

        QVERIFY(m_disk->empty());
        start();
        const RoomElsewhere room(address());
        QCOMPARE(room.join(u"Ana"_s)->state(), RoomClient::State::Joined);
    }

    void aDiskThatGetsFullRefusesAndHealsWithoutARestart()
    {
        start();
        const RoomElsewhere room(address());
        const RoomElsewhere otherRoom(address());
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        const auto cem = otherRoom.join(u"Cem"_s);
        type(*ana, 0, 0, u"before. "_s);
        type(*cem, 0, 0, u"Cem's. "_s);
        QTRY_COMPARE(ben->notes().text(), u"before. "_s);
        QTRY_COMPARE(cem->notes().pendingEdits(), 0);
        QCOMPARE(health(), 200);

        QVERIFY(m_disk->fill());
        // The log may have pages to write over: it takes some edits until one finds no room.
        int taken = 0;
        std::optional<Failure> failure;
        while (!failure && taken < 10'000) {
            const auto answer = await(ana->setSessionMetadata(QString(1000, QChar(u'a' + taken % 26))));
            if (answer)
                ++taken;
            else
                failure = answer.error();
        }
        QVERIFY(failure);
        QCOMPARE(failure->kind, Failure::Kind::Refused);
        QVERIFY2(failure->refusal.is(ErrorCode::StorageFull), qPrintable(failure->refusal.message));
        QCOMPARE(failure->refusal.message,
                 u"The server has no space left to store this. Nothing has changed."_s);
        const QString stands = ana->notes().text();
        type(*ana, 0, 0, u"waits. "_s);
        ana->sendBroadcastMessage(u"waits"_s);
        type(*cem, 0, 0, u"waits, too. "_s);
        QCOMPARE(health(), 503);
        QCOMPARE(RawClient(m_daemon->port()).request("POST", "/v2/rooms", R"({"name":"x"})").status, 503);
        // Nobody is thrown out, and the other room's people neither.
        for (const auto* client : {ana.get(), ben.get(), cem.get()})
            QCOMPARE(client->state(), RoomClient::State::Joined);
        QCOMPARE(ana->notes().pendingEdits(), 1);
        QCOMPARE(ana->waitingMessages(), 1);
        QVERIFY(!ben->notes().text().contains(u"waits"_s));
        QVERIFY(ben->chat().entries().empty());
        QVERIFY(m_daemon->process().state() == QProcess::Running);

        QVERIFY(m_disk->empty());
        QTRY_COMPARE_WITH_TIMEOUT(ben->notes().text(), u"waits. "_s + stands, Long);
        QTRY_COMPARE_WITH_TIMEOUT(ben->chat().entries().size(), 1U, Long);
        QTRY_COMPARE_WITH_TIMEOUT(cem->notes().pendingEdits(), 0, Long);
        QTRY_COMPARE_WITH_TIMEOUT(health(), 200, Long);
        QCOMPARE(otherRoom.join(u"Dan"_s)->notes().text(), u"waits, too. Cem's. "_s);
        QCOMPARE(room.join(u"Eva"_s)->notes().text(), u"waits. "_s + stands);
        QCOMPARE(RawClient(m_daemon->port()).request("POST", "/v2/rooms", R"({"name":"x"})").status, 200);
        // And it is really on the disk.
        QVERIFY(m_daemon->endsBy(SIGTERM));
        start(m_port);
        QTRY_COMPARE_WITH_TIMEOUT(ben->state(), RoomClient::State::Joined, Long);
        QCOMPARE(room.join(u"Fay"_s)->notes().text(), u"waits. "_s + stands);
    }

private:
    [[nodiscard]] QStringList arguments(quint16 port = 0) const
    {
        return {u"--listen"_s, u"127.0.0.1:%1"_s.arg(port), u"--data"_s, m_disk->path() + u"/rooms"_s};
    }
    void start(quint16 port = 0)
    {
        m_daemon.reset();
        m_daemon = std::make_unique<RunningConfabd>(arguments(port), m_disk->prefix());
        m_port = m_daemon->port();
        QVERIFY(m_port != 0);
    }
    [[nodiscard]] ServerAddress address() const { return {u"127.0.0.1"_s, m_port, false}; }
    [[nodiscard]] int health() const { return RawClient(m_port).request("GET", "/healthz").status; }

    std::optional<SmallDisk> m_disk;
    std::unique_ptr<RunningConfabd> m_daemon;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(TestConfabdDisk)
#include "tst_confabd_disk.moc"
