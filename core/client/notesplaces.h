#pragma once

#include "core/client/failure.h"
#include "core/expected.h"
#include "core/protocol/answers.h"
#include "core/session/message.h"

#include <QFuture>
#include <QPromise>

#include <memory>
#include <optional>

namespace confab {

class NotesClient;
class SignallingClient;

/// Finds again what an earlier version of the notes had: takes a stretch through every change since, which
/// the room is asked for. Names of versions and positions come from others and may be anything.
class NotesPlaces
{
public:
    /// Positions in NotesClient::text(), the first before the second.
    struct Stretch
    {
        qsizetype from = 0;
        qsizetype to = 0;
        bool operator==(const Stretch&) const = default;
    };
    /// Nothing where the words are gone, or never were.
    using Found = Expected<std::optional<Stretch>, Failure>;

    NotesPlaces(SignallingClient& signalling, NotesClient& notes) : m_signalling(signalling), m_notes(notes)
    {}

    /// The stretch as one's own notes have it now, for others; nothing where the room does not have it yet.
    [[nodiscard]] static std::optional<NotesPlace> placeOf(const NotesClient& notes, qsizetype from,
                                                           qsizetype to);
    [[nodiscard]] QFuture<Found> find(const NotesPlace& place, const QString& sessionId);

private:
    struct Search
    {
        NotesPlace place; ///< as the version in it has it
        QString sessionId;
        QPromise<Found> promise;

        void finish(Found found);
    };

    void fetch(const std::shared_ptr<Search>& search);
    void take(const std::shared_ptr<Search>& search, const answer::Updates& updates);
    void finish(const std::shared_ptr<Search>& search);

    SignallingClient& m_signalling;
    NotesClient& m_notes;
};

} // namespace confab
