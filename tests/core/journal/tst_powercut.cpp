#include "core/journal/sqlitejournal.h"

#include "tests/core/journal/journalharness.h"
#include "tests/core/journal/randomrecords.h"
#include "tests/support/faultydisk.h"

#include <QHash>
#include <QLoggingCategory>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;
using Outcome = SessionJournal::Outcome;

namespace {

/// How many rounds; CONFAB_CUTS and CONFAB_FAULTS ask for more, CONFAB_FIRST_CUT to begin with another cut.
int wanted(const char* variable, int usual)
{
    const int asked = qEnvironmentVariableIntValue(variable);
    return asked > 0 ? asked : usual;
}

/// What was given to a journal, room by room, and how much of it is known to be kept.
class Ledger
{
public:
    explicit Ledger(std::uint64_t seed) : m_random(seed) {}

    void append(JournalHarness& h)
    {
        const QString room = u"room %1"_s.arg(m_random.number(3));
        const auto records = m_random.several(3);
        m_given.push_back({room, asBytes(records), h.append(room, records)});
    }
    /// The answers so far. After a failed append of a room none of its later ones is kept.
    void settle(const JournalHarness& h)
    {
        for (const Given& given : m_given) {
            Room& room = m_rooms[given.room];
            const auto outcome = h.outcomes[given.number];
            if (outcome == Outcome::Kept && room.open.isEmpty())
                room.kept += given.records;
            else if (outcome != Outcome::Full && outcome != Outcome::Failed)
                room.open += given.records;
            else
                room.refused += given.records;
        }
        m_given.clear();
    }
    /// Everything acknowledged is there, nothing is there twice or out of order, and nothing that was never
    /// given. What was cut off without an answer may be there or not.
    [[nodiscard]] bool holds(const SqliteJournal::Contents& contents)
    {
        for (auto room = m_rooms.begin(); room != m_rooms.end(); ++room) {
            const QByteArrayList found = asBytes(JournalHarness::recordsOf(contents, room.key()));
            const QByteArrayList most = room->kept + room->open + room->refused;
            if (found.size() < room->kept.size() || found != most.first(qMin(found.size(), most.size()))) {
                qWarning("%s: %lld found; %lld kept, %lld open, %lld refused", qPrintable(room.key()),
                         qint64(found.size()), qint64(room->kept.size()), qint64(room->open.size()),
                         qint64(room->refused.size()));
                return false;
            }
            *room = {found, {}, {}};
        }
        return true;
    }
    [[nodiscard]] qsizetype kept() const
    {
        qsizetype sum = 0;
        for (const Room& room : m_rooms)
            sum += room.kept.size();
        return sum;
    }
    [[nodiscard]] RandomRecords& random() { return m_random; }

private:
    struct Given
    {
        QString room;
        QByteArrayList records;
        std::size_t number;
    };
    struct Room
    {
        QByteArrayList kept;
        QByteArrayList open;
        QByteArrayList refused; ///< "nothing has changed", unless the power went before that was written down
    };

    RandomRecords m_random;
    std::vector<Given> m_given;
    QHash<QString, Room> m_rooms;
};

} // namespace

/// A disk that lies about nothing but loses its power, or fails a call here and there.
class TestPowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"confab.*=false"_s); }

    void whatWasAcknowledgedSurvivesPowerCuts()
    {
        const int cuts = wanted("CONFAB_CUTS", 50);
        qsizetype kept = 0;
        for (int cut = qEnvironmentVariableIntValue("CONFAB_FIRST_CUT"); cut < cuts; ++cut) {
            FaultyDisk disk;
            JournalHarness h;
            Ledger ledger(static_cast<std::uint64_t>(cut));
            h.open();
            // Through its first writes, its checkpoints, and what comes between.
            disk.cutPowerAtWrite(1 + ledger.random().number(cut % 2 == 0 ? 60 : 4000));
            for (int burst = 0; burst < 400 && !disk.isWithoutPower(); ++burst) {
                for (qsizetype i = ledger.random().number(20); i >= 0; --i)
                    ledger.append(h);
                QVERIFY(h.settle());
            }
            disk.cutPower();
            ledger.settle(h);
            kept += ledger.kept();
            h.close();
            disk.restorePower(static_cast<std::uint64_t>(cut) + 1000);
            QVERIFY2(ledger.holds(h.open()), qPrintable(u"cut %1"_s.arg(cut)));
            ledger.append(h); // and it goes on
            QVERIFY(h.settle());
            ledger.settle(h);
            QVERIFY(ledger.holds(h.reopen()));
            h.close();
        }
        qInfo("%d power cuts, %lld records acknowledged before them, none lost", cuts, qint64(kept));
        QVERIFY(kept > 0);
    }

    void oneFailingCallLosesNothing()
    {
        const int faults = wanted("CONFAB_FAULTS", 200);
        int refused = 0;
        for (int n = 1; n <= faults; ++n) {
            FaultyDisk disk;
            JournalHarness h;
            Ledger ledger(static_cast<std::uint64_t>(n));
            disk.failCall(n);
            if (!h.tryOpen()) {
                ++refused;
                h.open(); // the next try finds nothing broken
            }
            // Until it has come to that call: else it would be one of the next opening's.
            for (int burst = 0; burst < 25 || disk.calls() < n; ++burst) {
                for (int i = 0; i < 4; ++i)
                    ledger.append(h);
                QVERIFY(h.settle());
                const auto failed = std::count_if(h.outcomes.begin(), h.outcomes.end(),
                                                  [](auto outcome) { return outcome != Outcome::Kept; });
                if (failed > 0)
                    break;
            }
            ledger.settle(h);
            QVERIFY2(ledger.holds(h.reopen()), qPrintable(u"call %1"_s.arg(n)));
            h.close();
        }
        qInfo("%d failing calls, %d of them while opening, no acknowledged record lost", faults, refused);
        QVERIFY(refused > 0 && refused < faults);
    }
};

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
