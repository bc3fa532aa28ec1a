#pragma once

#include <QByteArray>

namespace confab {

/// The program that has started this one and waits to hear of it, as systemd does with `Type=notify`: what
/// sd_notify(3) describes. Without one, nothing happens.
class ServiceManager
{
public:
    /// It is where NOTIFY_SOCKET says.
    [[nodiscard]] static bool isThere();
    static void ready(const QByteArray& status);
    /// ready() says when that is over.
    static void reloading();
    static void stopping();
};

} // namespace confab
