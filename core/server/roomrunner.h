#pragma once

#include "core/journal/sessionjournal.h"
#include "core/protocol/errors.h"
#include "core/server/room.h"
#include "core/server/roomstep.h"
#include "core/server/serverclock.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>

namespace confab {

class ConnectionTable;
class ServerMetrics;

/// What is in all rooms of a server, readable from every thread.
struct RoomCounts
{
    std::atomic<qsizetype> sessions = 0;
    std::atomic<qsizetype> peers = 0;
};

/// Carries out the steps of one room: first its records are kept, then it is told, in the order of the steps;
/// and wakes the room when something is due.
///
/// Where the journal does not keep a step, that step and all behind it are refused, and the room goes back to
/// what the journal holds; until that is read nothing new is accepted. Then everyone may try again.
class RoomRunner : public std::enable_shared_from_this<RoomRunner>
{
public:
    struct Surroundings
    {
        boost::asio::io_context& io;
        SessionJournal& journal;
        ConnectionTable& connections;
        RoomCounts& counts;
        ServerMetrics& metrics;
        std::function<qint64()> clock = steadyTime; ///< ms since 1970; never jumps
    };

    RoomRunner(std::unique_ptr<Room> room, const Surroundings& around);
    ~RoomRunner();

    [[nodiscard]] const Room& room() const { return *m_room; }

    /// Goes on where these records end. Whether they make sense.
    [[nodiscard]] bool restore(const std::vector<JournalRecord>& records);

    /// Nothing: it is attached.
    [[nodiscard]] std::optional<Refusal> attach(ConnectionId connection, const QString& peerId,
                                                const Identity& identity);
    void receive(ConnectionId connection, const QByteArray& frame);
    void detach(ConnectionId connection, Room::Parting parting);
    /// Ends the session for everyone.
    void endSession();
    /// See Room::tellAgain.
    void tellAgain(ConnectionId connection, const QStringList& keys);
    /// No timer any more, and who loses their connection from now on has not left; what is under way is still
    /// told.
    void stop();
    /// Nothing waits for the journal.
    [[nodiscard]] bool isIdle() const { return m_pending.empty(); }

private:
    using Time = std::chrono::steady_clock::time_point;
    /// What the metrics know of a step, once it is kept.
    struct Work
    {
        quint64 edits = 0;
        quint64 messages = 0;
        std::optional<Time> asked; ///< when the request that it is for had come; none: for none
    };
    struct Pending
    {
        quint64 number;
        RoomStep step;
        std::optional<SessionJournal::Outcome> outcome; ///< none yet: the journal is at it
        Work work;
    };

    void run(RoomStep step, std::optional<Time> asked = {});
    void keep(quint64 number, std::vector<JournalRecord> records);
    void done(const Pending& pending);
    void learn(const std::vector<JournalRecord>& records);
    void count(qsizetype sessions, qsizetype peers);
    void finished(quint64 number, SessionJournal::Outcome outcome);
    void tell(const RoomStep& step, SessionJournal::Outcome outcome);
    void deliver(const Delivery& delivery) const;
    void refuse(const Delivery& delivery) const;
    void refuse(ConnectionId connection, const QString& requestId) const;
    [[nodiscard]] Refusal refusal() const;
    void takeBack(SessionJournal::Outcome outcome);
    void reload();
    void setAlarm();

    std::unique_ptr<Room> m_room;
    Surroundings m_around;
    boost::asio::steady_timer m_alarm;
    std::optional<qint64> m_alarmAt;
    bool m_isStopped = false;
    std::optional<SessionJournal::Outcome> m_trouble; ///< while the room is not what the journal holds
    quint64 m_lastNumber = 0;
    std::deque<Pending> m_pending;
    std::set<QString> m_peers; ///< who is in, as the records tell
    qsizetype m_countedSessions = 0;
    qsizetype m_countedPeers = 0;
};

} // namespace confab
