#pragma once

#include "core/client/sharedstate.h"
#include "core/session/message.h"
#include "core/session/pinnedmessage.h"

#include <QObject>

#include <functional>
#include <vector>

namespace confab {

/// The messages pinned above the chat for everyone: the store's key `pinnedMessages`, pages of the 100ms SDK
/// included. Pinning and unpinning compare and set, so that two people who pin at once lose neither. What
/// becomes of a pinned message, changed, hidden or deleted, the server does to the pin.
class PinnedMessages : public QObject
{
    Q_OBJECT

public:
    explicit PinnedMessages(SharedState& state, QObject* parent = nullptr);

    /// The oldest first; at most MostPinnedMessages of ours, as many as there are of others.
    [[nodiscard]] const std::vector<PinnedMessage>& messages() const { return m_messages; }
    [[nodiscard]] bool isPinned(const QString& messageId) const;

    /// Pins a message for everyone; what is pinned already stays where it is.
    void pin(const Message& message, const QString& byName);
    void unpin(const PinnedMessage& message);

Q_SIGNALS:
    void changed();
    /// The room would not have it.
    void refused(const confab::Failure& failure);

private:
    using Step = std::function<void(std::vector<PinnedMessage>&)>;

    void read();
    void change(const Step& step, int tries);
    void refusedChange(const Failure& failure, const Step& step, int tries, qint64 seen);

    SharedState& m_state;
    std::vector<PinnedMessage> m_messages;
};

} // namespace confab
