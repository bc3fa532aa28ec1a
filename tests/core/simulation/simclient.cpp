#include "tests/core/simulation/simclient.h"

#include <utility>

namespace confab::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Patience = 1000;

} // namespace

SimClient::SimClient(QString id, VirtualClock& clock, VirtualNetwork& network, SimServer& server,
                     RandomText& random, Verdict& verdict)
    : m_id(std::move(id)),
      m_clock(clock),
      m_network(network),
      m_server(server),
      m_random(random),
      m_verdict(verdict)
{
    connect();
}

// --- The person

void SimClient::edit()
{
    if (m_composing) {
        // An input method that commits a part and goes on composing.
        const QString part = m_random.text(2);
        if (part.isEmpty())
            return;
        const qsizetype at = *m_composing;
        editView(ChangeSet::replacement(m_view.size(), at, 0, part), UndoHistory::Group::Alone);
        m_composing = at + part.size();
        return;
    }
    const ChangeSet change = m_random.edit(m_view.toString());
    if (!change.isIdentity())
        editView(change, m_random.number(2) ? UndoHistory::Group::Joins : UndoHistory::Group::Alone);
}

void SimClient::editView(const ChangeSet& viewEdit, UndoHistory::Group group)
{
    const ChangeSet change = m_held.toDocument(viewEdit);
    viewEdit.applyTo(m_view);
    if (change.isIdentity())
        return checkView();
    const bool joins = group == UndoHistory::Group::Joins && m_open;
    if (!joins)
        m_toUndo.push_back(m_document.text());
    m_undoModel.edited(change, joins);
    m_toRedo.clear();
    m_open = true;
    m_document.edit(change, group);
    checkView();
    sendNext();
}

void SimClient::undo()
{
    m_open = false;
    const QString before = m_document.text();
    const auto step = m_document.undo();
    demandOwn(step, UndoModel::Undo);
    takeBack(before, step, m_toUndo, m_toRedo);
}

void SimClient::redo()
{
    m_open = false;
    const QString before = m_document.text();
    const auto step = m_document.redo();
    demandOwn(step, UndoModel::Redo);
    takeBack(before, step, m_toRedo, m_toUndo);
}

// Whatever others have done meanwhile.
void SimClient::demandOwn(const std::optional<ChangeSet>& step, UndoModel::Way way)
{
    const bool isOwn = step ? m_undoModel.takesBack(*step, way) : m_undoModel.takesBackNothing(way);
    m_verdict.demand(isOwn, u"%1 took back something else than its own last edit"_s.arg(m_id));
}

// As long as nobody else does anything, it is the text before, unit by unit.
void SimClient::takeBack(const QString& before, const std::optional<ChangeSet>& step, Expected& from,
                         Expected& to)
{
    if (!step)
        return;
    const QString now = m_document.text();
    // Steps of which nothing is left are passed over.
    while (!from.empty() && from.back() == before && now != before)
        from.pop_back();
    if (!from.empty()) {
        m_verdict.demand(now == from.back(),
                         u"%1 took back its last edit and got another text than before it"_s.arg(m_id));
        from.pop_back();
    }
    to.push_back(before);
    show(*step);
    checkView();
    sendNext();
}

void SimClient::compose()
{
    if (m_composing)
        return finishComposing();
    m_composing = m_random.position(m_view.toString());
}

void SimClient::finishComposing()
{
    if (!m_composing)
        return;
    if (const QString word = m_random.text(3); !word.isEmpty())
        editView(ChangeSet::replacement(m_view.size(), *m_composing, 0, word), UndoHistory::Group::Alone);
    m_composing.reset();
    if (const auto pending = m_held.release())
        pending->applyTo(m_view);
    checkView();
}

HeldEdits::Stretch SimClient::composingParagraph() const
{
    const QString view = m_view.toString();
    const qsizetype lineEnd = view.indexOf(u'\n', *m_composing);
    const qsizetype lastBreak = *m_composing > 0 ? view.lastIndexOf(u'\n', *m_composing - 1) : -1;
    return {lastBreak + 1, lineEnd < 0 ? view.size() : lineEnd};
}

// A change of the document that did not come from the view.
void SimClient::show(const ChangeSet& change)
{
    if (!m_composing) {
        change.applyTo(m_view);
        return;
    }
    const HeldEdits::Stretch busy = composingParagraph();
    const auto shown = m_held.take(change, m_view, busy);
    if (!shown)
        return;
    const QString paragraph = m_view.mid(busy.from, busy.to - busy.from);
    shown->applyTo(m_view);
    m_composing = shown->mapPosition(*m_composing);
    const HeldEdits::Stretch moved = composingParagraph();
    m_verdict.demand(m_view.mid(moved.from, moved.to - moved.from) == paragraph,
                     u"a paragraph changed while %1 was composing in it"_s.arg(m_id));
}

// The view, and what is held back of others' edits, make the document.
void SimClient::checkView()
{
    const QString view = m_view.toString();
    const QString whole = m_held.pending() ? m_held.pending()->applied(view) : view;
    m_verdict.demand(whole == m_document.text(), u"the view of %1 has left its document"_s.arg(m_id));
}

// --- The network

void SimClient::connect()
{
    m_connection = m_server.newConnection();
    m_welcomed = m_synced = m_fetching = m_dirty = m_awaiting = false;
    m_network.carry([this, connection = m_connection] { m_server.hello(connection, *this); });
    watch();
}

void SimClient::welcomed(SimServer::Connection connection)
{
    if (connection != m_connection || m_welcomed)
        return;
    m_welcomed = true;
    fetch();
}

void SimClient::fetch()
{
    m_fetching = true;
    m_dirty = false;
    m_network.carry([this, connection = m_connection, since = m_document.version()] {
        m_server.fetch(connection, since);
    });
    watch();
}

void SimClient::refetch()
{
    if (!m_welcomed || m_fetching)
        m_dirty = true;
    else
        fetch();
}

void SimClient::fetched(SimServer::Connection connection, qint64 head,
                        const std::vector<StoreUpdate>& updates)
{
    if (connection != m_connection)
        return;
    ++m_moves;
    m_fetching = false;
    for (const StoreUpdate& update : updates)
        if (!receive(update))
            return;
    if (m_dirty || m_document.version() < head)
        return fetch();
    m_synced = true;
    sendNext();
}

void SimClient::noticed(SimServer::Connection connection, qint64 head,
                        const std::optional<StoreUpdate>& update)
{
    if (connection != m_connection)
        return;
    ++m_moves;
    if (update && !receive(*update))
        return;
    if (head > m_document.version())
        refetch();
}

void SimClient::accepted(SimServer::Connection connection, const QString& updateId, qint64 version)
{
    m_acknowledged.insert(updateId);
    if (connection != m_connection)
        return;
    ++m_moves;
    if (version > m_document.version())
        refetch();
}

// The one way in; false where a fetch has to come first.
bool SimClient::receive(const StoreUpdate& update)
{
    if (update.version <= m_document.version())
        return true;
    if (update.version > m_document.version() + 1) {
        refetch();
        return false;
    }
    const auto received =
        m_document.receive({update.version, update.updateId, std::get<ChangeSet>(update.step)});
    m_verdict.demand(received.fault == CollabDocument::Fault::None,
                     u"version %1 does not fit at %2"_s.arg(update.version).arg(m_id));
    if (received.confirmed) {
        m_acknowledged.insert(update.updateId);
        m_awaiting = false;
        sendNext();
        return true;
    }
    m_toUndo.clear();
    m_toRedo.clear();
    if (received.view) {
        m_undoModel.followed(*received.view);
        show(*received.view);
    }
    checkView();
    return received.fault == CollabDocument::Fault::None;
}

void SimClient::sendNext()
{
    if (!m_synced || m_awaiting)
        return;
    if (m_document.canSend())
        m_document.send(m_id + u':' + QString::number(++m_sent));
    if (!m_document.inFlight())
        return;
    m_awaiting = true;
    m_network.carry([this, connection = m_connection, sent = *m_document.inFlight()] {
        m_server.change(connection, sent.changes, sent.baseVersion, sent.updateId);
    });
    watch();
}

// Whoever waits and hears nothing takes the connection for lost.
void SimClient::watch()
{
    if (std::exchange(m_watching, true))
        return;
    m_clock.after(Patience, [this, moves = m_moves] {
        m_watching = false;
        if (!isWaiting())
            return;
        if (moves == m_moves)
            connect();
        else
            watch();
    });
}

} // namespace confab::test
