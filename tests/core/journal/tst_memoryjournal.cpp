#include "core/journal/memoryjournal.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestMemoryJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersLaterAndInOrderThatEverythingIsKept()
    {
        std::vector<std::function<void()>> posted;
        MemoryJournal journal([&](std::function<void()> run) { posted.push_back(std::move(run)); });
        QStringList done;
        const auto note = [&](const QString& name) {
            return [&done, name](SessionJournal::Outcome outcome) {
                done.append(name + (outcome == SessionJournal::Outcome::Kept ? u" kept"_s : u" failed"_s));
            };
        };
        journal.append(u"room"_s, {record::SessionStarted{u"s"_s, 1}}, note(u"first"_s));
        journal.append(u"room"_s, {}, note(u"second"_s));
        QVERIFY(done.isEmpty());
        for (const auto& run : posted)
            run();
        QCOMPARE(done, (QStringList{u"first kept"_s, u"second kept"_s}));
    }
};

QTEST_GUILESS_MAIN(TestMemoryJournal)
#include "tst_memoryjournal.moc"
