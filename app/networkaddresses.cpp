#include "app/networkaddresses.h"

#include <QNetworkInterface>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

/// How programs name the networks that they make inside a computer.
bool isInside(const QString& name)
{
    static const QRegularExpression form(
        u"\\A(docker|br-|veth|virbr|vnet|vmnet|vboxnet|lxc|lxd|cni|flannel|podman|cali|kube|dummy)"_s);
    return form.match(name).hasMatch();
}

bool isOfUse(const QHostAddress& address)
{
    // A link-local IPv6 address means something only together with the interface of whoever uses it.
    const bool isBoundToLink = address.protocol() == QAbstractSocket::IPv6Protocol && address.isLinkLocal();
    return !address.isLoopback() && !isBoundToLink && !address.isMulticast() && !address.isNull();
}

/// People are mostly in one house, where the short addresses are.
int rank(const QHostAddress& address)
{
    const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    if (isIpv4)
        return address.isLinkLocal() ? 3 : 0;
    return address.isUniqueLocalUnicast() ? 2 : 1;
}

} // namespace

QList<NetworkLink> networkLinks()
{
    QList<NetworkLink> links;
    for (const QNetworkInterface& interface : QNetworkInterface::allInterfaces()) {
        const auto flags = interface.flags();
        NetworkLink link{interface.name(),
                         flags.testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning) &&
                             !flags.testFlag(QNetworkInterface::IsLoopBack),
                         {}};
        for (const QNetworkAddressEntry& entry : interface.addressEntries())
            link.addresses += entry.ip();
        links += link;
    }
    return links;
}

QStringList reachableAddresses(const QList<NetworkLink>& links)
{
    QList<QHostAddress> addresses;
    for (const NetworkLink& link : links) {
        if (!link.isUp || isInside(link.name))
            continue;
        std::ranges::copy_if(link.addresses, std::back_inserter(addresses), isOfUse);
    }
    std::ranges::stable_sort(addresses, {}, rank);
    QStringList hosts;
    for (QHostAddress address : addresses) {
        address.setScopeId({});
        hosts += address.toString();
    }
    hosts.removeDuplicates();
    return hosts;
}

} // namespace confab
