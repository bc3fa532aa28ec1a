#include "core/client/presence.h"

#include "core/client/notesclient.h"
#include "core/client/signallingclient.h"

#include <chrono>

namespace confab {

namespace {

using namespace std::chrono_literals;

constexpr auto SendPause = 100ms;
constexpr auto FadingPause = 5s;
constexpr qint64 FadedAfterMs = 30'000;

} // namespace

Presence::Presence(SignallingClient& signalling, NotesClient& notes, QObject* parent)
    : QObject(parent),
      m_signalling(signalling),
      m_notes(notes)
{
    m_clock.start();
    m_pause.setSingleShot(true);
    m_pause.setInterval(SendPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_dirty)
            send();
    });
    m_fading.setInterval(FadingPause);
    connect(&m_fading, &QTimer::timeout, this, &Presence::fade);
    connect(&notes, &NotesClient::changed, this, &Presence::follow);
    connect(&notes, &NotesClient::edited, this, &Presence::follow);
    connect(&notes, &NotesClient::wasReset, this, &Presence::clear);
    // A caret in text that was not in the room yet was told as the place of that text.
    connect(&notes, &NotesClient::pendingEditsChanged, this, [this](qsizetype pending) {
        if (pending == 0 && std::exchange(m_toldEarly, false))
            sendSoon();
    });
    connect(&notes, &NotesClient::versionChanged, this, [this] {
        const auto early = std::exchange(m_early, {});
        for (const auto& value : early)
            take(value);
    });
}

void Presence::setOwn(qsizetype anchor, qsizetype head, bool typing)
{
    const Own own{anchor, head, typing};
    if (m_own == own)
        return;
    m_own = own;
    sendSoon();
}

void Presence::leave()
{
    m_own.reset();
    if (m_isShown)
        sendSoon();
}

void Presence::sendSoon()
{
    m_dirty = true;
    if (!m_pause.isActive())
        send();
}

void Presence::joined()
{
    m_signalling.request<answer::Done>(request::ListenPresence{true}, this,
                                       [](const Expected<answer::Done, Failure>&) {});
    m_isShown = false;
    if (m_own)
        send();
}

void Presence::send()
{
    if (!m_own && m_isShown) {
        m_dirty = m_isShown = false;
        m_pause.start();
        m_signalling.notify(request::Presence{DefaultKey.toString(), 0, 0, 0, false, true});
    }
    if (m_notes.content() != NotesClient::Content::Text || !m_own)
        return;
    m_dirty = false;
    m_isShown = true;
    m_toldEarly = m_notes.pendingEdits() > 0;
    m_pause.start();
    const auto confirmed = [this](qsizetype position) {
        return m_notes.document().toConfirmed(std::min(position, m_notes.length()), ChangeSet::Bias::Before);
    };
    m_signalling.notify(request::Presence{DefaultKey.toString(), m_notes.version(), confirmed(m_own->anchor),
                                          confirmed(m_own->head), m_own->typing, false});
}

void Presence::receive(const notice::PresenceChange& change)
{
    for (const auto& value : change.values)
        take(value);
}

void Presence::take(const notice::PresenceChange::Value& value)
{
    m_early.remove(value.peerId);
    if (value.gone || value.peerId == m_signalling.peerId())
        return forget(value.peerId);
    if (value.key != DefaultKey || m_notes.content() != NotesClient::Content::Text)
        return;
    if (value.changeVersion > m_notes.version()) {
        m_early.insert(value.peerId, value);
        return;
    }
    const auto anchor = m_notes.toView(value.changeVersion, value.anchor);
    const auto head = m_notes.toView(value.changeVersion, value.head);
    if (!anchor || !head)
        return;
    m_carets.insert(value.peerId, {*anchor, *head, value.typing, m_clock.elapsed()});
    if (!m_fading.isActive())
        m_fading.start();
    Q_EMIT changed();
}

void Presence::forget(const QString& peerId)
{
    m_early.remove(peerId);
    if (m_carets.remove(peerId))
        Q_EMIT changed();
}

void Presence::follow(const ChangeSet& changes)
{
    for (RemoteCaret& caret : m_carets) {
        caret.anchor = changes.mapPosition(caret.anchor);
        caret.head = changes.mapPosition(caret.head);
    }
    if (m_own) {
        m_own->anchor = changes.mapPosition(m_own->anchor);
        m_own->head = changes.mapPosition(m_own->head);
    }
    if (!m_carets.isEmpty())
        Q_EMIT changed();
}

void Presence::clear()
{
    m_early.clear();
    m_carets.clear();
    Q_EMIT changed();
}

void Presence::fade()
{
    const qsizetype gone = m_carets.removeIf(
        [this](auto caret) { return m_clock.elapsed() - caret.value().seenAt > FadedAfterMs; });
    if (m_carets.isEmpty())
        m_fading.stop();
    if (gone > 0)
        Q_EMIT changed();
}

} // namespace confab
