#pragma once

#include "core/client/roomclient.h"
#include "core/journal/visitjournal.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace confab {

/// The way into a room: asks one server after another until one knows the code, and joins there.
/// Deleting it cancels.
class JoinAttempt : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        RoomCode code;
        QString name;                       ///< of the person
        QString userId;                     ///< of the person, as RoomClient::JoinTarget has it
        std::vector<ServerAddress> servers; ///< in the order in which they are asked; not empty
        /// Where what is written is kept; may be null.
        std::shared_ptr<VisitJournal> journal = {};
        /// An earlier visit with this code: its server is asked to take the same peer again.
        std::optional<KeptVisit> earlier = {};
    };

    explicit JoinAttempt(Plan plan, QObject* parent = nullptr);

    void start();
    /// After joined(): the client, which is the caller's from then on.
    [[nodiscard]] RoomClient* takeClient();

Q_SIGNALS:
    void asking(const confab::ServerAddress& server);
    void joined();
    /// A sentence that says why, and which servers were asked.
    void failed(const QString& words);

private:
    void ask();
    void onStateChanged(RoomClient::State state);
    [[nodiscard]] QString failureWords(const Failure& last) const;

    Plan m_plan;
    std::size_t m_at = 0;
    QPointer<RoomClient> m_client;
};

} // namespace confab
