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
        m_step.deliveries.insert(
            place, {Delivery::Kind::Result,
                    {connection},
                    result ? encodeAnswer(requestId, *result) : encodeRefusal(requestId, result.error())});
    }
    /// An answer also where the frame had no id that could be read.
    void refuseFrame(ConnectionId connection, const RequestError& error)
    {
        m_step.deliveries.push_back(
            {Delivery::Kind::Result, {connection}, encodeRefusal(error.id, error.refusal)});
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
