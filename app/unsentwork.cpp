#include "app/unsentwork.h"

#include <QDateTime>

#include <algorithm>
#include <ranges>

namespace confab {

namespace {

// The life of a token: as long as that one may come back as the same peer.
constexpr qint64 LongestReturnMs = 24LL * 60 * 60 * 1000;

QString nameOf(const KeptVisit& visit)
{
    return visit.place->roomName.isEmpty() ? visit.place->code.toString() : visit.place->roomName;
}

} // namespace

UnsentWork::UnsentWork(const QString& folder, QObject* parent) : QObject(parent)
{
    // A client on its way out may hold the journal longer than this lives.
    auto journal =
        VisitJournal::open(folder, [home = std::make_shared<QObject>()](std::function<void()> call) {
            QMetaObject::invokeMethod(home.get(), std::move(call), Qt::QueuedConnection);
        });
    if (journal)
        m_journal = *std::move(journal);
    else if (journal.error().fault == VisitJournal::OpenFault::InUse)
        m_caution =
            tr("Another Confab is open as the same person. What you write in this window and a room does "
               "not have yet is lost when it is closed.");
    else
        m_caution =
            tr("What you write and a room does not have yet cannot be kept on this computer's disk (%1): it "
               "is lost when Confab is closed.")
                .arg(journal.error().detail);
    refresh();
}

void UnsentWork::refresh()
{
    if (!m_journal)
        return;
    m_visits = m_journal->read();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    std::erase_if(m_visits, [this, now](const KeptVisit& visit) {
        const bool isOfUse = visit.place && (visit.hasUnsent() || now - visit.place->at < LongestReturnMs);
        if (!isOfUse)
            m_journal->forget(visit.id);
        return !isOfUse;
    });
}

std::vector<UnsentOffer> UnsentWork::offers() const
{
    std::vector<UnsentOffer> offers;
    for (const KeptVisit& visit : m_visits | std::views::reverse) {
        if (visit.hasUnsent())
            offers.push_back({visit.id, nameOf(visit), static_cast<int>(visit.waitingEdits()),
                              static_cast<int>(visit.messages.size()), !visit.draft.isEmpty()});
    }
    return offers;
}

const KeptVisit* UnsentWork::find(qint64 id) const
{
    const auto found = std::ranges::find(m_visits, id, &KeptVisit::id);
    return found == m_visits.end() ? nullptr : &*found;
}

const KeptVisit* UnsentWork::lastWith(const RoomCode& code) const
{
    const auto newestFirst = m_visits | std::views::reverse;
    const auto found = std::ranges::find_if(
        newestFirst, [&code](const KeptVisit& visit) { return visit.place->code == code; });
    return found == newestFirst.end() ? nullptr : &*found;
}

SessionDocument UnsentWork::document(qint64 id) const
{
    const KeptVisit* visit = find(id);
    if (!visit)
        return {};
    std::vector<Message> messages;
    for (const KeptVisit::Unsent& unsent : visit->messages) {
        if (!unsent.message.isDeleted) // there are no words to save
            messages.push_back(unsent.message);
    }
    return {.roomName = nameOf(*visit),
            .startedAt = 0,
            .people = {},
            .notes = visit->waitingEdits() > 0 ? visit->notes->document.text() : QString(),
            .messages = std::move(messages),
            .draft = visit->draft};
}

void UnsentWork::discard(qint64 id)
{
    if (m_journal)
        m_journal->forget(id);
    refresh();
}

} // namespace confab
