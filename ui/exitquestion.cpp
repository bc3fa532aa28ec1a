#include "ui/exitquestion.h"

#include "ui/unsentoffer.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

using Kind = ExitFacts::Kind;
using Choice = ExitQuestion::Choice;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(confab::ExitQuestion)

public:
    explicit Words(const ExitFacts& facts) : m_facts(facts) {}

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] std::vector<ExitQuestion::Option> options() const;

private:
    [[nodiscard]] QString aboutOthers() const;
    [[nodiscard]] QString aboutNotes() const;
    [[nodiscard]] QString goOnLabel() const;

    const ExitFacts& m_facts;
};

QString Words::title() const
{
    switch (m_facts.kind) {
    case Kind::LeaveRoom:
        return tr("Leave the room?");
    case Kind::StopHosting:
        return tr("Stop hosting?");
    case Kind::Quit:
        return tr("Quit Confab?");
    case Kind::JoinAgain:
        return tr("Join the room again?");
    }
    Q_UNREACHABLE();
}

QString Words::aboutOthers() const
{
    const int others = m_facts.othersInside;
    if (m_facts.kind == Kind::LeaveRoom) {
        if (!m_facts.hostingThisRoom)
            return {};
        return others > 0
                   ? tr("This computer goes on hosting the room, and %n other person(s) can go on without "
                        "you. "
                        "You can return at any time.",
                        nullptr, others)
                   : tr("This computer goes on hosting the room. You can return at any time, and others can "
                        "still come in with the code.");
    }
    if (others > 0)
        return tr(
            "The room is hosted on this computer. It ends for the %n other person(s) inside; they are told.",
            nullptr, others);
    return m_facts.kind == Kind::StopHosting ? tr("The session on this computer ends. The room and its codes "
                                                  "are kept, and you can open it again.")
                                             : QString();
}

QString Words::aboutNotes() const
{
    QStringList sentences;
    if (const QString unsent = unsentText(m_facts.pendingEdits, m_facts.pendingMessages, m_facts.hasDraft);
        !unsent.isEmpty())
        sentences +=
            (m_facts.unsentIsKept
                 ? tr("Not in the room yet: %1. It stays on this computer and is offered on the start "
                      "page.")
                 : tr("Not in the room yet, and lost then: %1."))
                .arg(unsent);
    if (!m_facts.notesWouldGo)
        return sentences.join(u' ');
    if (m_facts.kind == Kind::JoinAgain)
        sentences += tr("The room may have none of these notes any more. This copy goes unless you save it.");
    else if (m_facts.outside)
        sentences +=
            tr("You are not in the room any more. This copy of the notes and messages goes unless you save "
               "it.");
    else if (m_facts.othersInside == 0)
        sentences += tr("You are the last one here: the session ends, and its notes and messages are gone.");
    else
        sentences += tr("The session's notes and messages are gone then.");
    return sentences.join(u' ');
}

QString Words::text() const
{
    QStringList paragraphs{aboutNotes(), aboutOthers()};
    paragraphs.removeAll(QString());
    return paragraphs.join(u"\n\n"_s);
}

QString Words::goOnLabel() const
{
    switch (m_facts.kind) {
    case Kind::LeaveRoom:
        return tr("Leave");
    case Kind::StopHosting:
        return tr("Stop hosting");
    case Kind::Quit:
        return tr("Quit");
    case Kind::JoinAgain:
        return tr("Join again");
    }
    Q_UNREACHABLE();
}

std::vector<ExitQuestion::Option> Words::options() const
{
    std::vector<ExitQuestion::Option> result;
    if (m_facts.notesWouldGo)
        result.push_back({Choice::SaveFirst, tr("Save notes and chat first…")});
    result.push_back({Choice::GoOn, goOnLabel()});
    if (m_facts.kind == Kind::LeaveRoom && m_facts.hostingThisRoom)
        result.push_back({Choice::StopHostingToo, tr("Leave and stop hosting")});
    result.push_back({Choice::Stay, tr("Stay")});
    return result;
}

} // namespace

ExitQuestion exitQuestion(const ExitFacts& facts)
{
    const Words words(facts);
    ExitQuestion question{.title = words.title(), .text = words.text(), .options = {}};
    if (!question.text.isEmpty())
        question.options = words.options();
    return question;
}

} // namespace confab
