#include "core/session/moments.h"
#include "tests/support/randomtext.h"

#include <QTest>

#include <algorithm>

using namespace confab;
using confab::test::RandomText;

class TestMoments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBeginningIsAlwaysThere()
    {
        const Moments moments;
        QCOMPARE(moments.count(), 1);
        QVERIFY((moments.at(0) == Moments::Moment{0, {}}));
    }

    void eventsStandBehindTheVersionThatStoodThen()
    {
        const Moments moments(2, {0, 1, 1, 2});
        const Moments::Moment expected[] = {{0, {}}, {0, 0}, {1, {}}, {1, 1}, {1, 2}, {2, {}}, {2, 3}};
        QCOMPARE(moments.count(), qint64(std::size(expected)));
        for (qint64 place = 0; place < moments.count(); ++place)
            QVERIFY2(moments.at(place) == expected[place], qPrintable(QString::number(place)));
    }

    void everyVersionAndEveryEventHasOnePlaceInOrder()
    {
        RandomText random(9);
        for (int run = 0; run < 500; ++run) {
            const qint64 head = random.number(40);
            std::vector<qint64> events(std::size_t(random.number(12)));
            for (qint64& event : events)
                event = random.number(head + 1);
            std::ranges::sort(events);
            const Moments moments(head, events);
            QCOMPARE(moments.count(), head + qint64(events.size()) + 1);
            qint64 version = 0;
            std::size_t event = 0;
            for (qint64 place = 0; place < moments.count(); ++place) {
                const Moments::Moment moment = moments.at(place);
                if (moment.event) {
                    QCOMPARE(*moment.event, event);
                    QCOMPARE(moment.version, events[event]);
                    QCOMPARE(moments.placeOfEvent(event), place);
                    ++event;
                } else {
                    QCOMPARE(moment.version, place == 0 ? 0 : ++version);
                    QCOMPARE(moments.placeOfVersion(moment.version), place);
                }
            }
            QCOMPARE(event, events.size());
            QCOMPARE(version, head);
        }
    }
};

QTEST_APPLESS_MAIN(TestMoments)
#include "tst_moments.moc"
