#include "tests/support/livingroom.h"
#include "tests/traces/trace.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using confab::test::LivingRoom;
using confab::test::Trace;

/// The same into a real room: sockets, JSON and all.
class TestTypedTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoPeopleTakeTurnsInOneText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("automerge-paper") << u"automerge-paper"_s;
        QTest::newRow("rustcode") << u"rustcode"_s;
    }

    void twoPeopleTakeTurnsInOneText()
    {
        QFETCH(QString, name);
        // As fast as a person's burst after a long flight: what is typed while a change is under way gathers.
        constexpr std::size_t Turn = 4000;
        constexpr std::size_t Burst = 250;
        constexpr int Patience = 30'000;
        const Trace trace = Trace::load(name);
        const std::vector<Trace::Patch> patches = trace.patches();
        const LivingRoom room;
        const auto ana = room.join(u"Ana"_s);
        const auto ben = room.join(u"Ben"_s);
        RoomClient* writer = ana.get();
        RoomClient* reader = ben.get();
        for (std::size_t i = 0; i < patches.size(); ++i) {
            const Trace::Patch& patch = patches[i];
            test::type(*writer, patch.position, patch.removed, patch.inserted);
            if (i % Burst == 0)
                QCoreApplication::processEvents();
            if (i % Turn != Turn - 1)
                continue;
            QTRY_COMPARE_WITH_TIMEOUT(writer->notes().pendingEdits(), 0, Patience);
            QTRY_COMPARE_WITH_TIMEOUT(reader->notes().version(), writer->notes().version(), Patience);
            QCOMPARE(reader->notes().length(), writer->notes().length());
            std::swap(writer, reader);
        }
        QTRY_COMPARE_WITH_TIMEOUT(writer->notes().pendingEdits(), 0, Patience);
        QCOMPARE(writer->notes().text(), trace.endContent);
        QTRY_COMPARE_WITH_TIMEOUT(reader->notes().text(), trace.endContent, Patience);
        // Whoever comes now reads the same.
        const auto late = room.join(u"Late"_s);
        QCOMPARE(late->notes().text(), trace.endContent);
    }
};

QTEST_GUILESS_MAIN(TestTypedTraces)
#include "tst_typedtraces.moc"
