#include "app/endingsignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace confab {

namespace {

constexpr std::array Awaited{SIGINT, SIGTERM, SIGHUP};

// A handler can be given nothing, and do little more than write. Held back instead, the signals would be held
// back from the programs that this one starts, too.
int readEnd = -1;
int writeEnd = -1;

extern "C" void note(int signal)
{
    const int error = errno;
    const auto byte = static_cast<unsigned char>(signal);
    if (write(writeEnd, &byte, 1) != 1)
        _exit(128 + signal);
    errno = error;
}

bool openPipe()
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return false;
    for (const int end : ends) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    readEnd = ends[0];
    writeEnd = ends[1];
    return true;
}

void answerAsEver()
{
    struct sigaction current
    {};
    for (const int signal : Awaited) {
        if (sigaction(signal, nullptr, &current) == 0 && current.sa_handler == note)
            std::signal(signal, SIG_DFL);
    }
}

} // namespace

void EndingSignals::await()
{
    if (readEnd >= 0 || !openPipe())
        return; // without a pipe they end the program
    struct sigaction answer
    {};
    answer.sa_handler = note;
    answer.sa_flags = SA_RESTART;
    for (const int signal : Awaited) {
        struct sigaction before
        {};
        sigaction(signal, nullptr, &before);
        if (signal != SIGHUP || before.sa_handler != SIG_IGN)
            sigaction(signal, &answer, nullptr);
    }
}

EndingSignals::EndingSignals(QObject* parent) : QObject(parent)
{
    await();
    if (readEnd < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &EndingSignals::read);
}

EndingSignals::~EndingSignals()
{
    m_notifier.reset();
    answerAsEver();
    for (int* end : {&readEnd, &writeEnd}) {
        if (*end >= 0)
            close(*end);
        *end = -1;
    }
}

void EndingSignals::read()
{
    unsigned char signal = 0;
    if (::read(readEnd, &signal, 1) != 1)
        return;
    answerAsEver(); // the next one ends the program
    Q_EMIT received(signal);
}

} // namespace confab
