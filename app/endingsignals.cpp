#include "app/endingsignals.h"

#include <QSocketNotifier>

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace confab {

namespace {

sigset_t awaited()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

void EndingSignals::hold()
{
    const sigset_t set = awaited();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

EndingSignals::EndingSignals(QObject* parent) : QObject(parent)
{
    const sigset_t set = awaited();
    m_descriptor = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    if (m_descriptor < 0)
        return; // they end the program then
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &EndingSignals::read);
}

EndingSignals::~EndingSignals()
{
    m_notifier.reset();
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void EndingSignals::read()
{
    signalfd_siginfo info{};
    if (::read(m_descriptor, &info, sizeof info) != static_cast<ssize_t>(sizeof info))
        return;
    const sigset_t set = awaited();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    Q_EMIT received(static_cast<int>(info.ssi_signo));
}

} // namespace confab
