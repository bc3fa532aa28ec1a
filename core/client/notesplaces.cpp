#include "core/client/notesplaces.h"

#include "core/client/notesclient.h"
#include "core/client/signallingclient.h"
#include "core/protocol/requests.h"

namespace confab {

using Bias = ChangeSet::Bias;

namespace {

/// False: nothing of the stretch is left.
bool follow(NotesPlace& place, const StoreUpdate& update)
{
    const auto* changes = std::get_if<ChangeSet>(&update.step);
    if (!changes || place.to > changes->lengthBefore())
        return false;
    // What is put before and behind it does not belong to it.
    place.from = changes->mapPosition(place.from, Bias::After);
    place.to = changes->mapPosition(place.to, Bias::Before);
    place.version = update.version;
    return place.from < place.to;
}

} // namespace

void NotesPlaces::Search::finish(Found found)
{
    promise.addResult(std::move(found));
    promise.finish();
}

std::optional<NotesPlace> NotesPlaces::placeOf(const NotesClient& notes, qsizetype from, qsizetype to)
{
    if (notes.content() != NotesClient::Content::Text || from < 0 || to > notes.length() || from >= to)
        return std::nullopt;
    const NotesPlace place{notes.version(), notes.document().toConfirmed(from, Bias::After),
                           notes.document().toConfirmed(to, Bias::Before)};
    return place.from < place.to ? std::optional(place) : std::nullopt;
}

QFuture<NotesPlaces::Found> NotesPlaces::find(const NotesPlace& place, const QString& sessionId)
{
    const auto search = std::make_shared<Search>(Search{place, sessionId, {}});
    search->promise.start();
    QFuture<Found> future = search->promise.future();
    fetch(search);
    return future;
}

void NotesPlaces::fetch(const std::shared_ptr<Search>& search)
{
    m_signalling.request<answer::Updates>(
        request::GetMetadata{DefaultKey.toString(), search->place.version, std::nullopt, search->sessionId},
        &m_notes, [this, search](const Expected<answer::Updates, Failure>& answer) {
            if (answer)
                return take(search, *answer);
            // A version that there never was is a place that there never was.
            if (answer.error().kind == Failure::Kind::Refused &&
                answer.error().refusal.is(ErrorCode::Conflict))
                return search->finish(std::optional<Stretch>());
            search->finish(Unexpected(answer.error()));
        });
}

void NotesPlaces::take(const std::shared_ptr<Search>& search, const answer::Updates& updates)
{
    for (const StoreUpdate& update : updates.updates) {
        if (update.version != search->place.version + 1 || !follow(search->place, update))
            return search->finish(std::optional<Stretch>());
    }
    if (search->place.version < updates.head && !updates.updates.empty())
        return fetch(search);
    if (search->place.version == m_notes.version())
        return finish(search);
    if (search->place.version < m_notes.version())
        return fetch(search); // the notes went on meanwhile
    QObject::connect(
        &m_notes, &NotesClient::versionChanged, &m_notes, [this, search] { fetch(search); },
        Qt::SingleShotConnection);
}

void NotesPlaces::finish(const std::shared_ptr<Search>& search)
{
    const CollabDocument& document = m_notes.document();
    const NotesPlace& place = search->place;
    if (m_notes.content() != NotesClient::Content::Text || place.to > document.confirmedText().size())
        return search->finish(std::optional<Stretch>());
    const Stretch stretch{document.toView(place.from, Bias::After), document.toView(place.to, Bias::Before)};
    search->finish(stretch.from < stretch.to ? std::optional(stretch) : std::nullopt);
}

} // namespace confab
