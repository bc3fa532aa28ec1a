#pragma once

#include "core/client/roomclient.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace confab::test {

/// A RoomClient that is told what to do, one JSON object a command, and tells what it sees:
///
///     {"do": "join", "server": "http://127.0.0.1:1234", "code": "abc-defg-hij", "name": "Otto"}
///     {"do": "type", "at": 0, "removed": 0, "text": "Hello"}     into the notes, as the editor does
///     {"do": "scribble", "seed": 1, "edits": 100}                random edits, one at each turn of the event
///     loop
///     {"do": "set", "text": "Hello"}                             the whole session metadata; is answered
///     {"do": "chat", "text": "Hello", "to": PEER-ID?, "roles": [ROLE…]?}
///     {"do": "rename", "name": "Otto II"}
///     {"do": "leave"}
///
/// Each change is told as {"seen": {state, self, people, content, notes, version, pending,
/// scribbled, chat}}, a `set` as
/// {"answer": {version}} or {"answer": {refused: {code, message}}}.
class RemoteControl : public QObject
{
    Q_OBJECT

public:
    explicit RemoteControl(QObject* parent = nullptr);

    /// A command that it does not understand ends the program: the test is wrong.
    void obey(const QByteArray& command);

Q_SIGNALS:
    void told(const QJsonObject& what);

private:
    void join(const QJsonObject& command);
    void type(const QJsonObject& command);
    void scribble(const QJsonObject& command);
    void set(const QJsonObject& command);
    void chat(const QJsonObject& command);
    void tellSoon();
    [[nodiscard]] QJsonObject seen();

    QTimer m_scribbling;
    qint64 m_scribbled = 0;
    QTimer m_soon; ///< what changes in one go is told once; outlives the client, which changes as it goes
    RoomClient m_client;
};

} // namespace confab::test
