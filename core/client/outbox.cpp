#include "core/client/outbox.h"

#include <QPointer>

#include <algorithm>
#include <chrono>

namespace confab {

namespace {

using namespace std::chrono_literals;
using Urgency = VisitJournal::Urgency;

constexpr auto RetryPause = 3000ms;
// Steps behind a text are written anew as a text once they are longer than it: twice the cost at most.
constexpr qint64 LeastSteps = 256 * 1024;

qint64 bytesOf(const ChangeSet& changes)
{
    return 32 + qint64(changes.sections().size()) * 4 + changes.insertedText().size() * 2;
}

} // namespace

void Outbox::keepIn(std::shared_ptr<VisitJournal> journal, std::function<KeptVisit()> current)
{
    m_journal = std::move(journal);
    m_hasJournal = m_journal != nullptr;
    m_current = std::move(current);
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryPause);
    connect(&m_retry, &QTimer::timeout, this, &Outbox::replaceAll);
}

void Outbox::resume(const KeptVisit& visit)
{
    if (!m_journal)
        return;
    m_visit = visit.id;
    m_hasNotes = visit.notes.has_value();
    m_textBytes = m_hasNotes ? visit.notes->document.length() : 0;
    m_stepBytes = LeastSteps / 2; // not known; it is soon found out
}

void Outbox::stands(const visit::Stands& place)
{
    if (m_journal && m_visit == 0)
        m_visit = m_journal->newVisit();
    append(place);
}

void Outbox::edited(const ChangeSet& changes)
{
    if (!isOn())
        return;
    if (m_hasNotes) {
        append(visit::NotesEdited{changes});
        return noteStep(changes);
    }
    if (auto stand = m_current().notesStand()) {
        m_hasNotes = true;
        m_textBytes = stand->confirmed.size();
        m_stepBytes = 0;
        append(*std::move(stand));
    }
}

void Outbox::sent(const QString& updateId)
{
    if (m_hasNotes)
        append(visit::NotesSent{updateId});
}

void Outbox::received(const ChangeSet& changes)
{
    if (!m_hasNotes)
        return;
    append(visit::NotesReceived{changes}, Urgency::Soon);
    noteStep(changes);
}

void Outbox::confirmed()
{
    if (m_hasNotes)
        append(visit::NotesConfirmed{}, Urgency::Soon);
}

void Outbox::notesGone()
{
    if (std::exchange(m_hasNotes, false))
        append(visit::NotesGone{});
}

void Outbox::written(const Message& message)
{
    append(visit::MessageWritten{message});
}

void Outbox::settled(const QString& clientMessageId)
{
    append(visit::MessageSettled{clientMessageId}, Urgency::Soon);
}

void Outbox::refused(const QString& clientMessageId, int code)
{
    append(visit::MessageRefused{clientMessageId, code});
}

void Outbox::retried(const QString& clientMessageId)
{
    append(visit::MessageRefused{clientMessageId, 0});
}

void Outbox::draftStands(const QString& text)
{
    append(visit::DraftStands{text});
}

void Outbox::whenKept(QObject* context, std::function<void()> then)
{
    if (!isOn() || !m_isFlowing)
        return then();
    m_journal->append(m_visit, {}, Urgency::Now,
                      [self = QPointer(this), guard = QPointer(context), then = std::move(then)](bool kept) {
                          if (self && !kept)
                              self->heard(false);
                          if (guard)
                              then();
                      });
}

void Outbox::close()
{
    if (isOn() && !m_current().hasUnsent())
        m_journal->forget(m_visit);
    abandon();
}

void Outbox::abandon()
{
    m_retry.stop();
    m_hasNotes = false;
    m_journal.reset();
}

void Outbox::append(VisitRecord record, VisitJournal::Urgency urgency)
{
    if (!isOn() || !m_isFlowing)
        return;
    VisitRecords records;
    records.push_back(std::move(record));
    m_journal->append(m_visit, std::move(records), urgency, [self = QPointer(this)](bool kept) {
        if (self && !kept)
            self->heard(false);
    });
}

void Outbox::noteStep(const ChangeSet& changes)
{
    m_stepBytes += bytesOf(changes);
    if (m_isFlowing && m_stepBytes > std::max(LeastSteps, m_textBytes))
        replaceAll();
}

/// Where nothing of the notes waits their text goes from the disk: the next edit brings it back.
void Outbox::replaceAll()
{
    if (!isOn())
        return;
    const KeptVisit current = m_current();
    m_hasNotes = current.notes.has_value();
    m_textBytes = m_hasNotes ? current.notes->document.length() : 0;
    m_stepBytes = 0;
    m_isFlowing = true; // what follows stands behind it; if it fails, that does, too
    m_journal->replace(m_visit, current.records(), [self = QPointer(this)](bool kept) {
        if (self)
            self->heard(kept);
    });
}

void Outbox::heard(bool kept)
{
    if (!isOn())
        return;
    if (!kept) {
        m_isFlowing = false;
        m_retry.start();
    }
    if (std::exchange(m_isKept, kept) != kept)
        Q_EMIT keepingChanged(kept);
}

} // namespace confab
