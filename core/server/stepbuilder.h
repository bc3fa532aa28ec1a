#pragma once

#include "core/protocol/codec.h"
#include "core/server/roomstep.h"

namespace confab {

/// Gathers what comes of one step of a room, and turns it into frames.
class StepBuilder
{
public:
    /// Where the answer to a request belongs: before the notices that it causes.
    using Mark = std::size_t;
    [[nodiscard]] Mark mark() const { return m_step.deliveries.size(); }

    /// Answers nothing where `requestId` is empty: the request was a notification.
    void answer(Mark mark, ConnectionId connection, const QString& requestId,
                const Expected<Answer, Refusal>& result)
    {
        if (requestId.isEmpty())
            return;
        const auto place = m_step.deliveries.begin() + static_cast<std::ptrdiff_t>(mark);
        m_step.deliveries.insert(place, {.kind = Delivery::Kind::Result,
                                         .to = {connection},
                                         .frame = result ? encodeAnswer(requestId, *result)
                                                         : encodeRefusal(requestId, result.error()),
                                         .refusal = result ? 0 : result.error().code});
    }
    /// An answer also where the frame had no id that could be read.
    void refuseFrame(ConnectionId connection, const RequestError& error)
    {
        m_step.deliveries.push_back({.kind = Delivery::Kind::Result,
                                     .to = {connection},
                                     .frame = encodeRefusal(error.id, error.refusal),
                                     .refusal = error.refusal.code});
    }
    void notify(std::vector<ConnectionId> to, const Notice& notice,
                Delivery::Kind kind = Delivery::Kind::Update, const QString& about = {})
    {
        if (!to.empty())
            m_step.deliveries.push_back({kind, std::move(to), encodeNotice(notice), about});
    }
    void record(JournalRecord record) { m_step.records.push_back(std::move(record)); }
    void close(ConnectionId connection) { m_step.closing.push_back(connection); }

    [[nodiscard]] RoomStep take() { return std::move(m_step); }

private:
    RoomStep m_step;
};

} // namespace confab
