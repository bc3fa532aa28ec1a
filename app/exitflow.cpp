#include "app/exitflow.h"

#include "ui/exitdialog.h"
#include "ui/messagebox.h"
#include "ui/savenotesdialog.h"

using namespace Qt::StringLiterals;

namespace confab {

ExitFlow::ExitFlow(ExitFacts facts, SessionDocument session, QWidget& window, QObject* parent)
    : QObject(parent),
      m_facts(facts),
      m_session(std::move(session)),
      m_window(window)
{}

void ExitFlow::start()
{
    const ExitQuestion question = exitQuestion(m_facts);
    if (!question.isNeeded()) {
        Q_EMIT confirmed(m_facts.kind);
        return;
    }
    auto* dialog = new ExitDialog(question, &m_window);
    connect(dialog, &ExitDialog::chosen, this, &ExitFlow::onChosen);
    dialog->open();
}

void ExitFlow::onChosen(ExitQuestion::Choice choice)
{
    switch (choice) {
    case ExitQuestion::Choice::Stay:
        Q_EMIT cancelled();
        return;
    case ExitQuestion::Choice::GoOn:
        Q_EMIT confirmed(m_facts.kind);
        return;
    case ExitQuestion::Choice::StopHostingToo:
        Q_EMIT confirmed(ExitFacts::Kind::StopHosting);
        return;
    case ExitQuestion::Choice::SaveFirst:
        saveFirst();
        return;
    }
    Q_UNREACHABLE();
}

void ExitFlow::saveFirst()
{
    auto* dialog = new SaveNotesDialog(m_session.roomName, m_session.toText(), &m_window);
    dialog->setWindowTitle(tr("Save notes and chat"));
    connect(dialog, &SaveNotesDialog::saved, this, [this] { Q_EMIT confirmed(m_facts.kind); });
    connect(dialog, &SaveNotesDialog::cancelled, this, &ExitFlow::cancelled);
    connect(dialog, &SaveNotesDialog::failed, this, &ExitFlow::tellTrouble);
    dialog->open();
}

void ExitFlow::tellTrouble(const QString& words)
{
    // Nothing is lost: choose another place.
    connect(confab::tellTrouble(m_window, words), &QDialog::finished, this, &ExitFlow::saveFirst);
}

} // namespace confab
