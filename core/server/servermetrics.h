#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <array>
#include <chrono>
#include <map>
#include <optional>

namespace confab {

/// What a server counts of its own work, for whoever runs it: how many and how long, never who or what.
/// Belongs to the server's thread.
class ServerMetrics
{
public:
    using Duration = std::chrono::steady_clock::duration;

    /// How long something took, in buckets that each hold all below them, too.
    class Histogram
    {
    public:
        static constexpr std::array<double, 11> Bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                       0.05,   0.1,   0.25,   1,     5}; ///< seconds
        void observe(Duration time);
        /// In the text format of Prometheus.
        void write(QByteArray& out, const QByteArray& name) const;

    private:
        std::array<quint64, Bounds.size()> m_below{};
        quint64 m_count = 0;
        double m_seconds = 0;
    };

    /// What stands now, and is asked for only when somebody looks.
    struct Gauges
    {
        qsizetype sessions = 0;
        qsizetype peers = 0;
        qsizetype rooms = 0;
        qsizetype sockets = 0;   ///< connections that are WebSockets
        qsizetype unsettled = 0; ///< and those that are none, or not yet
        qint64 journalBytes = 0; ///< on the disk; 0 without one
    };

    // Counted since the server started.
    quint64 edits = 0;                      ///< steps of keys' logs that were kept
    quint64 messages = 0;                   ///< kept, too
    quint64 requests = 0;                   ///< over WebSockets
    quint64 connectionsRefused = 0;         ///< before a word was said
    std::map<int, quint64> requestsRefused; ///< by the refusal's number
    std::map<int, quint64> httpAnswers;     ///< by status
    quint64 journalFailures = 0;
    Histogram answers; ///< from a request's last byte to its answer, keeping included
    Histogram commits; ///< from a step to the journal's word that it is kept

    /// Rooms that stand still at present, as the journal does not keep what it is given.
    qsizetype roomsInTrouble = 0;

    /// What the journal has said of a step.
    void heardOfStep(bool kept);
    /// A room is in trouble, or the journal did not keep what it was given last, in the last half minute:
    /// whoever waits tries again more often, and where nobody waits it is not known whether that is still so.
    [[nodiscard]] bool isFailing() const;

    /// Everything, in the text format of Prometheus (version 0.0.4).
    [[nodiscard]] QByteArray text(const Gauges& gauges) const;

private:
    std::optional<std::chrono::steady_clock::time_point> m_notKept; ///< since, nothing has been kept
};

} // namespace confab
