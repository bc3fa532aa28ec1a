#pragma once

#include "app/chattail.h"
#include "app/pipetask.h"
#include "core/client/roomclient.h"
#include "core/session/invitelink.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace confab {

class JoinAttempt;
class StandardInput;

/// One thing done in a room without a window: chat or notes to the standard output, or from the standard
/// input. What others wrote comes out safe for a terminal; faults are told on the standard error output.
class RoomPipe : public QObject
{
    Q_OBJECT

public:
    struct Person
    {
        QString name;
        QString userId; ///< as RoomClient::JoinTarget has it
    };

    /// `servers`: those that are asked for the code, in this order; not empty.
    RoomPipe(PipeTask task, Person person, RoomCode code, std::vector<ServerAddress> servers,
             QObject* parent = nullptr);
    ~RoomPipe() override;

    void start();
    /// Says goodbye to the room and ends with this code.
    void end(int exitCode);
    /// Where it came in; nothing before.
    [[nodiscard]] std::optional<ServerAddress> server() const;

Q_SIGNALS:
    /// It looks for the room there.
    void asking(const confab::ServerAddress& server);
    /// Once. The room has been told goodbye.
    void ended(int exitCode);

private:
    void join();
    void onJoined();
    void onState(RoomClient::State state);
    void fail(PipeEnd how, const QString& words);
    void print(const QString& text);

    void printMessage(qsizetype index);
    void takeLines(const QByteArray& bytes);
    void say(QByteArray line);
    void onSaid(qsizetype index);
    void endWhenSaid();
    void onNotes();
    void printNotes();
    void writeNotes();
    void onWritten();

    PipeTask m_task;
    Person m_person;
    RoomCode m_code;
    std::vector<ServerAddress> m_servers;
    StandardInput* m_input = nullptr;
    QByteArray m_read; ///< of the standard input: what is no whole line yet, or all of it for the notes
    QString m_text;    ///< what the notes are to be
    JoinAttempt* m_attempt = nullptr;
    std::unique_ptr<RoomClient> m_client;
    std::optional<ChatTail> m_tail;
    QTimer m_patience;
    bool m_inputEnded = false;
    bool m_written = false; ///< the edit is on its way
    bool m_undone = false;  ///< and did not get in
    bool m_hasEnded = false;
};

} // namespace confab
