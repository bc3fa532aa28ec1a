#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace confab {

class RoomClient;

/// Gives the people of a room the colours that the room has told, while it is shown: those who are here, and
/// those who left before one came but spoke or wrote. So everyone sees the same.
class PersonColors : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    explicit PersonColors(RoomClient& client, QObject* parent = nullptr);

Q_SIGNALS:
    /// Somebody has another colour now.
    void changed();

private:
    void takePeople();
    void takeMessages(qsizetype from);
    void takeAuthors();
    void putPeer(const QString& peerId, int color);
    void put(const QString& key, int color);
    void apply();

    RoomClient& m_client;
    QHash<QString, int> m_colors; ///< by what theme::personColor() takes; of all who have been here
    bool m_hasNews = false;
};

} // namespace confab
