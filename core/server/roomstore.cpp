#include "core/server/refusals.h"
#include "core/server/roomprivate.h"
#include "core/server/updatesize.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype MaxKeyLength = 256;
/// An answer has at most 256 KB; the rest is for the frame and the names of authors.
constexpr qint64 MaxUpdatesBytes = 232 * 1024;
constexpr qsizetype PartUnits = 128 * 1024;

/// Whether a text may be cut here: not between the halves of a character.
bool isBorder(const Text& text, qsizetype position)
{
    return position == 0 || position == text.size() ||
           !(text.at(position - 1).isHighSurrogate() && text.at(position).isLowSurrogate());
}

} // namespace

Room::Private::Result Room::Private::handle(const request::SetMetadata& set, Call& call)
{
    if (!mayWrite(call.peer().role))
        return Unexpected(refusals::noRight(u"change the session's data"_s));
    if (set.key == DefaultKey && session->settings.keepsFromNotes(call.peer().role)) {
        return Unexpected(refusals::barred(
            reason::NotesReadOnly,
            u"%1 has made the notes read-only for your role"_s.arg(session->settings.notesReadOnlyBy)));
    }
    if (!set.sessionId.isEmpty() && set.sessionId != session->id)
        return Unexpected(refusals::otherSession(session->id));

    SessionStore& store = session->store;
    const SessionStore::Author author{call.peer().id, set.updateId, call.now};
    const auto* changes = std::get_if<ChangeSet>(&set.step);
    const auto accepted =
        changes ? store.change(set.key, *changes, set.ifChangeVersion.value_or(0), author)
                : store.set(set.key, std::get<StoreValue>(set.step), set.ifChangeVersion, author);
    if (!accepted) {
        const bool isText = changes || asText(std::get<StoreValue>(set.step));
        Refusal refusal = refusals::store(accepted.error(), set.key, session->id, limits, isText);
        if (changes && accepted.error().fault == SessionStore::Fault::TooLarge)
            refusal.field = u"changes"_s;
        return Unexpected(refusal);
    }
    if (!accepted->repeated) {
        call.step.record(record::StoreStep{set.key, store.log(set.key).at(accepted->version)});
        storeNotices.tellStep(set.key, store, peers, call.now, call.step);
    }
    if (changes)
        return Answer(answer::ChangeAccepted{set.key, accepted->version, accepted->updatedAt});
    // What is kept; for the repeat of an older set that is what it said then.
    StoreValue kept = std::get<StoreValue>(set.step);
    if (const QString* text = asText(kept))
        kept = normalizedText(*text);
    return Answer(
        answer::Metadata{set.key, std::move(kept), accepted->updatedAt, call.peer().id, accepted->version});
}

Room::Private::Result Room::Private::handle(const request::GetMetadata& get, Call& call)
{
    if (!get.sessionId.isEmpty() && get.sessionId != session->id)
        return Unexpected(refusals::otherSession(session->id));
    if (get.since)
        return updatesSince(get);
    if (get.part)
        return textPart(get, call);
    const SessionStore::Entry* entry = session->store.find(get.key);
    if (!entry)
        return Answer(answer::Metadata{get.key, {}, 0, {}, 0});
    return Answer(
        answer::Metadata{get.key, entry->value(), entry->updatedAt, entry->updatedBy, entry->version});
}

Room::Private::Result Room::Private::updatesSince(const request::GetMetadata& get) const
{
    const qint64 head = session->store.version(get.key);
    if (*get.since > head)
        return Unexpected(refusals::conflict(get.key, head, session->id, u"future"_s));
    answer::Updates answer{
        get.key, head, updatesWithin(session->store.log(get.key), *get.since, MaxUpdatesBytes), {}};
    for (const StoreUpdate& update : answer.updates) {
        const auto author = session->departed.constFind(update.updatedBy);
        if (author != session->departed.cend())
            answer.authors.insert(author.key(), {author->name, author->color, author->namesake});
    }
    return Answer(std::move(answer));
}

/// The first part fixes the version; the following ones come from a copy of the text as it was then, since
/// others go on writing meanwhile. A part that starts anew with an unknown version gets `version`: begin
/// again.
Room::Private::Result Room::Private::textPart(const request::GetMetadata& get, Call& call) const
{
    std::optional<PeerPlace::TextSnapshot>& snapshot = call.place.snapshot;
    const auto isAsked = [&] {
        return snapshot && snapshot->key == get.key && snapshot->version == *get.part->at;
    };
    const SessionStore::Entry* entry = session->store.find(get.key);
    const qint64 head = entry ? entry->version : 0;
    if (!get.part->at || (*get.part->at == head && !isAsked())) {
        if (entry && !entry->text)
            return Unexpected(refusals::conflict(get.key, head, session->id, u"not_text"_s));
        snapshot = PeerPlace::TextSnapshot{get.key, head, entry ? *entry->text : Text()};
    } else if (!isAsked()) {
        return Unexpected(refusals::conflict(get.key, head, session->id, u"version"_s));
    }

    const Text& text = snapshot->text;
    const qint64 offset = get.part->offset;
    if (offset < 0 || offset > text.size() || !isBorder(text, offset))
        return Unexpected(refusals::badField(u"offset"_s, u"no part of the text begins there"_s));
    qsizetype end = std::min<qsizetype>(offset + PartUnits, text.size());
    if (!isBorder(text, end))
        --end;
    answer::TextPart part{get.key, snapshot->version, offset, text.size(), text.mid(offset, end - offset)};
    if (end == text.size())
        snapshot.reset();
    return Answer(std::move(part));
}

Room::Private::Result Room::Private::handle(const request::ListenMetadataChange& listen, Call& call)
{
    if (listen.keys.size() > limits.keys)
        return Unexpected(refusals::tooLarge(u"keys"_s, u"at most %1 keys"_s.arg(limits.keys)));
    for (const QString& key : listen.keys) {
        if (key.size() > MaxKeyLength) {
            return Unexpected(
                refusals::tooLarge(u"keys"_s, u"a key has at most %1 characters"_s.arg(MaxKeyLength)));
        }
    }
    PeerPlace::Listening& listening = call.place.listening;
    const PeerPlace::Listening before = listening;
    listening = {{listen.keys.begin(), listen.keys.end()}, listen.updates, listen.all};

    QStringList fresh;
    const QStringList keys = listen.all ? listen.keys + session->store.keys() : listen.keys;
    for (const QString& key : keys) {
        const bool known = before.updates == listen.updates && before.hears(key);
        if (!known && !fresh.contains(key))
            fresh.append(key);
    }
    StoreNotices::tellCurrent(fresh, session->store, call.place, call.step);
    if (!(listening == before))
        listeningChanged(call.place, call.step);
    return Answer(answer::Done{});
}

/// A peer that comes back, after a restart of the server, too, does not say again what it listens to.
void Room::Private::listeningChanged(const PeerPlace& place, StepBuilder& step)
{
    const PeerPlace::Listening& listening = place.listening;
    step.record(record::PeerListens{place.peer.id, listening.keyList(), listening.updates, listening.all,
                                    place.listensPresence});
}

} // namespace confab
