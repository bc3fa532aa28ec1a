#include "core/client/signallingclient.h"
#include "tests/support/livingserver.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000; // ms
constexpr int Bots = 4;

/// CONFAB_KILLS asks for more.
int wantedKills()
{
    const int asked = qEnvironmentVariableIntValue("CONFAB_KILLS");
    return asked > 0 ? asked : 20;
}

/// confabd as a program, killed and started again on the same port and directory.
class Daemon
{
public:
    Daemon() { start(); }
    ~Daemon() { kill(); }

    void start()
    {
        m_process = std::make_unique<QProcess>();
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process->start(QStringLiteral(CONFABD),
                         {u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port), u"--data"_s, m_directory.path()});
        QByteArray line;
        while (!line.endsWith('\n') && m_process->waitForReadyRead(10'000))
            line += m_process->readAllStandardOutput();
        m_port = static_cast<quint16>(line.trimmed().mid(line.lastIndexOf(':') + 1).toUInt());
        if (m_port == 0)
            qFatal("confabd did not start");
    }
    void kill()
    {
        m_process->kill();
        m_process->waitForFinished();
    }
    [[nodiscard]] ServerAddress address() const { return {u"127.0.0.1"_s, m_port, false}; }

private:
    QTemporaryDir m_directory;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
};

/// Someone who never stops writing: `[a1][a2]…` at the notes' end, and the same words as messages.
class Bot
{
public:
    Bot(const RoomElsewhere& room, QChar name) : m_name(name), m_client(room.join(QString(name)))
    {
        QObject::connect(&m_pace, &QTimer::timeout, &m_pace, [this] { write(); });
        m_pace.start(20);
    }

    void rest() { m_pace.stop(); }
    [[nodiscard]] RoomClient& client() { return *m_client; }
    [[nodiscard]] QChar name() const { return m_name; }
    [[nodiscard]] int edits() const { return m_edits; }
    [[nodiscard]] int messages() const { return m_messages; }
    [[nodiscard]] qsizetype acknowledged() const
    {
        return m_edits - m_client->notes().pendingEdits() + m_messages - m_client->waitingMessages();
    }
    [[nodiscard]] bool hasNothingWaiting() const
    {
        return m_client->state() == RoomClient::State::Joined && m_client->notes().pendingEdits() == 0 &&
               m_client->waitingMessages() == 0;
    }

private:
    void write()
    {
        // Someone who is away for long does not write a book.
        if (m_client->notes().pendingEdits() > 200)
            return;
        type(*m_client, m_client->notes().length(), 0, u"[%1%2]"_s.arg(m_name).arg(++m_edits));
        if (m_edits % 8 == 0)
            m_client->sendBroadcastMessage(u"%1%2"_s.arg(m_name).arg(++m_messages));
    }

    QChar m_name;
    std::unique_ptr<RoomClient> m_client;
    QTimer m_pace;
    int m_edits = 0;
    int m_messages = 0;
};

/// The words that a bot wrote, in the order in which they stand here.
QStringList wordsOf(QChar bot, const QStringList& all)
{
    QStringList words;
    for (const QString& word : all) {
        if (word.startsWith(bot))
            words.append(word);
    }
    return words;
}

QStringList wordsExpected(QChar bot, int count)
{
    QStringList words;
    for (int i = 1; i <= count; ++i)
        words.append(u"%1%2"_s.arg(bot).arg(i));
    return words;
}

QStringList wordsIn(const QString& notes)
{
    QStringList words;
    static const QRegularExpression form(u"\\[([a-z][0-9]+)\\]"_s);
    for (auto match = form.globalMatch(notes); match.hasNext();)
        words.append(match.next().captured(1));
    return words;
}

/// What a bot was told is in the room.
QStringList wordsSent(const ChatLog& chat)
{
    QStringList words;
    for (const ChatEntry& entry : chat.entries()) {
        if (entry.own && entry.state == ChatEntry::State::Sent)
            words.append(entry.message.text);
    }
    return words;
}

QStringList sorted(QStringList words)
{
    words.sort();
    return words;
}

/// Someone who reads what the server has, without anything of its own in between.
class Observer
{
public:
    Observer(const ServerAddress& address, const RoomElsewhere& room)
    {
        RoomDirectory directory(address);
        const auto token = await(directory.token(room.code(Role::Viewer)));
        bool isOpen = false;
        QObject::connect(&m_client, &SignallingClient::opened, &m_client, [&] { isOpen = true; });
        m_client.open(address, token->token, u"observer"_s);
        if (!QTest::qWaitFor([&] { return isOpen; }, Patience))
            qFatal("no way in");
        m_session = ask<answer::Joined>(request::Join{u"Observer"_s, {}}).sessionId;
    }

    /// The notes as their log makes them, step by step. Empty where a step is missing.
    QString replayedNotes()
    {
        QString text;
        for (qint64 version = 0;;) {
            const auto part = ask<answer::Updates>(
                request::GetMetadata{DefaultKey.toString(), version, std::nullopt, m_session});
            for (const StoreUpdate& update : part.updates) {
                if (update.version != ++version)
                    return {};
                text = std::get<ChangeSet>(update.step).applied(text);
            }
            if (version == part.head)
                return text;
        }
    }
    QStringList messages()
    {
        QStringList texts;
        for (qint64 since = 0;;) {
            const auto part = ask<answer::Messages>(request::GetMessages{since});
            for (const Message& message : part.messages) {
                texts.append(message.text);
                since = message.seq;
            }
            if (since >= part.head)
                return texts;
        }
    }

private:
    template<typename A>
    A ask(const Request& request)
    {
        auto answer = await(m_client.ask<A>(request, &m_client));
        if (!answer)
            qFatal("refused: %s", qPrintable(answer.error().refusal.message));
        return *std::move(answer);
    }

    SignallingClient m_client;
    QString m_session;
};

} // namespace

/// The server is killed, again and again, while people write.
class tst_Killing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditAndMessageIsThereOnce()
    {
        Daemon daemon;
        const RoomElsewhere room(daemon.address());
        std::vector<std::unique_ptr<Bot>> bots;
        for (int i = 0; i < Bots; ++i)
            bots.push_back(std::make_unique<Bot>(room, QChar(u'a' + i)));
        const auto acknowledged = [&] {
            qsizetype sum = 0;
            for (const auto& bot : bots)
                sum += bot->acknowledged();
            return sum;
        };
        const QString session = bots.front()->client().sessionId();

        const int kills = wantedKills();
        for (int kill = 0; kill < kills; ++kill) {
            // Each life of the server takes something in before it ends.
            const qsizetype before = acknowledged();
            QTRY_VERIFY_WITH_TIMEOUT(acknowledged() > before, Patience);
            QTest::qWait(QRandomGenerator::global()->bounded(300)); // the moment is anybody's guess
            daemon.kill();
            daemon.start();
        }
        for (const auto& bot : bots)
            bot->rest();
        for (const auto& bot : bots)
            QTRY_VERIFY_WITH_TIMEOUT(bot->hasNothingWaiting(), Patience);

        Observer observer(daemon.address(), room);
        const QString text = observer.replayedNotes();
        const QStringList messages = observer.messages();
        for (const auto& bot : bots) {
            RoomClient& client = bot->client();
            QCOMPARE(client.sessionId(), session);
            QTRY_COMPARE_WITH_TIMEOUT(client.notes().text(), text, Patience);
            QCOMPARE(wordsOf(bot->name(), wordsIn(text)), wordsExpected(bot->name(), bot->edits()));
            // What the server took in, it has once; the order of messages is the order in which it took them.
            QCOMPARE(sorted(wordsOf(bot->name(), messages)), sorted(wordsSent(client.chat())));
            QVERIFY(!wordsSent(client.chat()).isEmpty());
        }
        QCOMPARE(room.join(u"Late"_s)->notes().text(), text);
        qInfo("%d kills, %lld edits and messages acknowledged: each there once", kills,
              qint64(acknowledged()));
    }
};

QTEST_GUILESS_MAIN(tst_Killing)
#include "tst_killing.moc"
