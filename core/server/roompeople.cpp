#include "core/server/peername.h"
#include "core/server/refusals.h"
#include "core/server/roomprivate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype MaxGroups = 32;
/// UTF-8. Everyone gets everyone's: with a few hundred people the list has to stay a frame that arrives.
constexpr qint64 MaxPeerData = 16 * 1024;
constexpr qint64 MaxFound = 100;

} // namespace

void Room::Private::peerChanged(const PeerPlace& place, StepBuilder& step) const
{
    step.record(record::PeerStands{place.peer, place.tokenId});
    step.notify(peers.connections(), notice::PeerUpdated{place.peer});
}

std::optional<Refusal> Room::Private::refusalOfPeerData(const QString& data)
{
    if (data.toUtf8().size() <= MaxPeerData)
        return std::nullopt;
    return refusals::tooLarge(u"data"_s, u"a peer's metadata has at most %1 bytes"_s.arg(MaxPeerData));
}

/// An empty name says nothing about the name; empty data clear the data.
Room::Private::Result Room::Private::handle(const request::PeerUpdate& update, Call& call)
{
    Peer changed = call.peer();
    if (update.name && !update.name->isEmpty()) {
        const auto name = cleanedPeerName(*update.name);
        if (!name)
            return Unexpected(refusals::badField(u"name"_s, u"a name has 1 to 64 visible characters"_s));
        changed.name = *name;
    }
    if (update.data) {
        if (auto refusal = refusalOfPeerData(*update.data))
            return Unexpected(*std::move(refusal));
        changed.data = *update.data;
    }
    if (changed != call.peer()) {
        if (const auto wait = call.place.tells.take(call.now))
            return Unexpected(refusals::tooMany(*wait));
        rename(call.place.peer, changed.name, call.place.tokenId);
        call.place.peer.data = changed.data;
        peerChanged(call.place, call.step);
    }
    return Answer(answer::Done{});
}

Room::Private::Result Room::Private::handle(const request::GroupChange& change, Call& call)
{
    const bool own = change.peerId.isEmpty() || change.peerId == call.peer().id;
    if (!own && !mayManage(call.peer().role))
        return Unexpected(refusals::noRight(u"change the groups of others"_s));
    PeerPlace* target = own ? &call.place : peers.find(change.peerId);
    if (!target)
        return Unexpected(refusals::unknownPeer());
    QStringList& groups = target->peer.groups;
    if (change.joins && !groups.contains(change.group) && groups.size() >= MaxGroups)
        return Unexpected(refusals::tooLarge(u"name"_s, u"a peer is in at most %1 groups"_s.arg(MaxGroups)));
    if (change.joins != groups.contains(change.group)) {
        if (const auto wait = call.place.tells.take(call.now))
            return Unexpected(refusals::tooMany(*wait));
        if (change.joins)
            groups.append(change.group);
        else
            groups.removeAll(change.group);
        peerChanged(*target, call.step);
    }
    return Answer(answer::Groups{groups});
}

Room::Private::Result Room::Private::handle(const request::GetPeer& wanted, Call& /*call*/)
{
    const PeerPlace* place = peers.find(wanted.peerId);
    if (!place)
        return Unexpected(refusals::unknownPeer());
    return Answer(answer::OnePeer{place->peer});
}

Room::Private::Result Room::Private::handle(const request::FindPeer& wanted, Call& call)
{
    return Answer(call.place.pages.first(peers, wanted));
}

Room::Private::Result Room::Private::handle(const request::PeerIterNext& wanted, Call& call)
{
    auto page = call.place.pages.next(peers, wanted);
    if (!page)
        return Unexpected(refusals::plain(ErrorCode::NotFound, u"there is no such iterator"_s));
    return Answer(*std::move(page));
}

Room::Private::Result Room::Private::handle(const request::PeerNameSearch& wanted, Call& /*call*/)
{
    // The SDK lower-cases the query; folded, it finds names in any case.
    const QString query = wanted.query.toCaseFolded();
    answer::PeerSearch found;
    found.limit = std::clamp<qint64>(wanted.limit, 1, MaxFound);
    found.offset = std::max<qint64>(wanted.offset, 0);
    qint64 matching = 0;
    for (const auto& [ordinal, place] : peers.inOrder()) {
        if (!place.peer.name.toCaseFolded().contains(query))
            continue;
        if (++matching > found.offset && matching <= found.offset + found.limit)
            found.peers.push_back(place.peer);
    }
    found.count = static_cast<qint64>(found.peers.size());
    found.eof = matching <= found.offset + found.count;
    return Answer(std::move(found));
}

} // namespace confab
