#include "app/servicemanager.h"

#include <algorithm>
#include <cstddef>
#include <ctime>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace confab {

namespace {

void tell(const QByteArray& state)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    // An address without a file begins with @, which stands for a zero.
    if ((!path.startsWith('/') && !path.startsWith('@')) ||
        path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return;
    address.sun_family = AF_UNIX;
    std::copy(path.begin(), path.end(), address.sun_path);
    if (path.startsWith('@'))
        address.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return;
    const auto length =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(path.size()));
    // Who does not listen cannot be told so.
    (void)sendto(socket, state.constData(), static_cast<std::size_t>(state.size()), MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr*>(&address), length);
    close(socket);
}

} // namespace

bool ServiceManager::isThere()
{
    return qEnvironmentVariableIsSet("NOTIFY_SOCKET");
}

void ServiceManager::ready(const QByteArray& status)
{
    tell("READY=1\nSTATUS=" + status);
}

void ServiceManager::reloading()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const qint64 microseconds = qint64{now.tv_sec} * 1'000'000 + now.tv_nsec / 1000;
    tell("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(microseconds));
}

void ServiceManager::stopping()
{
    tell("STOPPING=1");
}

} // namespace confab
