#include "core/text/collabdocument.h"

namespace confab {

namespace {

// Each foreign change is carried over every one of them. More than anybody has on its way while connected.
constexpr std::size_t MostEdits = 100;

} // namespace

CollabDocument::CollabDocument(QStringView text, qint64 version)
    : m_version(version),
      m_confirmed(text),
      m_text(m_confirmed)
{}

void CollabDocument::edit(const ChangeSet& changes, UndoHistory::Group group)
{
    ChangeSet inverse = changes.invert(m_text);
    if (m_history.joins(group) && m_edits.size() > m_editsInFlight && m_edits.back().number == m_lastEdit) {
        m_history.extend(inverse);
        m_edits.back().changes = m_edits.back().changes.compose(changes);
        changes.applyTo(m_text);
        m_buffer = m_buffer->compose(changes);
        return;
    }
    m_history.record(std::move(inverse), ++m_lastEdit, group);
    add(changes);
}

// A new pending edit, with the number m_lastEdit.
void CollabDocument::add(const ChangeSet& changes)
{
    if (m_edits.size() >= MostEdits)
        foldOldest();
    changes.applyTo(m_text);
    m_edits.push_back({m_lastEdit, changes});
    m_buffer = m_buffer ? m_buffer->compose(changes) : changes;
}

// The older half of those in flight, or of those behind, is known as a whole from here on.
void CollabDocument::foldOldest()
{
    const bool inFlight = m_editsInFlight > m_edits.size() / 2;
    const std::size_t from = inFlight ? 0 : m_editsInFlight;
    const std::size_t count = (inFlight ? m_editsInFlight : m_edits.size() - m_editsInFlight) / 2;
    const auto first = m_edits.begin() + static_cast<std::ptrdiff_t>(from);
    *first = {Unnumbered, composed(from, count)};
    m_edits.erase(first + 1, first + static_cast<std::ptrdiff_t>(count));
    if (inFlight)
        m_editsInFlight -= count - 1;
}

// By halves: each edit goes through few compositions, most of them short.
ChangeSet CollabDocument::composed(std::size_t from, std::size_t count) const
{
    if (count == 1)
        return m_edits[from].changes;
    const std::size_t half = count / 2;
    return composed(from, half).compose(composed(from + half, count - half));
}

const CollabDocument::InFlight* CollabDocument::send(const QString& updateId)
{
    if (!canSend())
        return nullptr;
    m_inFlight = InFlight{updateId, *std::move(m_buffer), m_version};
    m_buffer.reset();
    m_editsInFlight = m_edits.size();
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
        m_edits.erase(m_edits.begin(), m_edits.begin() + static_cast<std::ptrdiff_t>(m_editsInFlight));
        m_editsInFlight = 0;
        return {.confirmed = true};
    }

    m_version = update.version;
    update.changes.applyTo(m_confirmed);
    std::vector<UndoHistory::Mapped> mapped;
    ChangeSet view = update.changes;
    if (m_inFlight) {
        view = carryOver(m_inFlight->changes, 0, m_editsInFlight, view, mapped);
        m_inFlight->baseVersion = m_version;
        m_editsInFlight = mapped.size();
    }
    if (m_buffer)
        view = carryOver(*m_buffer, m_editsInFlight, m_edits.size(), view, mapped);
    m_history.follow(view, mapped);
    if (view.isIdentity())
        return {};
    view.applyTo(m_text);
    return {.view = std::move(view)};
}

// `whole` and the foreign change are carried over one another; returned is the foreign one behind it. Its
// edits, from … to, are carried one by one for undo. What counts is the whole: the room goes by the change in
// flight as one, and a buffer that is made again from what is kept of it is one, too. On a tie inside it the
// edits may end elsewhere, and then they are one from here on.
ChangeSet CollabDocument::carryOver(ChangeSet& whole, std::size_t from, std::size_t to,
                                    const ChangeSet& foreign, std::vector<UndoHistory::Mapped>& mapped)
{
    ChangeSet behind = foreign.map(whole, ChangeSet::Tie::First);
    whole = whole.map(foreign, ChangeSet::Tie::Last);
    ChangeSet carried = foreign;
    for (std::size_t i = from; i < to; ++i) {
        Edit& edit = m_edits[i];
        ChangeSet next = carried.map(edit.changes, ChangeSet::Tie::First);
        edit.changes = edit.changes.map(carried, ChangeSet::Tie::Last);
        mapped.push_back({edit.number, edit.number == Unnumbered ? ChangeSet() : edit.changes,
                          std::exchange(carried, std::move(next))});
    }
    if (carried != behind) {
        const auto first = m_edits.begin() + static_cast<std::ptrdiff_t>(from);
        m_edits.erase(first + 1, m_edits.begin() + static_cast<std::ptrdiff_t>(to));
        m_edits[from] = {Unnumbered, whole};
        mapped.resize(from);
        mapped.push_back({Unnumbered, {}, foreign});
    }
    return behind;
}

std::optional<ChangeSet> CollabDocument::undo()
{
    std::optional<ChangeSet> step = m_history.takeUndo();
    if (step) {
        m_history.didUndo(step->invert(m_text), ++m_lastEdit);
        add(*step);
    }
    return step;
}

std::optional<ChangeSet> CollabDocument::redo()
{
    std::optional<ChangeSet> step = m_history.takeRedo();
    if (step) {
        m_history.didRedo(step->invert(m_text), ++m_lastEdit);
        add(*step);
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

} // namespace confab
