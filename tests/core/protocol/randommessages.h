#pragma once

#include "core/protocol/codec.h"

#include <QRandomGenerator>

namespace confab {

/// Messages of every kind, filled at random with what is hard to write: quotes, control characters, NUL,
/// characters beyond the BMP, odd JSON. Everything in them survives the wire (no half characters, ids that
/// may be ids).
class RandomMessages
{
public:
    explicit RandomMessages(quint32 seed) : m_random(seed) {}

    [[nodiscard]] Request request();
    [[nodiscard]] Answer answer();
    [[nodiscard]] Notice notice();
    [[nodiscard]] Refusal refusal();

    /// A text with a size below `size`.
    [[nodiscard]] QString text(int size = 40);
    [[nodiscard]] QString id();

private:
    bool chance() { return m_random.bounded(2) == 0; }
    qint64 number() { return m_random.bounded(qint64{1} << m_random.bounded(1, 54)); }
    QStringList ids();
    QByteArray json(int depth = 0);
    StoreValue value();
    ChangeSet changes();
    StoreUpdate update();
    std::vector<StoreUpdate> updates();
    Role role() { return AllRoles[static_cast<std::size_t>(m_random.bounded(3))]; }
    int color();
    int namesake();
    Peer peer();
    Message message();
    notice::MetadataChange metadataChange();
    notice::PresenceChange presenceChange();
    request::SetMetadata setMetadata();
    request::GetMetadata getMetadata();

    QRandomGenerator m_random;
};

} // namespace confab
