#include "core/client/roomclient.h"
#include "core/client/roomdirectory.h"
#include "core/client/signallingclient.h"
#include "tests/benchmarks/loadgen/figures.h"
#include "tests/benchmarks/loadgen/machine.h"
#include "tests/benchmarks/loadgen/options.h"
#include "tests/traces/trace.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QRandomGenerator>

#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <deque>
#include <memory>

// The notes over the real wire, with the real client, beside a server that somebody else has started:
//
//   bench_notes --mode typing --port P --pid P --typists N --secs S --length UNITS   a letter each 20 ms,
//   each bench_notes --mode paper --port P --pid P      automerge-paper, edit by edit; then seven who join

using namespace confab;
using namespace confab::bench;
using namespace Qt::StringLiterals;
using confab::test::Trace;

namespace {

constexpr int Pause = 20; // ms between two letters of one person

/// Runs the event loop until the condition holds.
template<typename Condition>
void waitFor(Condition condition)
{
    const std::uint64_t end = now() + 240'000'000'000;
    while (!condition()) {
        if (now() > end)
            qFatal("bench_notes: it takes too long");
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

template<typename T, typename E>
T await(QFuture<Expected<T, E>> future)
{
    waitFor([&] { return future.isFinished(); });
    if (!future.result())
        qFatal("bench_notes: refused");
    return *future.result();
}

class TestRoom
{
public:
    explicit TestRoom(const Options& options)
        : m_directory(ServerAddress{u"127.0.0.1"_s, static_cast<quint16>(options.count("port", 0)), false}),
          m_room(await(m_directory.createRoom(u"Notes"_s)))
    {}

    [[nodiscard]] RoomDirectory& directory() { return m_directory; }
    [[nodiscard]] RoomCode code() const { return *RoomCode::parse(m_room.codes.front().code); }
    /// Someone whose notes are there.
    [[nodiscard]] std::unique_ptr<RoomClient> join() const
    {
        auto client = std::make_unique<RoomClient>();
        client->join({m_directory.server(), code(), u"Peer"_s});
        waitFor([&] { return client->notes().isSynced() || client->state() == RoomClient::State::Failed; });
        if (client->state() == RoomClient::State::Failed)
            qFatal("bench_notes: a join failed");
        return client;
    }

private:
    RoomDirectory m_directory;
    http::RoomAnswer m_room;
};

/// What came on all sockets of this process that are open now.
qint64 bytesReceived()
{
    qint64 bytes = 0;
    for (int descriptor = 3; descriptor < 256; ++descriptor) {
        tcp_info info{};
        socklen_t size = sizeof info;
        if (getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) == 0)
            bytes += static_cast<qint64>(info.tcpi_bytes_received);
    }
    return bytes;
}

/// From the moment at which a letter is there for who types it until another one's document has it.
Report typing(const Options& options)
{
    TestRoom room(options);
    const int typists = options.count("typists", 1);
    const auto reader = room.join();
    std::vector<std::unique_ptr<RoomClient>> writers;
    for (int i = 0; i < typists; ++i)
        writers.push_back(room.join());
    if (const int length = options.count("length", 0); length > 0) {
        reader->editNotes(ChangeSet::replacement(0, 0, 0, QString(length, u'.')));
        waitFor([&] { return writers.back()->notes().length() == length; });
    }

    std::vector<std::deque<std::uint64_t>> typed(static_cast<std::size_t>(typists));
    Latencies latencies;
    double seen = 0;
    QObject::connect(&reader->notes(), &NotesClient::changed, reader.get(), [&](const ChangeSet& changes) {
        const std::uint64_t time = now();
        for (const QChar letter : changes.insertedText()) {
            std::deque<std::uint64_t>& sent = typed[static_cast<std::size_t>(letter.unicode() - u'a')];
            latencies.add(time - sent.front());
            sent.pop_front();
            ++seen;
        }
    });

    const auto letters = static_cast<std::uint64_t>(options.number("secs", 10) * 1000 / Pause * typists);
    const auto step = static_cast<std::uint64_t>(Pause * 1'000'000 / typists);
    const Usage usage(options.count("pid", 0));
    const std::uint64_t begin = now();
    for (std::uint64_t i = 0; i < letters; ++i) {
        while (now() < begin + i * step)
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        const std::size_t typist = i % writers.size();
        NotesClient& notes = writers[typist]->notes();
        const QChar letter(static_cast<char16_t>(u'a' + typist));
        const auto place = QRandomGenerator::global()->bounded(static_cast<int>(notes.length()) + 1);
        typed[typist].push_back(now());
        notes.edit(ChangeSet::replacement(notes.length(), place, 0, QString(letter)));
    }
    waitFor([&] { return seen == double(letters); });
    const double used = usage.server();
    waitFor([&] {
        return std::all_of(writers.begin(), writers.end(), [&](const auto& writer) {
            return writer->notes().text() == reader->notes().text();
        });
    });

    Report report;
    report.add("letters", seen).add("us_per_letter", used * 1e6 / seen);
    return report.add("keystroke", latencies).add("others_pct", usage.othersPercent());
}

/// Sends every edit of the paper as one of its own, without waiting for the answers.
class PaperWriter : public QObject
{
public:
    PaperWriter(TestRoom& room, std::vector<Trace::Patch> patches) : m_patches(std::move(patches))
    {
        const QString token = await(room.directory().token(room.code())).token;
        m_signalling.open(room.directory().server(), token, u"paper"_s);
        connect(&m_signalling, &SignallingClient::opened, this, [this] {
            m_signalling.request<answer::Joined>(request::Join{u"Writer"_s, {}}, this,
                                                 [this](const auto& joined) {
                                                     if (!joined)
                                                         qFatal("bench_notes: the writer may not join");
                                                     m_sessionId = joined->sessionId;
                                                     sendMore();
                                                 });
        });
    }

    [[nodiscard]] bool isDone() const { return m_answered == m_patches.size(); }

private:
    void sendMore()
    {
        constexpr std::size_t UnderWay = 256;
        while (m_sent < m_patches.size() && m_sent < m_answered + UnderWay) {
            const Trace::Patch& patch = m_patches[m_sent];
            ChangeSet change =
                ChangeSet::replacement(m_length, patch.position, patch.removed, patch.inserted);
            m_length = change.lengthAfter();
            const auto base = static_cast<qint64>(m_sent++);
            const request::SetMetadata set{DefaultKey.toString(), std::move(change), base,
                                           u"paper:"_s + QString::number(base), m_sessionId};
            m_signalling.request<answer::ChangeAccepted>(set, this, [this](const auto& accepted) {
                if (!accepted)
                    qFatal("bench_notes: an edit was refused");
                ++m_answered;
                sendMore();
            });
        }
    }

    SignallingClient m_signalling;
    std::vector<Trace::Patch> m_patches;
    QString m_sessionId;
    qsizetype m_length = 0;
    std::size_t m_sent = 0;
    std::size_t m_answered = 0;
};

Report paper(const Options& options)
{
    TestRoom room(options);
    const int pid = options.count("pid", 0);
    const Trace trace = Trace::load(u"automerge-paper"_s);
    const double before = residentKilobytes(pid);
    const Usage usage(pid);
    PaperWriter writer(room, trace.patches());
    waitFor([&] { return writer.isDone(); });
    const double after = residentKilobytes(pid);
    Report report;
    report.add("us_per_edit", usage.server() * 1e6 / double(trace.patches().size()));
    report.add("history_mb", (after - before) / 1024).add("base_mb", before / 1024);

    Latencies joins;
    double bytes = 0;
    const Usage joining(pid);
    const int count = options.count("joins", 7);
    for (int i = 0; i < count; ++i) {
        const qint64 already = bytesReceived();
        const std::uint64_t begin = now();
        const auto client = room.join();
        joins.add(now() - begin);
        bytes = double(bytesReceived() - already);
        if (client->notes().text() != trace.endContent)
            qFatal("bench_notes: another text came out");
    }
    report.add("us_per_join", joining.server() * 1e6 / count);
    report.add("us_per_join_of_client", joining.load() * 1e6 / count);
    report.add("join", joins)
        .add("join_bytes", bytes)
        .add("text_bytes", double(trace.endContent.toUtf8().size()));
    return report.add("bytes_per_text", bytes / double(trace.endContent.toUtf8().size()));
}

} // namespace

int main(int count, char** words)
{
    QCoreApplication application(count, words);
    const Options options(count, words);
    (options.text("mode", "typing") == "paper" ? paper(options) : typing(options)).print();
    return 0;
}
