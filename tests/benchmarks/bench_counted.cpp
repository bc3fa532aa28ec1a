#include "core/protocol/codec.h"
#include "core/server/room.h"
#include "core/server/serverframes.h"
#include "core/session/sessionstore.h"
#include "core/text/collabdocument.h"

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>

// Pieces of work whose instructions are counted (see compare/counts.mjs): `bench_counted PIECE TIMES` does
// one so many times, `bench_counted list` names them. No sockets, no clock and no threads, so that a count is
// the same every time.

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Start = 1'700'000'000'000;
const QByteArray Line = R"({"method":"broadcast","params":{"info":{"message":")" + QByteArray(200, 'x') +
                        R"(","type":"chat"}},"id":"request-1","jsonrpc":"2.0"})";

Limits withoutRates()
{
    Limits limits;
    limits.requestsPerSecond = 0;
    limits.broadcastsPerSecond = 0;
    return limits;
}

/// A room with so many people, and what becomes of its frames on the way out.
class FullRoom
{
public:
    explicit FullRoom(int people) : m_room({u"room"_s, u"The room"_s}, withoutRates(), u"1"_s)
    {
        for (int i = 0; i < people; ++i)
            join(i);
    }

    void join(int person)
    {
        const QString peerId = u"peer-%1-0000-4000-8000-000000000000"_s.arg(person);
        const auto id = static_cast<ConnectionId>(person) + 1;
        send(*m_room.attach(id, peerId, {u"user"_s, Role::Host, u"token"_s}, Start));
        receive(person,
                R"({"method":"join","params":{"name":"Peer","data":""},"id":"join","jsonrpc":"2.0"})");
    }
    void receive(int person, const QByteArray& frame)
    {
        send(m_room.receive(static_cast<ConnectionId>(person) + 1, frame, Start));
    }
    void leave(int person)
    {
        send(m_room.detach(static_cast<ConnectionId>(person) + 1, Room::Parting::Left, Start));
    }
    /// Of the notes: everybody writes at their head, one letter each.
    void write(int person, qint64 version)
    {
        const QByteArray number = QByteArray::number(version);
        receive(person, R"({"method":"set-metadata","params":{"key":"default","changes":[[0,"x"])" +
                            (version > 0 ? "," + number : QByteArray()) + R"(],"if_change_version":)" +
                            number + R"(,"update_id":"writer:)" + number + R"(","session_id":")" +
                            m_sessionId + R"("},"id":"request-1","jsonrpc":"2.0"})");
    }

private:
    void send(const RoomStep& step)
    {
        for (const Delivery& delivery : step.deliveries) {
            m_bytes += textFrame(delivery.frame).size() * static_cast<qsizetype>(delivery.to.size());
            if (!m_sessionId.isEmpty())
                continue;
            if (const auto at = delivery.frame.indexOf("\"session_id\":\""); at >= 0)
                m_sessionId = delivery.frame.mid(at + 14, 36);
        }
    }

    Room m_room;
    QByteArray m_sessionId;
    qsizetype m_bytes = 0;
};

void sayTo(int people, int times)
{
    FullRoom room(people);
    for (int i = 0; i < times; ++i)
        room.receive(0, Line);
}

void writeNotes(int times)
{
    FullRoom room(4);
    for (int person = 0; person < 4; ++person)
        room.receive(person,
                     R"({"method":"listen-metadata-change","params":{"keys":["default"],"updates":true},)"
                     R"("id":"request-1","jsonrpc":"2.0"})");
    for (int i = 0; i < times; ++i)
        room.write(i % 4, i);
}

void comeAndGo(int times)
{
    FullRoom room(4);
    for (int i = 0; i < times; ++i) {
        room.join(4 + i);
        room.leave(4 + i);
    }
}

/// One's own letters, each confirmed before the next but one.
void type(int times)
{
    CollabDocument document(QString(10'000, u'x'), 0);
    for (int i = 0; i < times; ++i) {
        document.edit(ChangeSet::replacement(document.length(), i, 0, u"y"));
        const QString id = QString::number(i);
        document.send(id);
        const ChangeSet changes = document.inFlight()->changes;
        document.receive({i + 1, id, changes});
    }
}

/// Letters of two people who do not wait for one another.
void order(int times)
{
    SessionStore store(withoutRates());
    for (qint64 i = 0; i < times; ++i) {
        const qint64 base = i - i % 2;
        const auto change = ChangeSet::replacement(base, base / 2, 0, u"y");
        const SessionStore::Author author{i % 2 == 0 ? u"a"_s : u"b"_s, u"w:"_s + QString::number(i), Start};
        if (!store.change(DefaultKey.toString(), change, base, author))
            std::abort();
    }
}

void readRequests(int times)
{
    for (int i = 0; i < times; ++i) {
        if (!parseRequest(Line))
            std::abort();
    }
}

} // namespace

int main(int count, char** words)
{
    const std::map<std::string, std::function<void(int)>> pieces{
        {"a chat line to 50", [](int times) { sayTo(50, times); }},
        {"a chat line to 4", [](int times) { sayTo(4, times); }},
        {"an edit for 4", writeNotes},
        {"a join and a leave among 4", comeAndGo},
        {"a letter typed", type},
        {"a letter ordered", order},
        {"a request read", readRequests},
    };
    const std::string name = count > 1 ? words[1] : "list";
    if (name == "list") {
        for (const auto& [piece, work] : pieces)
            std::puts(piece.c_str());
        return EXIT_SUCCESS;
    }
    const auto piece = pieces.find(name);
    if (piece == pieces.end() || count < 3)
        return EXIT_FAILURE;
    piece->second(std::atoi(words[2]));
    return EXIT_SUCCESS;
}
