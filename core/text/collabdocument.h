#pragma once

#include "core/text/changeset.h"
#include "core/text/text.h"
#include "core/text/undohistory.h"

#include <deque>
#include <optional>
#include <vector>

namespace confab {

/// One text of the room as one peer has it: what the room has confirmed, and this peer's edits on top of it.
///
/// A value without clock, socket or signal. At most one change is in flight; what is typed meanwhile gathers
/// in a buffer behind it. Log entries come in one at a time, in the order of the log, own ones included,
/// through receive() alone; both the change in flight and the buffer are mapped over each foreign one.
///
///     confirmed text --in flight--> --buffer--> text() (what the user sees)
class CollabDocument
{
public:
    /// A change on its way to the room.
    struct InFlight
    {
        QString updateId;
        ChangeSet changes;
        /// The version that `changes` is made against, as it is mapped over every entry received since.
        qint64 baseVersion = 0;
    };

    /// A log entry as it came from the room.
    struct Update
    {
        qint64 version = 0; ///< the version that it made
        QString updateId;   ///< empty where the author gave none
        ChangeSet changes;
    };

    enum class Fault {
        None,
        Gap,      ///< the entry is not the next one: fetch
        Length,   ///< it does not fit the confirmed text: reload
        Mismatch, ///< our own change came back different from what we have: reload
    };

    struct Received
    {
        Fault fault = Fault::None;
        /// The entry confirmed the change in flight.
        bool confirmed = false;
        /// What to change in the view; empty where nothing changes (own changes are there already).
        std::optional<ChangeSet> view = {};
    };

    CollabDocument() = default;
    /// Starts from a text and version of the room, with nothing pending.
    explicit CollabDocument(QStringView text, qint64 version);

    [[nodiscard]] qint64 version() const { return m_version; }
    [[nodiscard]] qsizetype length() const { return m_text.size(); }
    [[nodiscard]] QString text() const { return m_text.toString(); }
    [[nodiscard]] const Text& currentText() const { return m_text; }
    [[nodiscard]] const Text& confirmedText() const { return m_confirmed; }
    [[nodiscard]] bool hasPending() const { return m_inFlight.has_value() || m_buffer.has_value(); }
    [[nodiscard]] const std::optional<InFlight>& inFlight() const { return m_inFlight; }
    [[nodiscard]] const std::optional<ChangeSet>& buffer() const { return m_buffer; }

    /// An edit of this peer, made against text(). `group` as in UndoHistory.
    void edit(const ChangeSet& changes, UndoHistory::Group group = UndoHistory::Group::Alone);
    /// If nothing is in flight and something waits: puts it in flight under `updateId` and returns it.
    const InFlight* send(const QString& updateId);
    [[nodiscard]] bool canSend() const { return !m_inFlight && m_buffer; }
    /// The next entry of the log. After a fault nothing has changed.
    Received receive(const Update& update);

    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    /// Takes back this peer's last edit as a new edit; returns what to change in the view. Words of it that
    /// somebody else has deleted, too, come back once, even if both take that back; but they may come back
    /// twice if the edit was still pending behind fifty newer ones when the other deletion arrived.
    std::optional<ChangeSet> undo();
    std::optional<ChangeSet> redo();
    /// The next edit starts a new undo step, whatever its group says.
    void breakUndoGroup() { m_history.breakGroup(); }

    /// Where a position of the confirmed text is in text(), and the way back.
    [[nodiscard]] qsizetype toView(qsizetype confirmedPosition, ChangeSet::Bias bias) const;
    [[nodiscard]] qsizetype toConfirmed(qsizetype viewPosition, ChangeSet::Bias bias) const;

private:
    static constexpr quint64 Unnumbered = 0;

    /// A pending edit of its own, for undo. All of them, one after another, are the change in flight and the
    /// buffer. Of very many the older ones are one whole, without a number.
    struct Edit
    {
        quint64 number = Unnumbered;
        ChangeSet changes;
    };

    void add(const ChangeSet& changes);
    void foldOldest();
    [[nodiscard]] ChangeSet composed(std::size_t from, std::size_t count) const;
    ChangeSet carryOver(ChangeSet& whole, std::size_t from, std::size_t to, const ChangeSet& foreign,
                        std::vector<UndoHistory::Mapped>& mapped);

    qint64 m_version = 0;
    Text m_confirmed;
    Text m_text;
    std::optional<InFlight> m_inFlight;
    std::optional<ChangeSet> m_buffer;
    std::deque<Edit> m_edits;        ///< the oldest first
    std::size_t m_editsInFlight = 0; ///< how many of them are in flight
    quint64 m_lastEdit = 0;
    UndoHistory m_history;
};

} // namespace confab
