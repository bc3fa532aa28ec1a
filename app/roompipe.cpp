#include "app/roompipe.h"

#include "app/joinattempt.h"
#include "app/standardinput.h"
#include "app/terminaltext.h"
#include "ui/failuretext.h"
#include "ui/localedit.h"
#include "ui/textdifference.h"

#include <QStringDecoder>

#include <cerrno>
#include <csignal>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype MostWaiting = 100; // messages; more lines are not read before these are in the room
constexpr int AfterSignal = 128;

void complain(const QString& words)
{
    std::fputs(qUtf8Printable(u"confab: "_s + words + u'\n'), stderr);
    std::fflush(stderr);
}

/// Nothing where it is no UTF-8.
std::optional<QString> decoded(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

ChangeSet changeBetween(const QString& before, const QString& after)
{
    std::vector<ChangeSet::Section> sections;
    QString inserted;
    qsizetype position = 0;
    for (const auto& stretch : textdifference::between(before, after, after.size())) {
        if (stretch.from > position)
            sections.push_back({stretch.from - position});
        sections.push_back({stretch.removed, stretch.added});
        inserted += QStringView(after).mid(stretch.newFrom, stretch.added);
        position = stretch.from + stretch.removed;
    }
    if (before.size() > position)
        sections.push_back({before.size() - position});
    auto change = ChangeSet::fromSections(std::move(sections), std::move(inserted));
    Q_ASSERT(change);
    return *change;
}

} // namespace

RoomPipe::RoomPipe(PipeTask task, Person person, RoomCode code, std::vector<ServerAddress> servers,
                   QObject* parent)
    : QObject(parent),
      m_task(std::move(task)),
      m_person(std::move(person)),
      m_code(std::move(code)),
      m_servers(std::move(servers)),
      m_input(new StandardInput(this))
{
    std::signal(SIGPIPE, SIG_IGN); // a pipe that nobody reads any more is told by the write
    m_patience.setSingleShot(true);
    m_patience.setInterval(m_task.patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_client)
            fail(PipeEnd::NoConnection, u"the connection to the room was lost and did not come back"_s);
        else
            fail(PipeEnd::NoWayIn, u"no way into the room in the time given"_s);
    });
}

RoomPipe::~RoomPipe() = default;

void RoomPipe::start()
{
    if (m_task.kind != PipeTask::Kind::WriteNotes)
        return join();
    // All of it first: nobody has to see us standing about meanwhile.
    connect(m_input, &StandardInput::received, this, [this](const QByteArray& bytes) { m_read += bytes; });
    connect(m_input, &StandardInput::ended, this, [this] {
        const auto text = decoded(m_read);
        if (!text)
            return fail(PipeEnd::Failed, u"the standard input is no UTF-8 text"_s);
        m_text = localedit::clean(*text);
        if (m_text.size() > Limits().notesUnits)
            return fail(PipeEnd::Failed, u"the standard input is too long for a room's notes"_s);
        join();
    });
    m_input->start();
}

void RoomPipe::end(int exitCode)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_patience.stop();
    m_input->rest(true);
    delete std::exchange(m_attempt, nullptr);
    if (m_client) {
        m_client->chat().disconnect(this);
        m_client->notes().disconnect(this);
        m_client->disconnect(this);
        m_client->leave();
    }
    Q_EMIT ended(exitCode);
}

std::optional<ServerAddress> RoomPipe::server() const
{
    return m_client ? std::optional(m_client->target().server) : std::nullopt;
}

void RoomPipe::fail(PipeEnd how, const QString& words)
{
    if (m_hasEnded)
        return;
    complain(words);
    end(static_cast<int>(how));
}

void RoomPipe::join()
{
    m_patience.start();
    m_attempt = new JoinAttempt(
        {.code = m_code, .name = m_person.name, .userId = m_person.userId, .servers = m_servers}, this);
    connect(m_attempt, &JoinAttempt::asking, this, &RoomPipe::asking);
    connect(m_attempt, &JoinAttempt::joined, this, &RoomPipe::onJoined);
    connect(
        m_attempt, &JoinAttempt::failed, this,
        [this](const QString& words) { fail(PipeEnd::NoWayIn, words); }, Qt::QueuedConnection);
    m_attempt->start();
}

void RoomPipe::onJoined()
{
    m_patience.stop();
    m_client.reset(m_attempt->takeClient());
    std::exchange(m_attempt, nullptr)->deleteLater();
    connect(m_client.get(), &RoomClient::stateChanged, this, &RoomPipe::onState);
    ChatLog& chat = m_client->chat();
    NotesClient& notes = m_client->notes();
    switch (m_task.kind) {
    case PipeTask::Kind::Tail:
        m_tail.emplace(m_client->self().id);
        connect(&chat, &ChatLog::entryAdded, this, &RoomPipe::printMessage);
        connect(&chat, &ChatLog::entryChanged, this, &RoomPipe::printMessage);
        for (qsizetype row = 0; row < std::ssize(chat.entries()); ++row)
            printMessage(row);
        return;
    case PipeTask::Kind::Send:
        connect(&chat, &ChatLog::entryChanged, this, &RoomPipe::onSaid);
        if (m_task.text) {
            m_inputEnded = true;
            say(m_task.text->toUtf8());
            return endWhenSaid();
        }
        connect(m_input, &StandardInput::received, this, &RoomPipe::takeLines);
        connect(m_input, &StandardInput::ended, this, [this] {
            m_inputEnded = true;
            say(std::exchange(m_read, {}));
            endWhenSaid();
        });
        return m_input->start();
    case PipeTask::Kind::ReadNotes:
    case PipeTask::Kind::WriteNotes:
        connect(&notes, &NotesClient::wasReset, this, &RoomPipe::onNotes);
        return onNotes();
    }
    Q_UNREACHABLE();
}

void RoomPipe::onState(RoomClient::State state)
{
    const bool isTail = m_task.kind == PipeTask::Kind::Tail;
    switch (state) {
    case RoomClient::State::Reconnecting:
        if (isTail)
            complain(u"the connection is lost; trying again"_s);
        else if (!m_patience.isActive())
            m_patience.start();
        return;
    case RoomClient::State::Joined:
        if (isTail)
            complain(u"connected again"_s);
        return m_patience.stop();
    case RoomClient::State::Removed:
        return fail(PipeEnd::Removed,
                    u"%1 removed us from the room"_s.arg(terminaltext::line(m_client->endedBy())));
    case RoomClient::State::RoomEnded:
        if (isTail)
            return end(static_cast<int>(PipeEnd::Done)); // that is all there was to say
        return fail(PipeEnd::Removed, u"the room was ended before it was done"_s);
    case RoomClient::State::Failed:
        return fail(PipeEnd::NoConnection, failureText(m_client->failure().value_or(Failure{})));
    case RoomClient::State::Idle:
    case RoomClient::State::Joining:
    case RoomClient::State::Left:
        return;
    }
}

void RoomPipe::print(const QString& text)
{
    if (m_hasEnded)
        return;
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return;
    if (errno == EPIPE) // who read has enough: no fault, and told as other programs do
        return end(AfterSignal + SIGPIPE);
    fail(PipeEnd::Failed, u"cannot write: %1"_s.arg(qt_error_string(errno)));
}

void RoomPipe::printMessage(qsizetype index)
{
    if (const QString line = m_tail->next(m_client->chat().entries()[static_cast<std::size_t>(index)]);
        !line.isEmpty())
        print(line);
}

void RoomPipe::takeLines(const QByteArray& bytes)
{
    m_read += bytes;
    qsizetype begin = 0;
    for (qsizetype end = 0; (end = m_read.indexOf('\n', begin)) >= 0; begin = end + 1)
        say(m_read.sliced(begin, end - begin));
    m_read.remove(0, begin);
    if (m_read.size() > Limits().messageBytes)
        return fail(PipeEnd::Failed, u"the standard input has a line that is too long for a message"_s);
    m_input->rest(m_client->waitingMessages() > MostWaiting);
}

void RoomPipe::say(QByteArray line)
{
    if (m_hasEnded)
        return;
    if (line.endsWith('\r'))
        line.chop(1);
    const auto text = decoded(line);
    if (!text)
        return fail(PipeEnd::Failed, u"the standard input is no UTF-8 text"_s);
    if (!text->trimmed().isEmpty())
        m_client->sendBroadcastMessage(localedit::clean(*text));
}

void RoomPipe::onSaid(qsizetype index)
{
    const ChatEntry& entry = m_client->chat().entries()[static_cast<std::size_t>(index)];
    if (entry.own && entry.state == ChatEntry::State::Failed)
        return fail(PipeEnd::Failed, failureText(entry.failure.value_or(Failure{})));
    if (!m_inputEnded)
        m_input->rest(m_client->waitingMessages() > MostWaiting);
    endWhenSaid();
}

void RoomPipe::endWhenSaid()
{
    if (m_inputEnded && m_client->waitingMessages() == 0)
        end(static_cast<int>(PipeEnd::Done));
}

void RoomPipe::onNotes()
{
    if (m_written) { // and started over
        m_undone = true;
        return onWritten();
    }
    if (m_client->notes().content() == NotesClient::Content::Loading)
        return; // they come
    if (m_task.kind == PipeTask::Kind::ReadNotes)
        printNotes();
    else
        writeNotes();
}

void RoomPipe::printNotes()
{
    const NotesClient& notes = m_client->notes();
    QString text = notes.content() == NotesClient::Content::Other ? QString::fromUtf8(notes.json()) + u'\n'
                                                                  : notes.text();
    if (isatty(STDOUT_FILENO) != 0) {
        text = terminaltext::lines(text);
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += u'\n';
    }
    print(text);
    end(static_cast<int>(PipeEnd::Done));
}

void RoomPipe::writeNotes()
{
    NotesClient& notes = m_client->notes();
    if (notes.content() != NotesClient::Content::Text)
        return fail(PipeEnd::Failed, u"the notes of this room are no text at present"_s);
    const ChangeSet change = changeBetween(notes.text(), m_text);
    if (change.isIdentity())
        return end(static_cast<int>(PipeEnd::Done));
    m_written = true;
    connect(&notes, &NotesClient::editRefused, this,
            [this](const Failure& failure) { fail(PipeEnd::Failed, failureText(failure)); });
    connect(&notes, &NotesClient::pendingEditsChanged, this, &RoomPipe::onWritten);
    notes.edit(change);
}

/// Looks once all has been said that belongs together: nothing is pending both after an edit was taken and
/// after it was given up.
void RoomPipe::onWritten()
{
    const auto look = [this] {
        if (m_hasEnded)
            return;
        if (m_undone)
            return fail(PipeEnd::Failed, u"the notes changed under the edit; it was not made"_s);
        if (m_client->notes().pendingEdits() > 0)
            return;
        // Pages that know of nothing else wait for this; the client itself would say it a moment later.
        m_client->sendBroadcastMessage(u"refresh"_s, MetadataType.toString());
        end(static_cast<int>(PipeEnd::Done));
    };
    QMetaObject::invokeMethod(this, look, Qt::QueuedConnection);
}

} // namespace confab
