#include "ui/exitquestion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

using Kind = ExitFacts::Kind;
using Choice = ExitQuestion::Choice;

namespace {

std::vector<Choice> choicesOf(const ExitQuestion& question)
{
    std::vector<Choice> choices;
    for (const auto& option : question.options)
        choices.push_back(option.choice);
    return choices;
}

} // namespace

class TestExitQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereNothingIsLostNothingIsAsked()
    {
        QVERIFY(!exitQuestion({.kind = Kind::LeaveRoom, .othersInside = 2}).isNeeded());
        QVERIFY(!exitQuestion({.kind = Kind::Quit, .othersInside = 0}).isNeeded());
    }

    void whoJoinsAgainIsAskedOnlyWhereACopyOfTheNotesWouldGo()
    {
        QVERIFY(!exitQuestion({.kind = Kind::JoinAgain, .outside = true}).isNeeded());
        const auto question = exitQuestion({.kind = Kind::JoinAgain, .outside = true, .notesWouldGo = true});
        QCOMPARE(question.title, u"Join the room again?"_s);
        QCOMPARE(choicesOf(question), (std::vector{Choice::SaveFirst, Choice::GoOn, Choice::Stay}));
    }

    void theLastOneIsOfferedToSaveTheNotes()
    {
        const auto question = exitQuestion({.kind = Kind::LeaveRoom, .notesWouldGo = true});
        QVERIFY(question.text.contains("last one here"_L1));
        QCOMPARE(choicesOf(question), (std::vector{Choice::SaveFirst, Choice::GoOn, Choice::Stay}));
    }

    void leavingAHostedRoomSaysThatHostingGoesOn()
    {
        const auto question =
            exitQuestion({.kind = Kind::LeaveRoom, .hostingThisRoom = true, .othersInside = 3});
        QVERIFY(question.text.contains("goes on hosting"_L1));
        QVERIFY(question.text.contains(u'3'));
        QCOMPARE(choicesOf(question), (std::vector{Choice::GoOn, Choice::StopHostingToo, Choice::Stay}));
    }

    void quittingWithOthersInsideSaysHowMany()
    {
        const auto question = exitQuestion({.kind = Kind::Quit, .hostingThisRoom = true, .othersInside = 4});
        QVERIFY(question.text.contains(u'4'));
        QCOMPARE(question.title, u"Quit Confab?"_s);
        QCOMPARE(choicesOf(question), (std::vector{Choice::GoOn, Choice::Stay}));
    }

    void whoeverIsOutAlreadyIsOfferedTheirCopy()
    {
        const auto question = exitQuestion({.kind = Kind::LeaveRoom, .outside = true, .notesWouldGo = true});
        QVERIFY(question.text.contains("not in the room any more"_L1));
        QVERIFY(!question.text.contains("last one"_L1));
        QCOMPARE(choicesOf(question).front(), Choice::SaveFirst);
    }

    void waitingEditsAreMentioned()
    {
        for (const auto kind : {Kind::LeaveRoom, Kind::StopHosting, Kind::Quit}) {
            const auto question = exitQuestion({.kind = kind, .othersInside = 1, .pendingEdits = 7});
            QVERIFY(question.isNeeded());
            QVERIFY(question.text.contains(u'7'));
        }
    }

    void itIsSaidWhatBecomesOfWhatIsUnsent()
    {
        ExitFacts facts{.kind = Kind::Quit, .othersInside = 1, .pendingEdits = 2, .pendingMessages = 1};
        QVERIFY(exitQuestion(facts).text.contains("lost then: 2 edits, 1 message"_L1));
        facts.unsentIsKept = true;
        QVERIFY(exitQuestion(facts).text.contains("2 edits, 1 message. It stays on this computer"_L1));
    }

    void messagesAloneAreAskedAbout()
    {
        QVERIFY(exitQuestion({.kind = Kind::LeaveRoom, .othersInside = 1, .pendingMessages = 1}).isNeeded());
        QVERIFY(exitQuestion({.kind = Kind::LeaveRoom, .othersInside = 1, .hasDraft = true}).isNeeded());
    }

    void stoppingIsAlwaysAsked()
    {
        const auto question = exitQuestion({.kind = Kind::StopHosting});
        QVERIFY(question.isNeeded());
        QCOMPARE(choicesOf(question).back(), Choice::Stay);
    }
};

QTEST_GUILESS_MAIN(TestExitQuestion)
#include "tst_exitquestion.moc"
