#pragma once

#include <QHash>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace confab {

class RoomClient;

/// Tells a screen reader what happens in a room: new messages, and who begins to write in the notes. It shows
/// nothing. It never interrupts more often than once a pause; what came meanwhile is told together then.
class RoomAnnouncer : public QWidget
{
    Q_OBJECT

public:
    explicit RoomAnnouncer(RoomClient& client, QWidget* parent);

    /// Between two sentences.
    void setPause(std::chrono::milliseconds pause) { m_pause->setInterval(pause); }

Q_SIGNALS:
    void announced(const QString& words);

private:
    void hearMessage(qsizetype index);
    void seeWriters();
    void tellSoon();
    void tell();
    [[nodiscard]] QString nextWords() const;

    RoomClient& m_client;
    QStringList m_messages;               ///< not told yet
    QStringList m_writers;                ///< names, not told yet
    QHash<QString, qint64> m_lastWriting; ///< by peer id, ms
    QTimer* m_pause;
};

} // namespace confab
