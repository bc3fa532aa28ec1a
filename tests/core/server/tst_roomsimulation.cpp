#include "core/protocol/sharedcodec.h"
#include "roomharness.h"

#include <QRandomGenerator>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

/// A client on a bad network: its requests and the answers to them get lost with its connection, and it sends
/// them once more when it is back. It knows confirmed text alone, which it makes from the log.
class Writer
{
public:
    Writer(RoomHarness& harness, QString id, bool namesMessages)
        : m_harness(harness),
          m_socket(harness.join(id)),
          m_id(std::move(id)),
          m_namesMessages(namesMessages)
    {}

    void fetch()
    {
        const QJsonObject answer = m_harness.result(m_socket, "get-metadata",
                                                    "{'since':" + QByteArray::number(m_version) +
                                                        ",'session_id':'" + session() + "'}");
        const QJsonArray updates = answer["updates"_L1].toArray();
        for (const QJsonValue& update : updates) {
            const QByteArray written = QJsonDocument(update["changes"_L1].toArray()).toJson();
            const auto changes = codec::readChangeSet(json::Document::parse(written)->root());
            QCOMPARE(changes->lengthBefore(), m_text.size());
            m_text = changes->applied(m_text);
            m_version = update["change_version"_L1].toInteger();
        }
    }

    /// Puts a word of its own somewhere, or repeats what was not answered.
    void write(QRandomGenerator& random)
    {
        if (m_pendingEdit.isEmpty()) {
            const int at = random.bounded(int(m_text.size()) + 1);
            const QByteArray word = nextWord();
            m_pendingEdit =
                "{'changes':[" + (at > 0 ? QByteArray::number(at) + "," : QByteArray()) + "[0,'" + word +
                "']" + (at < m_text.size() ? "," + QByteArray::number(m_text.size() - at) : QByteArray()) +
                "],'if_change_version':" + QByteArray::number(m_version) + ",'update_id':'" + m_id.toUtf8() +
                ":" + word + "','session_id':'" + session() + "'}";
            m_written.append(QString::fromUtf8(word));
        }
        exchange("set-metadata", m_pendingEdit, random);
    }

    /// A page of the SDK repeats a lost message blindly; our app gives it an id.
    void say(QRandomGenerator& random)
    {
        if (m_pendingMessage.isEmpty()) {
            const QByteArray word = nextWord();
            m_pendingMessage = "{'info':{'message':'" + word + "'}" +
                               (m_namesMessages ? ",'client_message_id':'" + word + "'" : QByteArray()) + "}";
            m_said.append(QString::fromUtf8(word));
        }
        do
            exchange("broadcast", m_pendingMessage, random);
        while (!m_namesMessages && !m_pendingMessage.isEmpty()); // the SDK repeats as soon as it is back
    }

    void settle()
    {
        QRandomGenerator none(1);
        m_isLucky = true;
        if (!m_pendingEdit.isEmpty())
            exchange("set-metadata", m_pendingEdit, none);
        if (!m_pendingMessage.isEmpty())
            exchange("broadcast", m_pendingMessage, none);
        fetch();
        hear();
    }

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const QStringList& written() const { return m_written; }
    [[nodiscard]] const QStringList& said() const { return m_said; }
    [[nodiscard]] const QStringList& heard() const { return m_heard; }

private:
    enum class Luck { Fine, RequestLost, AnswerLost };

    void exchange(const QByteArray& method, QByteArray& pending, QRandomGenerator& random)
    {
        const int dice = m_isLucky ? 9 : random.bounded(10);
        const Luck luck = dice < 2 ? Luck::RequestLost : dice < 5 ? Luck::AnswerLost : Luck::Fine;
        if (luck != Luck::RequestLost)
            QVERIFY(m_harness.call(m_socket, method, pending).contains("result"_L1));
        if (luck == Luck::Fine) {
            pending.clear();
            return;
        }
        hear();
        if (random.bounded(2) == 0)
            m_harness.detach(m_socket); // else the old socket is still open when the new one comes
        m_harness.pass(random.bounded(1500));
        m_socket = m_harness.attach(m_id);
    }

    void hear()
    {
        for (const QJsonObject& message : RoomHarness::take(m_socket, "on-broadcast"))
            m_heard.append(message["info"_L1]["message"_L1].toString());
    }

    /// One character that nobody else writes: no insert of others can cut it in two.
    QByteArray nextWord()
    {
        constexpr char16_t FirstIdeograph = 0x4e00;
        const int writer = m_id.back().digitValue();
        return QString(QChar(FirstIdeograph + writer * 1000 + ++m_words)).toUtf8();
    }
    QByteArray session() const { return m_harness.sessionId().toUtf8(); }

    RoomHarness& m_harness;
    Socket m_socket;
    QString m_id;
    bool m_namesMessages;
    bool m_isLucky = false;
    int m_words = 0;
    QString m_text;
    qint64 m_version = 0;
    QByteArray m_pendingEdit;
    QByteArray m_pendingMessage;
    QStringList m_written;
    QStringList m_said;
    QStringList m_heard;
};

} // namespace

/// Many writers on a bad network: nothing that was accepted is lost, and nothing is done twice.
class TestRoomSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditAndEveryMessageIsThereOnce()
    {
        constexpr quint32 Seeds = 150;
        for (quint32 seed = 1; seed <= Seeds; ++seed) {
            run(seed);
            if (QTest::currentTestFailed()) {
                qWarning("failed with seed %u", seed);
                return;
            }
        }
    }

private:
    static void run(quint32 seed)
    {
        Limits limits;
        limits.requestsPerSecond = 0;
        limits.broadcastsPerSecond = 0;
        limits.tellsPerSecond = 0;
        RoomHarness h(limits);
        QRandomGenerator random(seed);
        std::vector<Writer> writers;
        const int count = random.bounded(2, 5);
        for (int i = 0; i < count; ++i)
            writers.emplace_back(h, u"w%1"_s.arg(i), i % 2 == 0);

        for (int step = 0; step < 150; ++step) {
            Writer& writer = writers[std::size_t(random.bounded(count))];
            h.pass(random.bounded(50));
            switch (random.bounded(4)) {
            case 0:
                writer.fetch();
                break;
            case 1:
                writer.say(random);
                break;
            default:
                writer.write(random);
            }
        }
        for (int round = 0; round < 2;
             ++round) { // the first delivers what is pending, the second hears of it
            for (Writer& writer : writers)
                writer.settle();
        }
        check(h, writers);
    }

    static void check(RoomHarness& h, const std::vector<Writer>& writers)
    {
        qsizetype words = 0;
        QStringList said;
        for (const Writer& writer : writers) {
            QCOMPARE(writer.text(), writers.front().text());
            for (const QString& word : writer.written())
                QCOMPARE(writer.text().count(word), 1);
            words += writer.written().size();
            said += writer.said();
            QStringList heard = writer.heard();
            QCOMPARE(heard.removeDuplicates(), 0);
            for (const QString& word : writer.said())
                QVERIFY(!heard.contains(word)); // no echo
        }
        QCOMPARE(h.recorded<record::StoreStep>(), words);

        QStringList kept;
        for (const JournalRecord& entry : h.journal) {
            if (const auto* message = std::get_if<record::MessageKept>(&entry))
                kept.append(message->message.text);
        }
        said.sort();
        kept.sort();
        QCOMPARE(kept, said);
    }
};

QTEST_GUILESS_MAIN(TestRoomSimulation)
#include "tst_roomsimulation.moc"
