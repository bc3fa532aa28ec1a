#include "core/text/collabdocument.h"
#include "tests/core/text/law.h"

#include <QTest>

#include <deque>

using namespace confab;
using namespace Qt::StringLiterals;
using confab::test::holds;
using confab::test::RandomText;

namespace {

/// The ordering server at its smallest: maps what comes in over each later entry, one at a time.
struct Authority
{
    std::vector<CollabDocument::Update> log;
    QString text;

    void accept(const CollabDocument::InFlight& sent)
    {
        ChangeSet changes = sent.changes;
        for (auto entry = log.begin() + sent.baseVersion; entry != log.end(); ++entry)
            changes = changes.map(entry->changes);
        text = changes.applied(text);
        log.push_back({static_cast<qint64>(log.size()) + 1, sent.updateId, changes});
    }
};

struct Client
{
    CollabDocument document;
    QString view;
    std::deque<CollabDocument::InFlight> wire; ///< sent, not yet at the authority

    void edit(const ChangeSet& changes)
    {
        document.edit(changes);
        view = changes.applied(view);
    }

    void show(const std::optional<ChangeSet>& changes)
    {
        if (changes)
            view = changes->applied(view);
    }

    void receiveAll(const Authority& authority)
    {
        while (document.version() < qint64(authority.log.size()))
            receiveNext(authority);
    }

    void receiveNext(const Authority& authority)
    {
        if (document.version() == qint64(authority.log.size()))
            return;
        const auto received = document.receive(authority.log[std::size_t(document.version())]);
        if (received.fault != CollabDocument::Fault::None)
            qFatal("an update does not fit");
        show(received.view);
    }
};

CollabDocument::Update update(qint64 version, const ChangeSet& changes, const QString& id = {})
{
    return {version, id, changes};
}

} // namespace

class tst_CollabDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allCopiesMeetWhateverTheOrder()
    {
        QVERIFY(holds("convergence", [](RandomText& random) {
            Authority authority;
            std::vector<Client> clients(std::size_t(2 + random.number(4)));
            int sent = 0;
            const auto step = [&](Client& client, qsizetype what) {
                if (what < 4)
                    client.edit(random.edit(client.view));
                else if (what < 5)
                    client.show(random.number(2) ? client.document.undo() : client.document.redo());
                else if (what < 7)
                    client.receiveNext(authority);
                else if (what < 9) {
                    if (const auto* flight = client.document.send(QString::number(sent + 1))) {
                        client.wire.push_back(*flight);
                        ++sent;
                    }
                } else if (!client.wire.empty()) {
                    // What the authority gets is what was sent, however much has come in since.
                    authority.accept(client.wire.front());
                    client.wire.pop_front();
                }
            };
            for (int i = 0; i < 150; ++i)
                step(clients[std::size_t(random.number(qsizetype(clients.size())))], random.number(10));
            for (bool busy = true; busy;) {
                busy = false;
                for (Client& client : clients) {
                    for (qsizetype what : {7, 9, 6}) {
                        step(client, what);
                        busy = busy || client.document.hasPending() || !client.wire.empty() ||
                               client.document.version() != qint64(authority.log.size());
                    }
                }
            }
            for (const Client& client : clients) {
                RC_ASSERT(client.document.text() == authority.text);
                RC_ASSERT(client.view == authority.text);
                RC_ASSERT(client.document.confirmedText().toString() == authority.text);
            }
            RC_ASSERT(qint64(authority.log.size()) == sent);
        }));
    }

    void whatJoinsAStepInFlightTravelsByItself()
    {
        CollabDocument document;
        document.edit(ChangeSet::replacement(0, 0, 0, u"a"));
        QVERIFY(document.send(u"1"_s));
        document.edit(ChangeSet::replacement(1, 1, 0, u"b"), UndoHistory::Group::Joins);
        QCOMPARE(document.text(), u"ab"_s);
        QCOMPARE(document.inFlight()->changes.insertedText(), u"a");
        document.receive({1, u"1"_s, document.inFlight()->changes});
        QVERIFY(document.send(u"2"_s));
        QCOMPARE(document.inFlight()->changes.insertedText(), u"b");
        document.undo(); // one step, though sent in two
        QCOMPARE(document.text(), QString());
    }

    void undoTakesBackOnlyOnesOwn()
    {
        CollabDocument document(u"", 0);
        document.edit(ChangeSet::replacement(0, 0, 0, u"mine"));
        QVERIFY(document.send(u"a:1"_s));
        QVERIFY(document.receive(update(1, ChangeSet::replacement(0, 0, 0, u"theirs "))).view);
        QCOMPARE(document.text(), u"theirs mine"_s);
        QVERIFY(document.undo());
        QCOMPARE(document.text(), u"theirs "_s);
        QVERIFY(!document.canUndo());
        QVERIFY(document.redo());
        QCOMPARE(document.text(), u"theirs mine"_s);
        QVERIFY(document.receive(update(2, document.inFlight()->changes, u"a:1"_s)).confirmed);
        QVERIFY(document.undo());
        QCOMPARE(document.text(), u"theirs "_s);
    }

    void wordsThatTwoPeopleDeletedComeBackOnce_data()
    {
        QTest::addColumn<bool>("anaFirst");
        QTest::newRow("the first to delete undoes first") << true;
        QTest::newRow("the second to delete undoes first") << false;
    }

    void wordsThatTwoPeopleDeletedComeBackOnce()
    {
        QFETCH(bool, anaFirst);
        const QString text = u"keep these words and more"_s;
        Authority authority;
        authority.text = text;
        Client ana{CollabDocument(text, 0), text, {}};
        Client ben{CollabDocument(text, 0), text, {}};
        const auto settle = [&](Client& client) {
            if (const auto* flight = client.document.send(u"%1"_s.arg(authority.log.size())))
                authority.accept(*flight);
            ana.receiveAll(authority);
            ben.receiveAll(authority);
        };
        ana.edit(ChangeSet::replacement(text.size(), 5, 6, {}));  // "these "
        ben.edit(ChangeSet::replacement(text.size(), 5, 12, {})); // "these words "
        ben.edit(ChangeSet::replacement(ben.view.size(), 0, 0, u"> "));
        settle(ana);
        settle(ben);
        QCOMPARE(ana.view, u"> keep and more"_s);
        Client& first = anaFirst ? ana : ben;
        Client& second = anaFirst ? ben : ana;
        for (Client* client : {&first, &second, &ben}) {
            client->show(client->document.undo());
            settle(*client);
        }
        QCOMPARE(ana.view, text);
        QCOMPARE(ben.view, text);
    }

    void theNewestEditsOfALongBranchDoSo()
    {
        constexpr int Before = 80;
        constexpr int After = 40;
        const QString text = u"keep these words and more"_s;
        Authority authority;
        authority.text = text;
        Client ana{CollabDocument(text, 0), text, {}};
        Client ben{CollabDocument(text, 0), text, {}};
        const auto settle = [&](Client& client) {
            if (const auto* flight = client.document.send(u"%1"_s.arg(authority.log.size())))
                authority.accept(*flight);
            ana.receiveAll(authority);
            ben.receiveAll(authority);
        };
        const auto typeAtTheEnd = [&ana](int count) {
            for (; count > 0; --count)
                ana.edit(ChangeSet::replacement(ana.view.size(), ana.view.size(), 0, u"m"));
        };
        typeAtTheEnd(Before);
        ana.edit(ChangeSet::replacement(ana.view.size(), 5, 6, {})); // "these "
        typeAtTheEnd(After);
        ben.edit(ChangeSet::replacement(text.size(), 5, 12, {})); // "these words "
        settle(ben);
        settle(ana);
        ben.show(ben.document.undo());
        settle(ben);
        for (int i = 0; i < After; ++i)
            ana.show(ana.document.undo());
        QCOMPARE(ana.view, text + QString(Before, u'm'));
        ana.show(ana.document.undo()); // nothing is left of her deletion: it is passed over
        settle(ana);
        QCOMPARE(ana.view, text + QString(Before - 1, u'm'));
        QCOMPARE(ben.view, ana.view);
    }

    void aLongBranchIsTakenBackEditByEditAfterAllThatOthersDid()
    {
        constexpr int Count = 700; // more than is carried over one by one, on either side
        RandomText random(7);
        QString theirs = u"in the beginning "_s;
        CollabDocument document(theirs, 0);
        for (int i = 0; i < Count; ++i)
            document.edit(
                ChangeSet::replacement(document.length(), random.number(document.length()), 0, u"m"));
        QVERIFY(document.send(u"me:1"_s));
        for (int i = 1; i <= Count; ++i) {
            const ChangeSet change =
                ChangeSet::replacement(theirs.size(), random.number(theirs.size()), random.number(2), u"t");
            theirs = change.applied(theirs);
            QCOMPARE(document.receive(update(i, change)).fault, CollabDocument::Fault::None);
        }
        QCOMPARE(document.text().count(u'm'), Count);
        for (int left = Count - 1; left >= 0; --left) {
            QVERIFY(document.undo());
            QCOMPARE(document.text().count(u'm'), left);
        }
        QCOMPARE(document.text(), theirs);
        while (document.canRedo())
            QVERIFY(document.redo());
        QCOMPARE(document.text().count(u'm'), Count);
    }

    void typingIsTakenBackAWordAtATime()
    {
        CollabDocument document(u"", 0);
        using Group = UndoHistory::Group;
        document.edit(ChangeSet::replacement(0, 0, 0, u"o"), Group::Alone);
        document.edit(ChangeSet::replacement(1, 1, 0, u"n"), Group::Joins);
        document.edit(ChangeSet::replacement(2, 2, 0, u"e"), Group::Joins);
        document.edit(ChangeSet::replacement(3, 3, 0, u" "), Group::Alone);
        document.undo();
        QCOMPARE(document.text(), u"one"_s);
        document.undo();
        QCOMPARE(document.text(), QString());
        document.redo();
        QCOMPARE(document.text(), u"one"_s);
    }

    void oneChangeIsInFlightAndTheRestGathersBehindIt()
    {
        CollabDocument document(u"", 0);
        document.edit(ChangeSet::replacement(0, 0, 0, u"a"));
        QVERIFY(document.send(u"me:1"_s));
        document.edit(ChangeSet::replacement(1, 1, 0, u"b"));
        document.edit(ChangeSet::replacement(2, 2, 0, u"c"));
        QVERIFY(!document.send(u"me:2"_s));
        QCOMPARE(document.buffer()->insertedText(), u"bc");
        QVERIFY(document.receive(update(1, ChangeSet::replacement(0, 0, 0, u"a"), u"me:1"_s)).confirmed);
        QCOMPARE(document.send(u"me:2"_s)->baseVersion, 1);
        QVERIFY(!document.buffer());
    }

    void whatDoesNotFitIsRefusedAndNothingChanges()
    {
        CollabDocument document(u"abc", 4);
        document.edit(ChangeSet::replacement(3, 3, 0, u"!"));
        document.send(u"me:1"_s);
        using Fault = CollabDocument::Fault;
        QCOMPARE(document.receive(update(4, ChangeSet::identity(3))).fault, Fault::Gap);
        QCOMPARE(document.receive(update(6, ChangeSet::identity(3))).fault, Fault::Gap);
        QCOMPARE(document.receive(update(5, ChangeSet::identity(9))).fault, Fault::Length);
        QCOMPARE(document.receive(update(5, ChangeSet::replacement(3, 0, 0, u"?"), u"me:1"_s)).fault,
                 Fault::Mismatch);
        QCOMPARE(document.version(), 4);
        QCOMPARE(document.text(), u"abc!"_s);
        QVERIFY(document.inFlight());
        // Cut into other sections, but the same text: that is our change.
        const auto split = ChangeSet::fromSections({{1}, {2}, {0, 1}}, u"!"_s);
        QVERIFY(document.receive(update(5, *split, u"me:1"_s)).confirmed);
    }

    void positionsGoThroughWhatIsPending()
    {
        CollabDocument document(u"abc", 1);
        document.edit(ChangeSet::replacement(3, 0, 0, u">>"));
        document.send(u"me:1"_s);
        document.edit(ChangeSet::replacement(5, 5, 0, u"<<"));
        QCOMPARE(document.toView(1, ChangeSet::Bias::Before), 3);
        QCOMPARE(document.toConfirmed(3, ChangeSet::Bias::Before), 1);
        QCOMPARE(document.toConfirmed(7, ChangeSet::Bias::Before), 3);
        QCOMPARE(document.toConfirmed(0, ChangeSet::Bias::Before), 0);
    }
};

QTEST_GUILESS_MAIN(tst_CollabDocument)
#include "tst_collabdocument.moc"
