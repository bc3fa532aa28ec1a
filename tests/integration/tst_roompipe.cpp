#include "app/pipetask.h"
#include "core/client/roomclient.h"
#include "tests/integration/pipeprocess.h"
#include "tests/support/livingroom.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

int codeOf(PipeEnd end)
{
    return static_cast<int>(end);
}

} // namespace

class TestRoomPipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_room = std::make_unique<LivingRoom>();
    }

    void cleanup() { m_room.reset(); }

    void tailPrintsWhatWasSaidAndWhatIsSaidUntilTheRoomEnds()
    {
        const auto ana = m_room->join(u"Ana Kovač"_s, Role::Host);
        ana->sendBroadcastMessage(u"before"_s);
        QTRY_COMPARE(ana->waitingMessages(), 0);
        Pipe tail(m_directory->path(), {u"--name"_s, u"Log"_s, u"--tail"_s, link(Role::Viewer)});
        tail.start();
        QTRY_VERIFY_WITH_TIMEOUT(tail.out().endsWith("before\n"_L1), Patience);
        QTRY_COMPARE(ana->people().peers().size(), 2U);
        QCOMPARE(ana->people().peers()[1].name, u"Log"_s);
        ana->sendBroadcastMessage(u"two\nlines \x1b[31m"_s);
        ana->sendGroupMessage(u"for viewers"_s, {u"viewer"_s});
        ana->sendDirectMessage(u"for you"_s, ana->people().peers()[1].id);
        QTRY_COMPARE(tail.out().count(u'\n'), 4);
        const QStringList lines = tail.out().split(u'\n');
        static const QRegularExpression time(u"\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\z"_s);
        for (int at = 0; at < 4; ++at) {
            const QStringList parts = lines[at].split(u'\t');
            QCOMPARE(parts.size(), 4);
            QVERIFY2(time.match(parts[0]).hasMatch(), qPrintable(parts[0]));
            QCOMPARE(parts[2], u"Ana Kovač"_s);
        }
        QVERIFY(lines[1].endsWith(u"\ttwo␊lines ␛[31m"_s));
        QCOMPARE(lines[0].split(u'\t')[1], u"all"_s);
        QCOMPARE(lines[2].split(u'\t')[1], u"viewer"_s);
        QCOMPARE(lines[3].split(u'\t')[1], u"you"_s);
        ana->endRoom(false, {});
        QCOMPARE(tail.exitCode(), codeOf(PipeEnd::Done));
    }

    void tailTellsWhatBecomesOfAMessage()
    {
        const auto ana = m_room->join(u"Ana"_s);
        ana->sendBroadcastMessage(u"wrogn"_s);
        ana->sendBroadcastMessage(u"gone before"_s);
        QTRY_COMPARE(ana->waitingMessages(), 0);
        const auto id = [&](std::size_t at) { return ana->chat().entries()[at].message.id; };
        ana->deleteMessage(id(1));
        QTRY_VERIFY(ana->chat().entries()[1].message.isDeleted);
        Pipe tail(m_directory->path(), {u"--tail"_s, link(Role::Viewer)});
        tail.start();
        QTRY_VERIFY_WITH_TIMEOUT(tail.out().endsWith("\twrogn\n"_L1), Patience);
        ana->editMessage(id(0), u"right"_s);
        QTRY_COMPARE(tail.out().count(u'\n'), 2);
        ana->deleteMessage(id(0));
        QTRY_COMPARE(tail.out().count(u'\n'), 3);
        const QStringList lines = tail.out().split(u'\n');
        const QStringList first = lines[0].split(u'\t');
        QCOMPARE(first.size(), 4);
        const QStringList edited = lines[1].split(u'\t');
        QCOMPARE(edited.mid(1), (QStringList{u"all"_s, u"Ana"_s, u"right"_s, u"edited"_s, first[0]}));
        QVERIFY(edited[0] >= first[0]);
        QCOMPARE(lines[2].split(u'\t').mid(1),
                 (QStringList{u"all"_s, u"Ana"_s, QString(), u"deleted"_s, first[0]}));
    }

    void aSignalLeavesTheRoomInOrder_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("its terminal has gone") << SIGHUP;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void aSignalLeavesTheRoomInOrder()
    {
        QFETCH(int, number);
        const auto ana = m_room->join(u"Ana"_s);
        Pipe tail(m_directory->path(), {u"--tail"_s, link(Role::Viewer)});
        tail.start();
        QTRY_COMPARE_WITH_TIMEOUT(ana->people().peers().size(), 2U, Patience);
        tail.signal(number);
        QCOMPARE(tail.exitCode(), 128 + number);
        // At once: the place of one who was lost is kept for more than a minute.
        QTRY_COMPARE(ana->people().peers().size(), 1U);
    }

    void tailEndsWhenNobodyReadsItAnyMore()
    {
        const auto ana = m_room->join(u"Ana"_s);
        Pipe tail(m_directory->path(), {u"--tail"_s, link(Role::Viewer)});
        QProcess head;
        tail.process().setStandardOutputProcess(&head);
        tail.start();
        head.start(u"head"_s, {u"-n"_s, u"1"_s});
        QTRY_COMPARE_WITH_TIMEOUT(ana->people().peers().size(), 2U, Patience);
        ana->sendBroadcastMessage(u"first"_s);
        QTRY_COMPARE_WITH_TIMEOUT(head.state(), QProcess::NotRunning, Patience);
        QVERIFY(head.readAllStandardOutput().endsWith("first\n"));
        ana->sendBroadcastMessage(u"anybody?"_s);
        QCOMPARE(tail.exitCode(), 128 + SIGPIPE);
        QTRY_COMPARE(ana->people().peers().size(), 1U);
    }

    void whoIsRemovedIsTold()
    {
        const auto ana = m_room->join(u"Ana"_s, Role::Host);
        Pipe tail(m_directory->path(), {u"--tail"_s, link(Role::Guest)});
        tail.start();
        QTRY_COMPARE_WITH_TIMEOUT(ana->people().peers().size(), 2U, Patience);
        ana->removePeer(ana->people().peers()[1].id, {});
        QCOMPARE(tail.exitCode(), codeOf(PipeEnd::Removed));
        QVERIFY2(tail.err().contains("Ana"_L1), qPrintable(tail.err()));
    }

    void sendSaysItsWordsAndEndsWhenTheRoomHasThem()
    {
        const auto ana = m_room->join(u"Ana"_s);
        Pipe send(m_directory->path(),
                  {u"--name"_s, u"Ben"_s, u"--send"_s, link(Role::Guest), u"Grüße,"_s, u"all"_s});
        QCOMPARE(send.start().exitCode(), codeOf(PipeEnd::Done));
        QTRY_COMPARE(texts(*ana), QStringList{u"Grüße, all"_s});
        QCOMPARE(ana->chat().entries()[0].message.sender.name, u"Ben"_s);
        QCOMPARE(send.out(), QString());
        QCOMPARE(send.err(), QString());
    }

    void sendTakesALineEachAndMoreThanTheRoomTakesAtOnce()
    {
        const auto ana = m_room->join(u"Ana"_s);
        QStringList expected;
        QByteArray input;
        for (int at = 0; at < 60; ++at) { // twenty a second are the limit
            expected.append(u"line %1"_s.arg(at));
            input += expected.last().toUtf8() + (at % 2 == 0 ? "\n" : "\r\n\n");
        }
        Pipe send(m_directory->path(), {u"--send"_s, link(Role::Guest)});
        send.start().say(input + "the last, without an end").endInput();
        expected.append(u"the last, without an end"_s);
        QCOMPARE(send.exitCode(), codeOf(PipeEnd::Done));
        QTRY_COMPARE(texts(*ana), expected);
    }

    void aLineIsSaidWhenItIsThereAndNotOnlyAtTheEnd()
    {
        const auto ana = m_room->join(u"Ana"_s);
        Pipe send(m_directory->path(), {u"--send"_s, link(Role::Guest)});
        send.start().say("first\nsec");
        QTRY_COMPARE_WITH_TIMEOUT(texts(*ana), QStringList{u"first"_s}, Patience);
        send.say("ond\n").endInput();
        QCOMPARE(send.exitCode(), codeOf(PipeEnd::Done));
        QTRY_COMPARE(texts(*ana), (QStringList{u"first"_s, u"second"_s}));
    }

    void whatTheRoleMayNotIsRefused_data()
    {
        QTest::addColumn<QStringList>("task");
        QTest::newRow("message") << QStringList{u"--send"_s};
        QTest::newRow("notes") << QStringList{u"--write"_s, u"--notes"_s};
    }

    void whatTheRoleMayNotIsRefused()
    {
        QFETCH(QStringList, task);
        Pipe pipe(m_directory->path(), task + QStringList{link(Role::Viewer)});
        pipe.start().say("words").endInput();
        QCOMPARE(pipe.exitCode(), codeOf(PipeEnd::Failed));
        QVERIFY2(pipe.err().contains("Your role in this room"_L1), qPrintable(pipe.err()));
    }

    void theNotesComeOutAsTheyStand()
    {
        const auto ana = m_room->join(u"Ana"_s);
        const QString text = u"# Notes\n\n\t• “one”\x1b no end"_s;
        type(*ana, 0, 0, text);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        Pipe notes(m_directory->path(), {u"--notes"_s, link(Role::Viewer)});
        QCOMPARE(notes.start().exitCode(), codeOf(PipeEnd::Done));
        QCOMPARE(notes.out(), text);
        QTRY_COMPARE(ana->people().peers().size(), 1U);
    }

    void onATerminalTheNotesCannotSteerIt()
    {
        const auto ana = m_room->join(u"Ana"_s);
        type(*ana, 0, 0, u"a\x1b]0;title\x07"_s);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        QVERIFY(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
        const QByteArray name = ptsname(terminal);
        Pipe notes(m_directory->path(), {u"--notes"_s, link(Role::Viewer)});
        notes.process().setStandardOutputFile(QString::fromLocal8Bit(name));
        QCOMPARE(notes.start().exitCode(), codeOf(PipeEnd::Done));
        QByteArray shown(200, '\0');
        shown.truncate(::read(terminal, shown.data(), 200));
        ::close(terminal);
        QCOMPARE(QString::fromUtf8(shown), u"a␛]0;title␇\r\n"_s);
    }

    void writingChangesOnlyWhatDiffers()
    {
        const auto ana = m_room->join(u"Ana"_s);
        type(*ana, 0, 0, u"# Agenda\n\nintroductions of everybody\nreview of the quarter\n"_s);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        qsizetype replaced = 0;
        bool isRefreshed = false;
        connect(&ana->notes(), &NotesClient::changed, this, [&](const ChangeSet& change) {
            for (const auto& replacement : change.replacements())
                replaced += replacement.to - replacement.from + replacement.inserted.size();
        });
        connect(ana.get(), &RoomClient::metadataMessageReceived, this, [&] { isRefreshed = true; });
        Pipe notes(m_directory->path(), {u"--notes"_s, link(Role::Guest), u"--write"_s});
        const QByteArray wanted = "# Plan\n\nintroductions of everybody\nreview of the year\n";
        QCOMPARE(notes.start().say(wanted).endInput().exitCode(), codeOf(PipeEnd::Done));
        QTRY_COMPARE(ana->notes().text(), QString::fromUtf8(wanted));
        QVERIFY2(replaced > 0 && replaced < 30, qPrintable(QString::number(replaced)));
        QTRY_VERIFY(isRefreshed); // for those who know no other notice
        disconnect(&ana->notes(), nullptr, this, nullptr);
        disconnect(ana.get(), nullptr, this, nullptr);
    }

    void writingTheSameOrNothingAtAllEndsWell()
    {
        const auto ana = m_room->join(u"Ana"_s);
        type(*ana, 0, 0, u"same\n"_s);
        QTRY_COMPARE(ana->notes().pendingEdits(), 0);
        const qint64 version = ana->notes().version();
        Pipe same(m_directory->path(), {u"--notes"_s, link(Role::Guest), u"--write"_s});
        QCOMPARE(same.start().say("same\n").endInput().exitCode(), codeOf(PipeEnd::Done));
        QCOMPARE(ana->notes().version(), version);
        Pipe empty(m_directory->path(), {u"--notes"_s, link(Role::Guest), u"--write"_s});
        QCOMPARE(empty.start().endInput().exitCode(), codeOf(PipeEnd::Done));
        QTRY_COMPARE(ana->notes().text(), QString());
    }

    void aLongTextGoesThere()
    {
        const auto ana = m_room->join(u"Ana"_s);
        const QByteArray text = QByteArray("A line of the long text, ünlike the others.\n").repeated(20'000);
        Pipe notes(m_directory->path(), {u"--notes"_s, link(Role::Guest), u"--write"_s});
        QCOMPARE(notes.start().say(text).endInput().exitCode(), codeOf(PipeEnd::Done));
        QTRY_COMPARE(ana->notes().text(), QString::fromUtf8(text));
        Pipe back(m_directory->path(), {u"--notes"_s, link(Role::Guest)});
        QCOMPARE(back.start().exitCode(), codeOf(PipeEnd::Done));
        QVERIFY(back.out() == QString::fromUtf8(text));
    }

    void whatIsNoTextIsNotWritten()
    {
        const auto ana = m_room->join(u"Ana"_s);
        Pipe notes(m_directory->path(), {u"--notes"_s, link(Role::Guest), u"--write"_s});
        QCOMPARE(notes.start().say("bytes \xff\xfe").endInput().exitCode(), codeOf(PipeEnd::Failed));
        QVERIFY2(notes.err().contains("UTF-8"_L1), qPrintable(notes.err()));
        QCOMPARE(ana->notes().text(), QString());
    }

    void aCodeAloneIsFoundWhereOneHasBeen()
    {
        const auto ana = m_room->join(u"Ana"_s);
        QFile settings(m_directory->filePath(u"confab.ini"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write(QByteArray("[hosting]\nport=") + QByteArray::number(m_room->address().port) +
                       "\n[person]\nname=Someone\n");
        settings.close();
        Pipe send(m_directory->path(), {u"--send"_s, m_room->code(Role::Guest).toString(), u"found"_s});
        QCOMPARE(send.start().exitCode(), codeOf(PipeEnd::Done));
        QTRY_COMPARE(texts(*ana), QStringList{u"found"_s});
        QCOMPARE(ana->chat().entries()[0].message.sender.name, u"Someone"_s);
        QVERIFY(settings.open(QIODevice::ReadOnly)); // whom it asked is told with the rest
        QVERIFY(settings.readAll().contains("contacts"));
    }

    void noWayInSaysWhy_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("no such code") << u"confab://127.0.0.1:%1/zzz-zzzz-zzz"_s;
        QTest::newRow("no server") << u"confab://127.0.0.1:1/wpi-srjb-wer"_s;
    }

    void noWayInSaysWhy()
    {
        QFETCH(QString, link);
        if (link.contains(u'%'))
            link = link.arg(m_room->address().port);
        Pipe notes(m_directory->path(), {u"--notes"_s, link});
        QCOMPARE(notes.start().exitCode(), codeOf(PipeEnd::NoWayIn));
        QVERIFY(notes.err().startsWith("confab: No "_L1));
        QCOMPARE(notes.err().count(u'\n'), 1);
        QCOMPARE(notes.out(), QString());
    }

    void aConnectionThatDoesNotComeBackIsGivenUp()
    {
        const auto ana = m_room->join(u"Ana"_s);
        Pipe send(m_directory->path(), {u"--timeout"_s, u"1"_s, u"--send"_s, link(Role::Guest)});
        send.start().say("there\n");
        QTRY_COMPARE_WITH_TIMEOUT(texts(*ana), QStringList{u"there"_s}, Patience);
        m_room->server().stop(); // its sessions are kept: who is inside tries to come back
        send.say("lost\n").endInput();
        QCOMPARE(send.exitCode(), codeOf(PipeEnd::NoConnection));
    }

    void wrongUseIsToldBeforeAnythingElse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no code") << QStringList{u"--tail"_s, u"wpi-7"_s};
        QTest::newRow("unknown option") << QStringList{u"--tail"_s, u"wpi-srjb-wer"_s, u"--nonsense"_s};
        QTest::newRow("a word too much") << QStringList{u"--tail"_s, u"wpi-srjb-wer"_s, u"more"_s};
        QTest::newRow("nothing behind it") << QStringList{u"--tail"_s};
    }

    void wrongUseIsToldBeforeAnythingElse()
    {
        QFETCH(QStringList, arguments);
        Pipe pipe(m_directory->path(), arguments);
        QCOMPARE(pipe.start().exitCode(), codeOf(PipeEnd::Usage));
        QVERIFY(pipe.err().startsWith("confab: "_L1));
    }

private:
    [[nodiscard]] QString link(Role role) const
    {
        return InviteLink{m_room->code(role), m_room->address()}.toString();
    }

    static QStringList texts(RoomClient& client)
    {
        QStringList result;
        for (const ChatEntry& entry : client.chat().entries())
            result.append(entry.message.text);
        return result;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LivingRoom> m_room;
};

QTEST_GUILESS_MAIN(TestRoomPipe)
#include "tst_roompipe.moc"
