#include "tests/integration/writertest.h"

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

/// A client is killed before the room has told it that a message was changed or deleted, and started again.
class tst_UnsentChanges : public WriterTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }
    void cleanup() { endAll(); }

    void anEditOfAMessageIsMadeByTheNextStart()
    {
        start();
        const QString peer = startWithMessages();
        m_relay->hold(true, peer);
        write({u"amend secnd"_s, u"amend second"_s}); // only the last has to stand
        m_writer->kill();
        m_relay->cut();
        m_relay->hold(false, peer);
        QCOMPARE(textsOf(m_ben->chat()), (QStringList{u"first"_s, u"helo"_s}));

        start();
        QCOMPARE(m_writer->standing().peer, peer);
        QTRY_COMPARE_WITH_TIMEOUT(textsOf(m_ben->chat()), (QStringList{u"first"_s, u"second"_s}), Long);
        QCOMPARE(m_ben->chat().entries().back().message.edit, 1);
        QTRY_VERIFY(m_writer->hasNothingWaiting());
        restartsWithNothingToDo(1);
    }

    void aMessageDeletedBeforeACrashIsDeletedAfterIt()
    {
        start();
        const QString peer = startWithMessages();
        m_relay->hold(true, peer);
        write({u"amend "_s});
        m_writer->kill();
        m_relay->cut();
        m_relay->hold(false, peer);
        QVERIFY(!m_ben->chat().entries().back().message.isDeleted);

        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_ben->chat().entries().back().message.isDeleted, Long);
        QTRY_VERIFY(m_writer->hasNothingWaiting());
        restartsWithNothingToDo(1);
    }

    void anEditThatTheRoomTookUnheardIsMadeOnce()
    {
        start();
        const QString peer = startWithMessages();
        m_relay->deafen(peer);
        write({u"amend second"_s});
        QTRY_COMPARE(m_ben->chat().entries().back().message.text, u"second"_s);
        write({u"amend third"_s}); // this waits behind it
        m_writer->kill();
        m_relay->deafen({});

        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->chat().entries().back().message.text, u"third"_s, Long);
        QCOMPARE(m_ben->chat().entries().back().message.edit, 2); // the first was not made again
        QTRY_VERIFY(m_writer->hasNothingWaiting());
        restartsWithNothingToDo(2);
    }

    void ofAnEditInASessionThatHasEndedTheWordsAreKept()
    {
        begin(shortGrace());
        start();
        const QString peer = startWithMessages();
        m_relay->hold(true, peer);
        write({u"amend second"_s});
        m_writer->kill();
        m_ben.reset();
        QTRY_COMPARE_WITH_TIMEOUT(m_room->server().occupancy().sessions, 0, Long);
        m_relay->hold(false, peer);

        for (int life = 0; life < 2; ++life) { // and they stay kept, once
            start();
            QTRY_COMPARE(m_writer->standing().failed, 1);
            QCOMPARE(m_writer->standing().messages, 0);
            write({});
            m_writer->kill();
        }
        const auto kept = openJournal()->read();
        QCOMPARE(kept.back().messages.size(), 1U);
        QCOMPARE(kept.back().messages.front().message.text, u"second"_s);
        QVERIFY(kept.back().messages.front().message.id.isEmpty()); // a message of its own now
        QCOMPARE(m_room->join(u"Late"_s)->chat().entries().size(), 0U);
    }

private:
    /// Has the writer say `first` and `helo`; which peer it is.
    QString startWithMessages()
    {
        write({u"say first"_s, u"say helo"_s});
        if (!QTest::qWaitFor(
                [&] { return m_ben->chat().entries().size() == 2 && m_writer->hasNothingWaiting(); }, Long))
            qFatal("the messages do not arrive");
        return m_writer->standing().peer;
    }
    /// What was sent is not kept any more, and not sent a second time: there have been so many edits.
    void restartsWithNothingToDo(qint64 edits)
    {
        write({});
        m_writer->kill();
        start();
        QVERIFY(m_writer->hasNothingWaiting());
        write({u"say last"_s});
        QTRY_COMPARE(m_ben->chat().entries().size(), 3U);
        QCOMPARE(m_ben->chat().entries()[1].message.edit, edits);
    }
};

QTEST_GUILESS_MAIN(tst_UnsentChanges)
#include "tst_unsentchanges.moc"
