#include "core/text/collabdocument.h"

namespace confab {

CollabDocument::CollabDocument(QStringView text, qint64 version)
    : m_version(version),
      m_confirmed(text),
      m_text(m_confirmed)
{}

void CollabDocument::edit(const ChangeSet& changes, UndoHistory::Group group)
{
    m_history.record(changes.invert(m_text), group);
    changes.applyTo(m_text);
    keepPending(changes);
}

const CollabDocument::InFlight* CollabDocument::send(const QString& updateId)
{
    if (!canSend())
        return nullptr;
    m_inFlight = InFlight{updateId, *std::move(m_buffer), m_version};
    m_buffer.reset();
    return &*m_inFlight;
}

CollabDocument::Received CollabDocument::receive(const Update& update)
{
    if (update.version != m_version + 1)
        return {.fault = Fault::Gap};
    if (update.changes.lengthBefore() != m_confirmed.size())
        return {.fault = Fault::Length};

    if (m_inFlight && m_inFlight->updateId == update.updateId) {
        if (m_inFlight->changes != update.changes) // cut into other sections perhaps: what counts is the text
            if (const QString before = m_confirmed.toString();
                m_inFlight->changes.applied(before) != update.changes.applied(before))
                return {.fault = Fault::Mismatch};
        m_version = update.version;
        update.changes.applyTo(m_confirmed);
        m_inFlight.reset();
        return {.confirmed = true};
    }

    m_version = update.version;
    update.changes.applyTo(m_confirmed);
    ChangeSet view = update.changes;
    const auto carryOver = [&view](ChangeSet& pending) {
        ChangeSet mapped = pending.map(view, ChangeSet::Tie::Last);
        view = view.map(pending, ChangeSet::Tie::First);
        pending = std::move(mapped);
    };
    if (m_inFlight) {
        carryOver(m_inFlight->changes);
        m_inFlight->baseVersion = m_version;
    }
    if (m_buffer)
        carryOver(*m_buffer);
    if (view.isIdentity())
        return {};
    view.applyTo(m_text);
    m_history.follow(view);
    return {.view = std::move(view)};
}

std::optional<ChangeSet> CollabDocument::undo()
{
    std::optional<ChangeSet> step = m_history.takeUndo();
    if (step) {
        m_history.didUndo(step->invert(m_text));
        step->applyTo(m_text);
        keepPending(*step);
    }
    return step;
}

std::optional<ChangeSet> CollabDocument::redo()
{
    std::optional<ChangeSet> step = m_history.takeRedo();
    if (step) {
        m_history.didRedo(step->invert(m_text));
        step->applyTo(m_text);
        keepPending(*step);
    }
    return step;
}

qsizetype CollabDocument::toView(qsizetype confirmedPosition, ChangeSet::Bias bias) const
{
    if (m_inFlight)
        confirmedPosition = m_inFlight->changes.mapPosition(confirmedPosition, bias);
    if (m_buffer)
        confirmedPosition = m_buffer->mapPosition(confirmedPosition, bias);
    return confirmedPosition;
}

qsizetype CollabDocument::toConfirmed(qsizetype viewPosition, ChangeSet::Bias bias) const
{
    if (m_buffer)
        viewPosition = m_buffer->mapPositionBack(viewPosition, bias);
    if (m_inFlight)
        viewPosition = m_inFlight->changes.mapPositionBack(viewPosition, bias);
    return viewPosition;
}

void CollabDocument::keepPending(const ChangeSet& changes)
{
    m_buffer = m_buffer ? m_buffer->compose(changes) : changes;
}

} // namespace confab
