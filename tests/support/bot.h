#pragma once

#include "core/client/roomclient.h"

#include <QChar>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

namespace confab::test {

/// Someone who never stops writing: `[a1][a2]…` at the notes' end, and the same words as messages.
class Bot
{
public:
    /// Writes every so many ms; each eighth time a message, too.
    Bot(QChar name, std::unique_ptr<RoomClient> client, int pace = 20);

    void rest() { m_pace.stop(); }
    void goOn() { m_pace.start(); }
    [[nodiscard]] RoomClient& client() const { return *m_client; }
    [[nodiscard]] QChar name() const { return m_name; }
    [[nodiscard]] int edits() const { return m_edits; }
    [[nodiscard]] int messages() const { return m_messages; }
    [[nodiscard]] qsizetype acknowledged() const;
    [[nodiscard]] bool hasNothingWaiting() const;
    /// Whether everything that this one wrote is in these, once and in its order.
    [[nodiscard]] bool isWholeIn(const QString& notes, const QStringList& messages) const;

private:
    void write();
    [[nodiscard]] QStringList words(int count) const;

    QChar m_name;
    std::unique_ptr<RoomClient> m_client;
    QTimer m_pace;
    int m_edits = 0;
    int m_messages = 0;
};

using Bots = std::vector<std::unique_ptr<Bot>>;

/// Edits and messages of all that the room has acknowledged.
[[nodiscard]] qsizetype acknowledged(const Bots& bots);

} // namespace confab::test
