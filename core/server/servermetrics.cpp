#include "core/server/servermetrics.h"

namespace confab {

namespace {

void head(QByteArray& out, const QByteArray& name, const char* type, const char* help)
{
    out += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void single(QByteArray& out, const QByteArray& name, const char* type, const char* help, qint64 value)
{
    head(out, name, type, help);
    out += name + ' ' + QByteArray::number(value) + '\n';
}

void gauge(QByteArray& out, const QByteArray& name, const char* help, qint64 value)
{
    single(out, name, "gauge", help, value);
}

void counter(QByteArray& out, const QByteArray& name, const char* help, quint64 value)
{
    single(out, name, "counter", help, static_cast<qint64>(value));
}

void counters(QByteArray& out, const QByteArray& name, const char* help, const std::map<int, quint64>& values)
{
    head(out, name, "counter", help);
    for (const auto& [code, count] : values)
        out += name + "{code=\"" + QByteArray::number(code) + "\"} " + QByteArray::number(count) + '\n';
}

QByteArray inSeconds(double value)
{
    return QByteArray::number(value, 'g', 9);
}

} // namespace

void ServerMetrics::Histogram::observe(Duration time)
{
    const double seconds = std::chrono::duration<double>(time).count();
    for (std::size_t i = 0; i < Bounds.size(); ++i) {
        if (seconds <= Bounds[i])
            ++m_below[i];
    }
    ++m_count;
    m_seconds += seconds;
}

void ServerMetrics::Histogram::write(QByteArray& out, const QByteArray& name) const
{
    for (std::size_t i = 0; i < Bounds.size(); ++i) {
        out += name + "_bucket{le=\"" + inSeconds(Bounds[i]) + "\"} " + QByteArray::number(m_below[i]) + '\n';
    }
    out += name + "_bucket{le=\"+Inf\"} " + QByteArray::number(m_count) + '\n';
    out += name + "_sum " + inSeconds(m_seconds) + '\n';
    out += name + "_count " + QByteArray::number(m_count) + '\n';
}

void ServerMetrics::heardOfStep(bool kept)
{
    if (kept)
        m_notKept.reset();
    else
        m_notKept = std::chrono::steady_clock::now();
}

bool ServerMetrics::isFailing() const
{
    constexpr std::chrono::seconds Remembered{30};
    return roomsInTrouble > 0 || (m_notKept && std::chrono::steady_clock::now() - *m_notKept < Remembered);
}

QByteArray ServerMetrics::text(const Gauges& gauges) const
{
    QByteArray out;
    head(out, "confab_build_info", "gauge", "Which version runs.");
    out += "confab_build_info{version=\"" CONFAB_VERSION "\"} 1\n";
    gauge(out, "confab_sessions", "Sessions that are on.", gauges.sessions);
    gauge(out, "confab_peers", "People in them.", gauges.peers);
    gauge(out, "confab_rooms", "Rooms that can be entered by a code.", gauges.rooms);
    head(out, "confab_connections", "gauge", "Open connections.");
    out += "confab_connections{kind=\"websocket\"} " + QByteArray::number(gauges.sockets) + '\n';
    out += "confab_connections{kind=\"other\"} " + QByteArray::number(gauges.unsettled) + '\n';
    counter(out, "confab_connections_refused_total", "Connections that there was no place for.",
            connectionsRefused);
    counter(out, "confab_edits_total", "Edits of notes and other keys that were kept.", edits);
    counter(out, "confab_messages_total", "Chat messages that were kept.", messages);
    counter(out, "confab_requests_total", "Requests over WebSockets.", requests);
    counters(out, "confab_requests_refused_total", "Of these, refused ones, by the refusal's number.",
             requestsRefused);
    counters(out, "confab_http_answers_total", "HTTP answers, by status.", httpAnswers);
    head(out, "confab_answer_seconds", "histogram", "From a request to its answer, keeping included.");
    answers.write(out, "confab_answer_seconds");
    head(out, "confab_journal_commit_seconds", "histogram", "From a step to the word that it is kept.");
    commits.write(out, "confab_journal_commit_seconds");
    gauge(out, "confab_journal_bytes", "What the journal takes on the disk.", gauges.journalBytes);
    counter(out, "confab_journal_failures_total", "Steps that the journal did not keep.", journalFailures);
    gauge(out, "confab_rooms_in_trouble",
          "Rooms that stand still, as the journal does not keep what it is given.", roomsInTrouble);
    return out;
}

} // namespace confab
