// A person in a room, as a program that can be killed: told what to do on its standard input, a line each.
//
//   writer DIRECTORY HOST PORT CODE NAME      DIRECTORY: of its journal; it goes on with what is kept there
//
//   edit TEXT   types TEXT at the end of the notes
//   say TEXT    sends TEXT to everyone
//   amend TEXT  gives the last of its messages that the room has TEXT instead; without TEXT it is deleted
//   run         types `[NAME1]`, `[NAME2]` …, without end, after those that are there; before each eighth it
//   says
//               `NAME8.LIFE`, LIFE being another word in each run
//   kept        says `kept` once all that was written before is on the disk
//   tell        says how things stand, on one line: `state JOINED EDITS MESSAGES FAILED PEER SESSION DRAFT`

#include "core/client/roomclient.h"
#include "core/journal/visitjournal.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSocketNotifier>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <array>

#include <unistd.h>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

constexpr int Pace = 10; // ms
constexpr qsizetype MostWaiting = 200;

void say(const QString& line)
{
    QTextStream(stdout) << line << Qt::endl;
}

int lastNumber(const QString& text, const QRegularExpression& form)
{
    int last = 0;
    for (auto match = form.globalMatch(text); match.hasNext();)
        last = std::max(last, match.next().captured(1).toInt());
    return last;
}

class Writer : public QObject
{
public:
    explicit Writer(const QStringList& arguments) : m_name(arguments.at(5))
    {
        auto journal = VisitJournal::open(arguments.at(1), [this](std::function<void()> call) {
            QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
        });
        if (!journal)
            qFatal("no journal: %s", qPrintable(journal.error().detail));
        m_journal = *std::move(journal);
        m_client.keepIn(m_journal);
        connect(&m_client.notes(), &NotesClient::pendingEditsChanged, this, &Writer::tellSettled);
        connect(&m_client, &RoomClient::stateChanged, this, &Writer::tellSettled);

        const RoomClient::JoinTarget target{
            {arguments.at(2), static_cast<quint16>(arguments.at(3).toUInt()), false},
            *RoomCode::parse(arguments.at(4)),
            m_name};
        const std::vector<KeptVisit> kept = m_journal->read();
        if (!kept.empty() && kept.back().place)
            m_client.resume(kept.back(), target);
        else
            m_client.join(target);
        connect(&m_pace, &QTimer::timeout, this, &Writer::write);
        connect(&m_input, &QSocketNotifier::activated, this, &Writer::read);
    }

private:
    void tellSettled()
    {
        const bool settled = m_client.state() == RoomClient::State::Joined && m_client.notes().isSynced();
        if (settled && !std::exchange(m_wasSettled, settled))
            say(u"settled"_s);
    }

    void read()
    {
        std::array<char, 4096> bytes{};
        const auto size = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (size <= 0)
            return QCoreApplication::exit(0);
        m_read.append(bytes.data(), size);
        for (qsizetype end = 0; (end = m_read.indexOf('\n')) >= 0;) {
            obey(QString::fromUtf8(m_read.first(end)));
            m_read.remove(0, end + 1);
        }
    }

    void obey(const QString& line)
    {
        const QString word = line.section(u' ', 0, 0);
        const QString rest = line.section(u' ', 1);
        if (word == "edit"_L1) {
            type(rest);
        } else if (word == "say"_L1) {
            m_client.sendBroadcastMessage(rest);
        } else if (word == "amend"_L1) {
            amend(rest);
        } else if (word == "run"_L1) {
            begin();
        } else if (word == "kept"_L1) {
            (void)m_journal->read();
            say(u"kept"_s);
        } else if (word == "tell"_L1) {
            tell();
        }
    }

    void tell()
    {
        const auto& rows = m_client.chat().entries();
        const auto failed = std::ranges::count(rows, ChatEntry::State::Failed, &ChatEntry::state);
        const int joined = m_client.state() == RoomClient::State::Joined ? 1 : 0;
        say(u"state %1 %2 %3 %4 %5 %6 %7"_s.arg(joined)
                .arg(m_client.notes().pendingEdits())
                .arg(m_client.waitingMessages())
                .arg(failed)
                .arg(m_client.self().id, m_client.sessionId(), m_client.notes().draft()));
    }

    void type(const QString& text)
    {
        const qsizetype length = m_client.notes().length();
        m_client.editNotes(ChangeSet::replacement(length, length, 0, text));
    }

    void amend(const QString& text)
    {
        const auto& rows = m_client.chat().entries();
        const auto last = std::find_if(rows.rbegin(), rows.rend(), [](const ChatEntry& entry) {
            return entry.own && entry.state == ChatEntry::State::Sent;
        });
        if (last == rows.rend())
            qFatal("there is no message to amend");
        if (text.isEmpty())
            m_client.deleteMessage(last->message.id);
        else
            m_client.editMessage(last->message.id, text);
    }

    void begin()
    {
        static const QRegularExpression inNotes(u"\\[%1([0-9]+)\\]"_s.arg(m_name));
        m_edits = lastNumber(m_client.notes().text(), inNotes);
        m_pace.start(Pace);
    }

    void write()
    {
        if (m_client.notes().pendingEdits() > MostWaiting)
            return;
        if (++m_edits % 8 == 0)
            m_client.sendBroadcastMessage(u"%1%2.%3"_s.arg(m_name).arg(m_edits).arg(m_life));
        type(u"[%1%2]"_s.arg(m_name).arg(m_edits));
    }

    QString m_name;
    std::shared_ptr<VisitJournal> m_journal;
    RoomClient m_client;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    QByteArray m_read;
    QTimer m_pace;
    bool m_wasSettled = false;
    int m_edits = 0;
    const QString m_life = QString::number(QCoreApplication::applicationPid());
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const Writer writer(QCoreApplication::arguments());
    return QCoreApplication::exec();
}
