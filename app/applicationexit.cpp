// The way out of a room and of the app.
#include "app/application.h"
#include "app/retiring.h"
#include "ui/startpage.h"

#include <QApplication>
#include <QEvent>

#include <utility>

namespace confab {

void Application::askToExit(ExitFacts::Kind kind)
{
    if (m_exit)
        return; // one question at a time; its dialog is in front
    const SessionDocument session = m_visit ? m_visit->document() : SessionDocument();
    m_exit = std::make_unique<ExitFlow>(exitFacts(kind), session, *m_window);
    connect(m_exit.get(), &ExitFlow::cancelled, this, [this] {
        m_next.reset();
        m_wipes = false;
        retire(m_exit);
    });
    connect(m_exit.get(), &ExitFlow::confirmed, this, [this](ExitFacts::Kind what) {
        retire(m_exit);
        exit(what);
    });
    m_exit->start();
}

ExitFacts Application::exitFacts(ExitFacts::Kind kind) const
{
    ExitFacts facts;
    if (m_visit)
        facts = m_visit->exitFacts(kind);
    facts.kind = kind;
    if (endsHosting(kind) && m_hosted.isRunning())
        facts.othersInside = std::max(0, m_hosted.people() - (facts.hostingThisRoom ? 1 : 0));
    return facts;
}

void Application::exit(ExitFacts::Kind kind)
{
    if (kind == ExitFacts::Kind::JoinAgain)
        return joinAgain();
    const bool isElsewhere = m_visit && !m_visit->isHostedHere();
    if (kind != ExitFacts::Kind::StopHosting || !isElsewhere)
        leaveRoom();
    if (kind != ExitFacts::Kind::LeaveRoom)
        stopHosting();
    const auto next = std::exchange(m_next, std::nullopt);
    if (kind != ExitFacts::Kind::Quit) {
        m_wipes = false;
        if (next && !m_visit)
            m_window->startPage().submitCode(next->toString());
        return;
    }
    m_isOver = true;
    retire(m_entry);
    m_settings.setWindowGeometry(m_window->saveGeometry());
    m_window->closeForGood();
}

void Application::leaveRoom()
{
    if (!m_visit)
        return;
    if (m_entry) // on the way back in
        cancelEntry();
    closeVisit();
    refreshStartPage();
}

void Application::closeVisit()
{
    if (!m_visit)
        return;
    hideVisit();
    m_visit->leave();
    retire(m_visit);
}

/// Nobody looks at it any more; what becomes of it is the caller's.
void Application::hideVisit()
{
    m_visit->disconnect(this);
    m_notifier->leave();
    m_pageMemory.reset();
    m_window->showStartPage();
}

void Application::stopHosting()
{
    m_hosted.stop();
    noteHosting();
    m_window->setHosting(false);
    refreshStartPage();
}

/// Without a question there is nobody who could answer that notes may go: a session that would end with one's
/// leaving keeps one's place, as if the app had crashed.
void Application::end()
{
    if (std::exchange(m_isOver, true))
        return;
    m_exit.reset();
    m_entry.reset();
    m_wipes = false; // that was asked, and not answered
    m_settings.setWindowGeometry(m_window->saveGeometry());
    if (!m_visit)
        return suspendHosting();
    const bool endsWithIt = m_visit->exitFacts(ExitFacts::Kind::Quit).notesWouldGo;
    const bool canReturn = !m_options.leavesNoTrace && (m_visit->isHostedHere() || endsWithIt);
    hideVisit();
    if (canReturn)
        m_visit->vanish();
    else
        m_visit->leave();
    m_visit.reset();
    suspendHosting();
    m_unsent.refresh(); // waits until it is on the disk
}

void Application::suspendHosting()
{
    if (m_options.leavesNoTrace)
        m_hosted.stop();
    else
        m_hosted.suspend(); // it goes on with the next start
}

/// The window's own way to close does not pass here before all is asked: this is the end of the desktop's
/// session.
bool Application::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != qApp || event->type() != QEvent::Quit || m_isOver)
        return QObject::eventFilter(watched, event);
    QCoreApplication::exit(0);
    return true;
}

} // namespace confab
