#pragma once

#include "core/journal/visitjournal.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace confab {

/// Keeps on this computer's disk what its person has written in a room until the room has it. Whatever is
/// sent is kept first: see whenKept. Without a journal, and while the disk takes nothing, everything goes on
/// as if there were nothing to keep.
class Outbox : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `current` tells what there is to keep now, whole: for when the disk takes things again.
    void keepIn(std::shared_ptr<VisitJournal> journal, std::function<KeptVisit()> current);
    /// Goes on with a visit that the journal has.
    void resume(const KeptVisit& visit);
    /// False: what is written is not kept on this computer now.
    [[nodiscard]] bool isKeeping() const { return m_hasJournal && m_isKept; }

    /// Where one is, and as whom. From the first time on things are kept.
    void stands(const visit::Stands& place);
    /// To be told after `current` knows of it.
    void edited(const ChangeSet& changes);
    void sent(const QString& updateId);
    void received(const ChangeSet& changes);
    void confirmed();
    void notesGone();
    void written(const Message& message);
    void settled(const QString& clientMessageId);
    /// With an ErrorCode. Once its author has it sent again: see retried.
    void refused(const QString& clientMessageId, int code);
    void retried(const QString& clientMessageId);
    void draftStands(const QString& text);

    /// Calls `then`, unless `context` is gone by then, once everything told so far is on the disk or is known
    /// not to get there.
    void whenKept(QObject* context, std::function<void()> then);
    /// The visit is over: what is unsent stays kept, else nothing does.
    void close();
    /// As if the program had crashed: all that is kept stays, to be resumed.
    void abandon();

Q_SIGNALS:
    void keepingChanged(bool keeping);

private:
    [[nodiscard]] bool isOn() const { return m_journal && m_visit != 0; }
    void append(VisitRecord record, VisitJournal::Urgency urgency = VisitJournal::Urgency::Now);
    void noteStep(const ChangeSet& changes);
    void replaceAll();
    void heard(bool kept);

    std::shared_ptr<VisitJournal> m_journal;
    std::function<KeptVisit()> m_current;
    qint64 m_visit = 0;
    bool m_hasJournal = false;
    bool m_isFlowing = true; ///< what is told goes to the journal; else it waits for replaceAll
    bool m_isKept = true;    ///< as far as has been heard
    bool m_hasNotes = false; ///< their text is on the disk
    qint64 m_textBytes = 0;  ///< … about as long as this
    qint64 m_stepBytes = 0;  ///< … and what has come behind it
    QTimer m_retry;
};

} // namespace confab
