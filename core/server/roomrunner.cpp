#include "core/server/roomrunner.h"

#include "core/protocol/codec.h"
#include "core/server/connectiontable.h"
#include "core/server/serverframes.h"
#include "core/server/servermetrics.h"

#include <boost/asio/dispatch.hpp>

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

namespace confab {

namespace {

Q_LOGGING_CATEGORY(logRooms, "confab.server.rooms")
Q_LOGGING_CATEGORY(logSessions, "confab.server.sessions", QtWarningMsg) // told where somebody wants it

/// How long a room waits before it asks again for what the journal holds.
constexpr std::chrono::milliseconds ReloadPause{1000};
constexpr qint64 RetryAfterMs = 2000;

} // namespace

RoomRunner::RoomRunner(std::unique_ptr<Room> room, const Surroundings& around)
    : m_room(std::move(room)),
      m_around(around),
      m_alarm(around.io)
{}

RoomRunner::~RoomRunner() = default;

std::optional<Refusal> RoomRunner::attach(ConnectionId connection, const QString& peerId,
                                          const Identity& identity)
{
    if (m_trouble)
        return refusal();
    Expected<RoomStep, Refusal> step = m_room->attach(connection, peerId, identity, m_around.clock());
    if (!step)
        return step.error();
    run(*std::move(step));
    return std::nullopt;
}

void RoomRunner::receive(ConnectionId connection, const QByteArray& frame)
{
    ++m_around.metrics.requests;
    const Time asked = std::chrono::steady_clock::now();
    if (!m_trouble)
        return run(m_room->receive(connection, frame, m_around.clock()), asked);
    if (const auto request = parseRequest(frame))
        refuse(connection, request->id);
}

void RoomRunner::detach(ConnectionId connection, Room::Parting parting)
{
    if (m_isStopped)
        return;
    RoomStep step = m_room->detach(connection, parting, m_around.clock());
    // In trouble only that the connection has gone is of interest: the peer is found again by the journal.
    if (!m_trouble)
        run(std::move(step));
}

void RoomRunner::tellAgain(ConnectionId connection, const QStringList& keys)
{
    // After a trouble everyone is told what stands anyway.
    if (!m_isStopped && !m_trouble)
        run(m_room->tellAgain(connection, keys));
}

bool RoomRunner::restore(const std::vector<JournalRecord>& records)
{
    auto step = m_room->restore(records, m_around.clock());
    if (!step)
        return false;
    m_peers.clear();
    count(0, 0);
    learn(records);
    run(*std::move(step));
    return true;
}

void RoomRunner::endSession()
{
    if (!m_trouble)
        run(m_room->end());
}

void RoomRunner::stop()
{
    m_isStopped = true;
    m_alarm.cancel();
}

void RoomRunner::run(RoomStep step, std::optional<Time> asked)
{
    learn(step.records);
    Pending next{++m_lastNumber, {}, SessionJournal::Outcome::Kept, {0, 0, asked}};
    for (const JournalRecord& entry : step.records) {
        next.work.edits += std::holds_alternative<record::StoreStep>(entry) ? 1U : 0U;
        next.work.messages += std::holds_alternative<record::MessageKept>(entry) ? 1U : 0U;
    }
    std::vector<JournalRecord> records = std::move(step.records);
    next.step = std::move(step);
    if (!records.empty()) {
        next.outcome.reset();
        m_pending.push_back(std::move(next));
        keep(m_lastNumber, std::move(records));
    } else if (m_pending.empty()) {
        done(next);
    } else {
        m_pending.push_back(std::move(next));
    }
    setAlarm();
}

void RoomRunner::keep(quint64 number, std::vector<JournalRecord> records)
{
    m_around.journal.append(
        m_room->info().id, std::move(records),
        [weak = weak_from_this(), number, begun = std::chrono::steady_clock::now(),
         &io = m_around.io](SessionJournal::Outcome outcome) {
            boost::asio::dispatch(io, [weak, number, begun, outcome] {
                if (const auto self = weak.lock()) {
                    self->m_around.metrics.commits.observe(std::chrono::steady_clock::now() - begun);
                    self->m_around.metrics.heardOfStep(outcome == SessionJournal::Outcome::Kept);
                    self->finished(number, outcome);
                }
            });
        });
}

/// It is kept, and everything before it is told.
void RoomRunner::done(const Pending& pending)
{
    tell(pending.step, SessionJournal::Outcome::Kept);
    m_around.metrics.edits += pending.work.edits;
    m_around.metrics.messages += pending.work.messages;
    if (pending.work.asked)
        m_around.metrics.answers.observe(std::chrono::steady_clock::now() - *pending.work.asked);
}

/// Who is in stands in the records: the room is not asked at each step.
void RoomRunner::learn(const std::vector<JournalRecord>& records)
{
    qsizetype sessions = m_countedSessions;
    for (const JournalRecord& entry : records) {
        if (const auto* stands = std::get_if<record::PeerStands>(&entry)) {
            m_peers.insert(stands->peer.id);
        } else if (const auto* gone = std::get_if<record::PeerGone>(&entry)) {
            m_peers.erase(gone->peerId);
        } else if (std::holds_alternative<record::SessionStarted>(entry)) {
            sessions = 1;
            qCInfo(logSessions, "a session is on in room %ls", qUtf16Printable(m_room->info().id));
        } else if (std::holds_alternative<record::SessionEnded>(entry)) {
            sessions = 0;
            m_peers.clear();
            qCInfo(logSessions, "the session in room %ls is over", qUtf16Printable(m_room->info().id));
        }
    }
    count(sessions, std::ssize(m_peers));
}

void RoomRunner::count(qsizetype sessions, qsizetype peers)
{
    m_around.counts.sessions += sessions - std::exchange(m_countedSessions, sessions);
    m_around.counts.peers += peers - std::exchange(m_countedPeers, peers);
}

void RoomRunner::finished(quint64 number, SessionJournal::Outcome outcome)
{
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [&](const Pending& pending) { return pending.number == number; });
    if (found == m_pending.end())
        return;
    found->outcome = outcome;
    while (!m_pending.empty() && m_pending.front().outcome) {
        if (*m_pending.front().outcome != SessionJournal::Outcome::Kept)
            return takeBack(*m_pending.front().outcome);
        const Pending next = std::move(m_pending.front());
        m_pending.pop_front();
        done(next);
    }
}

/// What stands behind the step that was not kept was made of it, and goes with it.
void RoomRunner::takeBack(SessionJournal::Outcome outcome)
{
    qCCritical(logRooms, "The journal did not keep a step of room %ls: the room goes back to what is kept",
               qUtf16Printable(m_room->info().id));
    m_trouble = outcome;
    ++m_around.metrics.journalFailures;
    ++m_around.metrics.roomsInTrouble;
    for (const Pending& pending : std::exchange(m_pending, {}))
        tell(pending.step, outcome);
    m_alarm.cancel();
    m_alarmAt.reset();
    reload();
}

void RoomRunner::reload()
{
    m_around.journal.reload(m_room->info().id,
                            [weak = weak_from_this(), &io = m_around.io](SessionJournal::Records records) {
                                boost::asio::dispatch(io, [weak, records = std::move(records)] {
                                    const auto self = weak.lock();
                                    if (!self || self->m_isStopped)
                                        return;
                                    const auto trouble = std::exchange(self->m_trouble, std::nullopt);
                                    if (records && self->restore(*records)) {
                                        --self->m_around.metrics.roomsInTrouble;
                                        return;
                                    }
                                    self->m_trouble = trouble;
                                    self->m_alarm.expires_after(ReloadPause);
                                    self->m_alarm.async_wait([weak](boost::system::error_code error) {
                                        if (const auto later = weak.lock(); later && !error)
                                            later->reload();
                                    });
                                });
                            });
}

void RoomRunner::tell(const RoomStep& step, SessionJournal::Outcome outcome)
{
    for (const Delivery& delivery : step.deliveries) {
        if (outcome == SessionJournal::Outcome::Kept)
            deliver(delivery);
        else if (delivery.kind == Delivery::Kind::Result)
            refuse(delivery);
    }
    for (const ConnectionId id : step.closing) {
        if (Connection* connection = m_around.connections.find(id))
            connection->close(CloseCode::Normal);
    }
}

void RoomRunner::deliver(const Delivery& delivery) const
{
    if (delivery.refusal != 0)
        ++m_around.metrics.requestsRefused[delivery.refusal];
    const QByteArray frame = textFrame(delivery.frame);
    for (const ConnectionId id : delivery.to) {
        if (Connection* connection = m_around.connections.find(id))
            connection->deliver(frame, delivery);
    }
}

/// In the place of an answer to something that was not kept.
void RoomRunner::refuse(const Delivery& delivery) const
{
    const auto frame = parseServerFrame(delivery.frame);
    const auto* answer = frame ? std::get_if<ServerResponse>(&*frame) : nullptr;
    if (!answer)
        return;
    for (const ConnectionId connection : delivery.to)
        refuse(connection, answer->id);
}

void RoomRunner::refuse(ConnectionId connection, const QString& requestId) const
{
    if (!requestId.isEmpty())
        deliver({.kind = Delivery::Kind::Result,
                 .to = {connection},
                 .frame = encodeRefusal(requestId, refusal()),
                 .refusal = refusal().code});
}

Refusal RoomRunner::refusal() const
{
    const bool isFull = m_trouble == SessionJournal::Outcome::Full;
    Refusal refusal;
    refusal.code = static_cast<int>(isFull ? ErrorCode::StorageFull : ErrorCode::Internal);
    refusal.message = isFull
                          ? QStringLiteral("The server has no space left to store this. Nothing has changed.")
                          : QStringLiteral("The server could not store this. Nothing has changed.");
    refusal.retryAfterMs = RetryAfterMs;
    return refusal;
}

void RoomRunner::setAlarm()
{
    const std::optional<qint64> at = m_room->nextDeadline();
    if (m_isStopped || m_trouble || at == m_alarmAt)
        return;
    m_alarmAt = at;
    if (!at) {
        m_alarm.cancel();
        return;
    }
    m_alarm.expires_after(std::chrono::milliseconds(std::max<qint64>(1, *at - m_around.clock())));
    m_alarm.async_wait([weak = weak_from_this()](boost::system::error_code error) {
        const auto self = weak.lock();
        if (error || !self || self->m_isStopped)
            return;
        self->m_alarmAt.reset();
        self->run(self->m_room->advance(self->m_around.clock()));
    });
}

} // namespace confab
