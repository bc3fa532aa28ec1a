#include "ui/whowrote.h"

#include "core/client/attendance.h"
#include "core/client/noteshistory.h"
#include "core/client/roomclient.h"
#include "ui/authorlegend.h"
#include "ui/noteseditor.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace confab {

namespace {

constexpr auto LegendPause = 400ms;

} // namespace

WhoWrote::WhoWrote(RoomClient& client, NotesEditor& editor, AuthorLegend& legend)
    : QObject(&editor),
      m_client(client),
      m_editor(editor),
      m_legend(legend),
      m_authors(client)
{
    legend.hide();
    m_legendSoon.setSingleShot(true);
    m_legendSoon.setInterval(LegendPause);
    connect(&m_legendSoon, &QTimer::timeout, this, &WhoWrote::showLegend);
    NotesClient& notes = client.notes();
    connect(&client.history(), &NotesHistory::grew, this, &WhoWrote::learn);
    connect(&client.history(), &NotesHistory::wasReset, this, &WhoWrote::forget);
    connect(&notes, &NotesClient::wasReset, this, [this] {
        m_next.reset();
        forget();
        learn();
    });
    connect(&notes, &NotesClient::updateReceived, this,
            [this](const StoreUpdate& update) { m_next = m_client.history().authorOf(update.updatedBy); });
    connect(&notes, &NotesClient::versionChanged, this, [this] {
        m_next.reset();
        learn();
    });
    connect(&notes, &NotesClient::edited, this,
            [this](const ChangeSet& changes) { follow(changes, self()); });
    connect(&notes, &NotesClient::changed, this, [this](const ChangeSet& changes) {
        follow(changes, m_next.value_or(self())); // without an entry of the log: own undo or redo
    });
}

void WhoWrote::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    forget();
    m_legend.setVisible(on);
    if (on) {
        m_editor.setTints([this](qsizetype from, qsizetype to) { return tints(from, to); });
        m_client.history().want();
        learn();
    } else {
        m_editor.setTints({});
    }
    Q_EMIT onChanged(on);
}

Authorship::Author WhoWrote::self() const
{
    return m_client.history().authorOf(m_client.self().id);
}

void WhoWrote::forget()
{
    m_known = false;
    m_authorship = Authorship();
    m_legendSoon.start(0ms);
    m_editor.viewport()->update();
}

/// From the past as it is in the room, and what of one's own is on its way there.
void WhoWrote::learn()
{
    if (!m_on || m_known)
        return;
    const NotesHistory& history = m_client.history();
    const CollabDocument& document = m_client.notes().document();
    m_legendSoon.start(0ms);
    if (!history.isComplete() || history.past().head() != document.version() ||
        history.past().now().authors.size() != document.confirmedText().size())
        return; // goes on when the rest is here
    m_authorship = history.past().now().authors;
    if (document.inFlight())
        m_authorship.apply(document.inFlight()->changes, self());
    if (document.buffer())
        m_authorship.apply(*document.buffer(), self());
    m_known = true;
    m_editor.viewport()->update();
}

void WhoWrote::follow(const ChangeSet& changes, Authorship::Author author)
{
    if (!m_known)
        return;
    if (changes.lengthBefore() != m_authorship.size())
        return forget(); // never expected; it is learned anew with the next version
    m_authorship.apply(changes, author);
    if (!m_legendSoon.isActive())
        m_legendSoon.start(LegendPause);
    m_editor.viewport()->update();
}

/// While a composition holds edits back, the view is another text than the one whose authors are known.
std::vector<TextTint> WhoWrote::tints(qsizetype from, qsizetype to) const
{
    if (!m_known || m_editor.isLagging() || m_authorship.size() != m_editor.documentLength())
        return {};
    return m_authors.tints(m_authorship, from, to);
}

void WhoWrote::showLegend()
{
    if (!m_on)
        return;
    m_legend.setNote(
        m_known ? QString()
                : tr("Reading what was written so far… %1 %").arg(int(100 * m_client.history().share())));
    std::vector<AuthorLegend::Entry> entries;
    for (const Authorship::Author author : m_authorship.authors()) {
        const QString peerId = m_client.history().past().peerOf(author);
        AuthorLegend::Entry entry{m_authors.nameOf(peerId), m_client.attendance().personOf(peerId)};
        if (std::ranges::find(entries, entry) == entries.end()) // who came back is one person
            entries.push_back(std::move(entry));
    }
    if (m_known && entries.empty())
        m_legend.setNote(tr("Nobody has written anything yet."));
    m_legend.setEntries(std::move(entries));
}

} // namespace confab
