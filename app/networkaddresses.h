#pragma once

#include <QHostAddress>
#include <QList>
#include <QStringList>

namespace confab {

/// What matters here of one of the computer's network interfaces.
struct NetworkLink
{
    QString name;
    bool isUp = true;
    QList<QHostAddress> addresses;
};

/// Those of this computer, as they are now.
[[nodiscard]] QList<NetworkLink> networkLinks();

/// Under which addresses others may reach a computer with these interfaces, the likeliest first: none of the
/// computer's own, of what is down, or of networks that only exist inside it (containers, virtual machines).
[[nodiscard]] QStringList reachableAddresses(const QList<NetworkLink>& links);

} // namespace confab
