#include "core/client/attendance.h"
#include "core/client/peerlist.h"

#include <QSignalSpy>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

Peer peer(const QString& id, qint64 joinedAt)
{
    Peer result;
    result.id = id;
    result.userId = u"user-"_s + id;
    result.name = id.toUpper();
    result.joinedAt = joinedAt;
    return result;
}

} // namespace

class TestAttendance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_now = 1000;
        m_people = std::make_unique<PeerList>();
        m_attendance = std::make_unique<Attendance>(*m_people, [this] { return m_now; });
    }
    void cleanup()
    {
        m_attendance.reset();
        m_people.reset();
    }

    void whoWasThereBeforeHasJoinedWhenTheyDid()
    {
        m_people->reset({peer(u"me"_s, 500)});
        m_people->put(peer(u"a"_s, 100));
        QCOMPARE(told(), u"A+100 ME+500"_s);
    }

    void whoLeavesHasLeftNow()
    {
        m_people->reset({peer(u"me"_s, 500)});
        m_people->put(peer(u"a"_s, 600));
        m_now = 2000;
        QSignalSpy changed(m_attendance.get(), &Attendance::changed);
        m_people->remove(u"a"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(told(), u"ME+500 A+600 A-2000"_s);
        QCOMPARE(m_attendance->personOf(u"a"_s), u"user-a"_s);
        QCOMPARE(m_attendance->personOf(u"nobody"_s), u"nobody"_s);
    }

    void aListAfterAReconnectTellsOnlyWhatIsNew()
    {
        m_people->reset({peer(u"me"_s, 500)});
        m_people->put(peer(u"a"_s, 600));
        m_people->put(peer(u"b"_s, 700));
        m_now = 3000;
        m_people->replaceOthers({peer(u"b"_s, 700), peer(u"c"_s, 2500)});
        QCOMPARE(told(), u"ME+500 A+600 B+700 C+2500 A-3000"_s);
    }

    void anotherSessionBeginsAnew()
    {
        m_people->reset({peer(u"me"_s, 500)});
        m_people->put(peer(u"a"_s, 600));
        m_people->remove(u"a"_s);
        m_attendance->clear();
        QCOMPARE(told(), u"ME+500"_s);
    }

private:
    [[nodiscard]] QString told() const
    {
        QStringList all;
        for (const Attendance::Event& event : m_attendance->events())
            all += event.name + (event.joined ? u'+' : u'-') + QString::number(event.at);
        return all.join(u' ');
    }

    qint64 m_now = 0;
    std::unique_ptr<PeerList> m_people;
    std::unique_ptr<Attendance> m_attendance;
};

QTEST_APPLESS_MAIN(TestAttendance)
#include "tst_attendance.moc"
