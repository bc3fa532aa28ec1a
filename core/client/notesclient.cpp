#include "core/client/notesclient.h"

#include "core/client/outbox.h"
#include "core/client/signallingclient.h"

#include <QUuid>

#include <chrono>

namespace confab {

namespace {

using namespace std::chrono_literals;
constexpr auto RefreshPause = 250ms;
constexpr auto NewsPatience = 250ms;
constexpr auto RetryPause = 1000ms;
// Carets of others are told in versions that are a few steps old at most.
constexpr std::size_t RememberedChanges = 256;

const QString& notesKey()
{
    static const QString key = DefaultKey.toString();
    return key;
}

} // namespace

NotesClient::NotesClient(SignallingClient& signalling, Outbox& outbox, QObject* parent)
    : QObject(parent),
      m_signalling(signalling),
      m_outbox(outbox),
      m_updatePrefix(QUuid::createUuid().toString(QUuid::WithoutBraces) + u':'),
      m_incoming([this](const StoreUpdate& update) { return receiveUpdate(update); },
                 [this](const UpdateQueue::Batch& batch) { received(batch); }),
      m_loader(
          signalling, this, [this](qint64 version, const StoreValue& value) { loaded(version, value); },
          [this](const Failure& failure) { Q_EMIT editRefused(failure); })
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(RefreshPause);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_signalling.request<answer::Broadcasted>(
            request::Broadcast{QStringLiteral("refresh"), MetadataType.toString(), {}, {}, {}}, this,
            [](const Expected<answer::Broadcasted, Failure>&) {});
    });
    m_lateNews.setSingleShot(true);
    m_lateNews.setInterval(NewsPatience);
    connect(&m_lateNews, &QTimer::timeout, this, &NotesClient::refetch);
}

void NotesClient::edit(const ChangeSet& changes, UndoHistory::Group group)
{
    if (m_content != Content::Text)
        return;
    m_document.edit(changes, group);
    ++m_bufferedEdits;
    m_outbox.edited(changes);
    Q_EMIT edited(changes);
    Q_EMIT undoAvailableChanged(canUndo(), canRedo());
    sendNext();
    tellPending();
}

std::optional<qsizetype> NotesClient::toView(qint64 version, qsizetype position) const
{
    const qint64 behind = m_document.version() - version;
    if (behind < 0 || behind > qint64(m_recent.size()))
        return {};
    for (auto changes = m_recent.end() - behind; changes != m_recent.end(); ++changes) {
        if (position > changes->lengthBefore())
            return {};
        position = changes->mapPosition(position);
    }
    if (position > m_document.confirmedText().size())
        return {};
    return m_document.toView(position, ChangeSet::Bias::Before);
}

void NotesClient::undo()
{
    own(m_document.undo());
}

void NotesClient::redo()
{
    own(m_document.redo());
}

// An undo or redo: an edit like any other, which the view does not have yet.
void NotesClient::own(const std::optional<ChangeSet>& step)
{
    if (step) {
        ++m_bufferedEdits;
        m_outbox.edited(*step);
        Q_EMIT changed(*step);
        sendNext();
        tellPending();
    }
    Q_EMIT undoAvailableChanged(canUndo(), canRedo());
}

void NotesClient::resume(const KeptVisit& visit)
{
    m_draft = visit.draft;
    if (!visit.notes || !visit.notes->document.hasPending())
        return; // loaded anew
    m_sessionId = visit.place->sessionId;
    m_content = Content::Text;
    m_document = visit.notes->document;
    m_inFlightEdits = visit.notes->editsInFlight;
    m_bufferedEdits = visit.notes->editsBuffered;
}

std::optional<KeptVisit::Notes> NotesClient::waiting() const
{
    if (!m_document.hasPending())
        return {};
    return KeptVisit::Notes{m_document, m_inFlightEdits, m_bufferedEdits};
}

void NotesClient::joining()
{
    if (m_content == Content::Loading && m_sessionId.isEmpty())
        load();
}

void NotesClient::joined(const QString& sessionId)
{
    ++m_connection;
    m_dirty = false;
    m_awaiting = false;
    m_synced = false;
    m_incoming.clear();
    if (m_content == Content::Loading || m_sessionId != sessionId) {
        const bool sessionEnded = !m_sessionId.isEmpty() && m_sessionId != sessionId;
        if (sessionEnded && m_content == Content::Text)
            keepDraft();
        m_sessionId = sessionId;
        if (m_fetching) // since joining()
            m_loader.setSession(m_sessionId);
        else
            load();
    } else {
        fetch();
    }
}

void NotesClient::lost()
{
    m_synced = false;
    m_fetching = false;
    m_incoming.clear(); // the fetch after the next join brings it again
    m_refresh.stop();
    m_lateNews.stop();
    tellPending();
}

void NotesClient::receive(const notice::MetadataChange::Value& value)
{
    if (value.key != DefaultKey || m_content == Content::Loading)
        return;
    m_incoming.add({UpdateQueue::Batch::Source::Told, value.changeVersion, value.updates});
}

void NotesClient::refetch()
{
    if (m_content == Content::Loading || m_fetching)
        m_dirty = true;
    else
        fetch();
}

void NotesClient::announce()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

void NotesClient::load()
{
    m_incoming.clear();
    m_fetching = true;
    m_loader.setSession(m_sessionId);
    m_loader.load();
}

void NotesClient::loaded(qint64 version, const StoreValue& value)
{
    setValue(version, value);
    fetch();
}

void NotesClient::setValue(qint64 version, const StoreValue& value)
{
    const RawJson* json = std::get_if<RawJson>(&value);
    m_content = json ? Content::Other : Content::Text;
    m_json = json ? json->text : QByteArray();
    const QString* text = asText(value);
    m_document = CollabDocument(text ? *text : QString(), version);
    m_recent.clear();
    m_inFlightEdits = 0;
    m_bufferedEdits = 0;
    m_awaiting = false;
    m_outbox.notesGone();
    Q_EMIT wasReset();
    Q_EMIT undoAvailableChanged(false, false);
    tellPending();
}

void NotesClient::fetch()
{
    m_fetching = true;
    m_dirty = false;
    m_lateNews.stop();
    m_signalling.request<answer::Updates>(
        request::GetMetadata{notesKey(), version(), {}, m_sessionId}, this,
        [this](const Expected<answer::Updates, Failure>& answer) {
            if (answer)
                m_incoming.add({UpdateQueue::Batch::Source::Fetched, answer->head, answer->updates});
            else if (answer.error().kind == Failure::Kind::Refused)
                startOver();
        });
}

// A notice or an answer has been taken as far as it could be.
void NotesClient::received(const UpdateQueue::Batch& batch)
{
    if (batch.source == UpdateQueue::Batch::Source::Told) {
        if (version() < batch.head)
            refetch();
        return;
    }
    m_fetching = false;
    if (m_dirty || (version() < batch.head && !batch.updates.empty()))
        return fetch();
    m_synced = true;
    sendNext();
    tellPending();
}

// The one way in. False: what follows does not fit any more, and is fetched or loaded again.
bool NotesClient::receiveUpdate(const StoreUpdate& update)
{
    if (update.version <= version())
        return true;
    if (update.version > version() + 1)
        return false;
    Q_EMIT updateReceived(update);
    if (const ChangeSet* changes = std::get_if<ChangeSet>(&update.step))
        return receiveChange(update, *changes);
    if (m_document.hasPending())
        keepDraft();
    setValue(update.version, std::get<StoreValue>(update.step));
    return true;
}

bool NotesClient::receiveChange(const StoreUpdate& update, const ChangeSet& changes)
{
    const CollabDocument::Received received = m_document.receive({update.version, update.updateId, changes});
    if (received.fault != CollabDocument::Fault::None) {
        qWarning("Confab: version %lld of the notes does not fit what is here; loading them anew",
                 update.version);
        startOver();
        return false;
    }
    m_recent.push_back(changes);
    if (m_recent.size() > RememberedChanges)
        m_recent.pop_front();
    if (received.confirmed) {
        m_outbox.confirmed();
        m_awaiting = false;
        m_inFlightEdits = 0;
        m_lateNews.stop();
        announce();
        sendNext();
        tellPending();
    } else {
        m_outbox.received(changes);
    }
    if (received.view) {
        Q_EMIT changed(*received.view);
        Q_EMIT undoAvailableChanged(canUndo(), canRedo());
    }
    Q_EMIT versionChanged(version());
    return true;
}

void NotesClient::startOver()
{
    if (m_document.hasPending())
        keepDraft();
    m_synced = false;
    m_content = Content::Loading;
    Q_EMIT wasReset();
    load();
}

void NotesClient::keepDraft()
{
    if (m_document.length() == 0)
        return;
    if (!m_draft.isEmpty())
        m_draft += QStringLiteral("\n\n");
    m_draft += m_document.text();
    m_outbox.draftStands(m_draft);
    m_outbox.notesGone(); // they are in there now
    Q_EMIT draftKept(m_draft);
}

void NotesClient::discardDraft()
{
    m_draft.clear();
    m_outbox.draftStands({});
}

void NotesClient::sendNext()
{
    if (!m_synced || m_awaiting || m_content != Content::Text)
        return;
    if (m_document.canSend()) {
        const QString id = m_updatePrefix + QString::number(++m_lastUpdate);
        m_document.send(id);
        m_inFlightEdits = std::exchange(m_bufferedEdits, 0);
        m_outbox.sent(id);
    }
    if (!m_document.inFlight())
        return;
    m_awaiting = true;
    m_outbox.whenKept(this, [this, connection = m_connection, id = m_document.inFlight()->updateId] {
        const auto& inFlight = m_document.inFlight();
        if (connection == m_connection && m_synced && inFlight && inFlight->updateId == id)
            transmit();
    });
}

void NotesClient::transmit()
{
    const CollabDocument::InFlight& change = *m_document.inFlight();
    m_signalling.request<answer::ChangeAccepted>(
        request::SetMetadata{notesKey(), change.changes, change.baseVersion, change.updateId, m_sessionId},
        this, [this, id = change.updateId](const Expected<answer::ChangeAccepted, Failure>& answer) {
            answered(id, answer);
        });
}

// The change counts once it comes back in the log; the answer only says that it will.
void NotesClient::answered(const QString& updateId, const Expected<answer::ChangeAccepted, Failure>& answer)
{
    const auto& inFlight = m_document.inFlight();
    if (!inFlight || inFlight->updateId != updateId)
        return;
    if (answer)
        m_lateNews.start();
    else
        refusedChange(answer.error());
}

void NotesClient::refusedChange(const Failure& failure)
{
    if (failure.kind != Failure::Kind::Refused)
        return; // sent again after the next join
    const Refusal& refusal = failure.refusal;
    if (refusal.is(ErrorCode::TooMany) || refusal.is(ErrorCode::StorageFull) || refusal.code >= 500) {
        const auto pause = std::chrono::milliseconds(refusal.retryAfterMs.value_or(RetryPause.count()));
        QTimer::singleShot(pause, this, [this] {
            m_awaiting = false;
            sendNext();
        });
        return;
    }
    startOver();
    // That the value became no text meanwhile shows by itself.
    if (!refusal.conflict)
        Q_EMIT editRefused(failure);
}

void NotesClient::tellPending()
{
    Q_EMIT pendingEditsChanged(pendingEdits());
}

} // namespace confab
