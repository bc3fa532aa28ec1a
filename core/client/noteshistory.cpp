#include "core/client/noteshistory.h"

#include "core/client/notesclient.h"
#include "core/client/roomclient.h"
#include "core/client/signallingclient.h"
#include "core/session/namesake.h"

#include <QTimer>

#include <chrono>

namespace confab {

namespace {

using namespace std::chrono_literals;

constexpr auto RetryPause = 1000ms;

} // namespace

NotesHistory::NotesHistory(RoomClient& client, SignallingClient& signalling, NotesClient& notes)
    : m_client(client),
      m_signalling(signalling),
      m_notes(notes)
{
    connect(&client, &RoomClient::stateChanged, this, [this](RoomClient::State state) {
        if (state == RoomClient::State::Joined)
            enter();
    });
    connect(&notes, &NotesClient::updateReceived, this, &NotesHistory::take);
    connect(&notes, &NotesClient::wasReset, this, &NotesHistory::fetch); // it may have gone on unseen
}

void NotesHistory::want()
{
    m_wanted = true;
    m_sessionId = m_client.sessionId();
    fetch();
}

bool NotesHistory::isComplete() const
{
    return m_wanted && m_notes.content() != NotesClient::Content::Loading &&
           m_past.head() >= m_notes.version();
}

double NotesHistory::share() const
{
    const qint64 all = qMax<qint64>(m_notes.version(), 1);
    return qMin(1.0, double(m_past.head()) / double(all));
}

QString NotesHistory::nameOf(const QString& peerId) const
{
    const QString name = m_client.nameOf(peerId);
    return name.isEmpty() ? m_departed.value(peerId).name : name;
}

void NotesHistory::enter()
{
    ++m_round;
    m_fetching = false;
    if (!m_wanted)
        return;
    if (m_sessionId != m_client.sessionId()) {
        m_sessionId = m_client.sessionId();
        m_past = TextPast();
        Q_EMIT wasReset();
    }
    fetch();
}

/// What comes in order needs no fetch.
void NotesHistory::take(const StoreUpdate& update)
{
    if (!m_wanted || update.version <= m_past.head())
        return;
    if (m_past.append(update))
        Q_EMIT grew();
    else
        fetch();
}

void NotesHistory::fetch()
{
    if (!m_wanted || m_fetching || m_client.state() != RoomClient::State::Joined)
        return;
    m_fetching = true;
    m_signalling.request<answer::Updates>(
        request::GetMetadata{DefaultKey.toString(), m_past.head(), {}, m_sessionId}, this,
        [this, round = m_round](const Expected<answer::Updates, Failure>& answer) {
            if (round != m_round)
                return;
            m_fetching = false;
            answered(answer);
        });
}

void NotesHistory::answered(const Expected<answer::Updates, Failure>& answer)
{
    if (!answer) {
        // After a lost connection it goes on with the next join.
        if (answer.error().kind == Failure::Kind::Refused && answer.error().refusal.retryAfterMs)
            QTimer::singleShot(RetryPause, this, &NotesHistory::fetch);
        return;
    }
    for (auto author = answer->authors.cbegin(); author != answer->authors.cend(); ++author)
        m_departed.insert(author.key(), namedApart(*author));
    bool fits = true;
    for (const StoreUpdate& update : answer->updates) {
        if (update.version > m_past.head())
            fits = fits && m_past.append(update);
    }
    if (!answer->updates.empty())
        Q_EMIT grew();
    if (fits && !answer->updates.empty() && m_past.head() < answer->head)
        fetch();
}

} // namespace confab
