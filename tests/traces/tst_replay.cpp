#include "core/session/sessionstore.h"
#include "core/text/collabdocument.h"
#include "tests/traces/trace.h"
#include "tests/traces/twoauthors.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using confab::test::Trace;
using confab::test::TwoAuthors;

namespace {

const QString Notes = DefaultKey.toString();

} // namespace

/// What people have really written goes through document and store and comes out as they left it.
class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAuthorsTextEndsAsItDid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("automerge-paper") << u"automerge-paper"_s;
        QTest::newRow("rustcode") << u"rustcode"_s;
    }

    void oneAuthorsTextEndsAsItDid()
    {
        QFETCH(QString, name);
        const Trace trace = Trace::load(name);
        const std::vector<Trace::Patch> patches = trace.patches();
        CollabDocument author(u"", 0);
        CollabDocument reader(u"", 0);
        SessionStore store;
        QString plain; // the trace on a plain string, to look at now and then
        for (std::size_t i = 0; i < patches.size(); ++i) {
            const Trace::Patch& patch = patches[i];
            author.edit(
                ChangeSet::replacement(author.length(), patch.position, patch.removed, patch.inserted));
            plain.replace(patch.position, patch.removed, patch.inserted);
            // Some edits go out alone, others gather meanwhile.
            if (i % 3 == 2 || i + 1 == patches.size())
                exchange(author, reader, store);
            if (i % 20'000 == 0) {
                QCOMPARE(author.text(), plain);
                QCOMPARE(reader.text(), store.version(Notes) ? store.find(Notes)->text->toString() : u""_s);
            }
        }
        QCOMPARE(author.text(), trace.endContent);
        QCOMPARE(author.confirmedText().toString(), trace.endContent);
        QCOMPARE(reader.text(), trace.endContent);
        QCOMPARE(store.find(Notes)->text->toString(), trace.endContent);
    }

    void twoAuthorsAtTheSameTimeEndWithTheirText()
    {
        const Trace trace = Trace::load(u"friendsforever"_s);
        TwoAuthors authors(trace);
        std::size_t steps = 0;
        while (authors.step())
            ++steps;
        QCOMPARE(steps, trace.transactions.size());
        QCOMPARE(authors.store().find(Notes)->text->toString(), trace.endContent);
    }

private:
    static void exchange(CollabDocument& author, CollabDocument& reader, SessionStore& store)
    {
        const CollabDocument::InFlight* sent = author.send(u"a:%1"_s.arg(author.version() + 1));
        QVERIFY(sent);
        const auto accepted =
            store.change(Notes, sent->changes, sent->baseVersion, {u"a"_s, sent->updateId, 0});
        QVERIFY(accepted);
        const StoreUpdate update = store.log(Notes).at(accepted->version);
        const CollabDocument::Update entry{update.version, update.updateId, std::get<ChangeSet>(update.step)};
        QVERIFY(author.receive(entry).confirmed);
        QVERIFY(reader.receive(entry).fault == CollabDocument::Fault::None);
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
