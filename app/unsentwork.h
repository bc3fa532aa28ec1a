#pragma once

#include "core/journal/visitjournal.h"
#include "ui/sessiondocument.h"
#include "ui/unsentoffer.h"

#include <QObject>

#include <memory>
#include <vector>

namespace confab {

/// What this person has written in rooms and the rooms do not have: kept in a folder from one start to the
/// next, and offered.
class UnsentWork : public QObject
{
    Q_OBJECT

public:
    explicit UnsentWork(const QString& folder, QObject* parent = nullptr);

    /// Null where nothing can be kept: see caution().
    [[nodiscard]] const std::shared_ptr<VisitJournal>& journal() const { return m_journal; }
    /// Why nothing is kept, as a sentence; empty where it is.
    [[nodiscard]] QString caution() const { return m_caution; }

    /// Reads what there is. Waits for the disk.
    void refresh();
    [[nodiscard]] std::vector<UnsentOffer> offers() const;
    [[nodiscard]] const KeptVisit* find(qint64 id) const;
    /// The last visit to the room that this code opens: one goes in again as the same peer.
    [[nodiscard]] const KeptVisit* lastWith(const RoomCode& code) const;
    [[nodiscard]] SessionDocument document(qint64 id) const;
    void discard(qint64 id);

private:
    std::shared_ptr<VisitJournal> m_journal;
    QString m_caution;
    std::vector<KeptVisit> m_visits;
};

} // namespace confab
