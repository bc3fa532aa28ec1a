#pragma once

#include "core/text/collabdocument.h"
#include "tests/core/simulation/simserver.h"
#include "tests/core/simulation/undomodel.h"
#include "ui/heldedits.h"

#include <QSet>

#include <optional>
#include <vector>

namespace confab::test {

/// A person with a real CollabDocument and, between it and the view, real HeldEdits; around them the least
/// of what a client does on a network: one fetch under way, one change in flight, and a new connection when
/// nothing moves any more.
class SimClient
{
public:
    SimClient(QString id, VirtualClock& clock, VirtualNetwork& network, SimServer& server, RandomText& random,
              Verdict& verdict);
    SimClient(const SimClient&) = delete;
    SimClient& operator=(const SimClient&) = delete;

    // What the person does.
    void edit();
    void undo();
    void redo();
    /// Begins a composition, or commits the one that is under way.
    void compose();
    void finishComposing();

    /// Loses its connection, if it has one, and makes a new one.
    void connect();

    // What comes in over the network.
    void welcomed(SimServer::Connection connection);
    void fetched(SimServer::Connection connection, qint64 head, const std::vector<StoreUpdate>& updates);
    void noticed(SimServer::Connection connection, qint64 head, const std::optional<StoreUpdate>& update);
    void accepted(SimServer::Connection connection, const QString& updateId, qint64 version);

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const CollabDocument& document() const { return m_document; }
    [[nodiscard]] QString view() const { return m_view.toString(); }
    [[nodiscard]] bool holdsEdits() const { return !m_held.isEmpty(); }
    [[nodiscard]] const QSet<QString>& acknowledged() const { return m_acknowledged; }
    [[nodiscard]] quint64 sentCount() const { return m_sent; }

private:
    // What undo or redo is to bring back, as long as nobody else edits: the texts before each own step.
    using Expected = std::vector<QString>;

    void editView(const ChangeSet& viewEdit, UndoHistory::Group group);
    void demandOwn(const std::optional<ChangeSet>& step, UndoModel::Way way);
    void takeBack(const QString& before, const std::optional<ChangeSet>& step, Expected& from, Expected& to);
    void show(const ChangeSet& change);
    void finish();
    [[nodiscard]] HeldEdits::Stretch composingParagraph() const;
    void checkView();

    bool receive(const StoreUpdate& update);
    void fetch();
    void refetch();
    void sendNext();
    [[nodiscard]] bool isWaiting() const { return !m_welcomed || m_fetching || m_awaiting; }
    void watch();

    QString m_id;
    VirtualClock& m_clock;
    VirtualNetwork& m_network;
    SimServer& m_server;
    RandomText& m_random;
    Verdict& m_verdict;

    CollabDocument m_document;
    Text m_view;
    HeldEdits m_held;
    std::optional<qsizetype> m_composing; ///< where in the view
    Expected m_toUndo;
    Expected m_toRedo;
    UndoModel m_undoModel;
    bool m_open = false; ///< an edit that joins would join the step before it

    SimServer::Connection m_connection = 0;
    bool m_welcomed = false;
    bool m_synced = false;
    bool m_fetching = false;
    bool m_dirty = false;
    bool m_awaiting = false;
    bool m_watching = false;
    quint64 m_moves = 0; ///< counts what has come in
    quint64 m_sent = 0;
    QSet<QString> m_acknowledged;
};

} // namespace confab::test
