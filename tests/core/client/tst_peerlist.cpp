#include "core/client/peerlist.h"

#include <QSignalSpy>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

Peer person(const QString& id, qint64 joinedAt)
{
    Peer peer;
    peer.id = id;
    peer.name = id.toUpper();
    peer.joinedAt = joinedAt;
    return peer;
}

QString ids(const PeerList& list)
{
    QString all;
    for (const Peer& peer : list.peers())
        all += peer.id;
    return all;
}

} // namespace

class tst_PeerList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneselfStaysFirstAndTheOthersComeInTheOrderTheyJoined()
    {
        PeerList list;
        list.reset({person(u"m"_s, 9)});
        list.replaceOthers({person(u"c"_s, 3), person(u"a"_s, 1), person(u"b"_s, 2)});
        QCOMPARE(ids(list), u"mabc"_s);
        list.put(person(u"d"_s, 10));
        QCOMPARE(ids(list), u"mabcd"_s);
        QCOMPARE(list.indexOf(u"b"_s), 2);
        QCOMPARE(list.find(u"b"_s)->name, u"B"_s);
        QVERIFY(!list.find(u"x"_s));
    }

    void aListAfterAReconnectIsTakenAsADifference()
    {
        PeerList list;
        list.reset({person(u"m"_s, 9)});
        list.replaceOthers({person(u"a"_s, 1), person(u"b"_s, 2)});
        QSignalSpy added(&list, &PeerList::peerAdded);
        QSignalSpy removed(&list, &PeerList::peerRemoved);
        QSignalSpy changed(&list, &PeerList::peerChanged);
        Peer renamed = person(u"b"_s, 2);
        renamed.name = u"Bea"_s;
        list.replaceOthers({renamed, person(u"c"_s, 3)});
        QCOMPARE(ids(list), u"mbc"_s);
        QCOMPARE(added.size(), 1);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(changed.size(), 1);
    }

    void sayingTheSameAgainTellsNobody()
    {
        PeerList list;
        list.reset({person(u"m"_s, 9)});
        list.put(person(u"a"_s, 1));
        QSignalSpy changed(&list, &PeerList::peerChanged);
        list.put(person(u"a"_s, 1));
        list.remove(u"unknown"_s);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(ids(list), u"ma"_s);
    }
};

QTEST_GUILESS_MAIN(tst_PeerList)
#include "tst_peerlist.moc"
