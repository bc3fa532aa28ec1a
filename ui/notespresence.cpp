#include "ui/notespresence.h"

#include "core/client/roomclient.h"
#include "ui/caretmarks.h"
#include "ui/noteseditor.h"
#include "ui/peerlistmodel.h"
#include "ui/remotecarets.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace confab {

namespace {

constexpr auto StillTyping = 2s;

/// A window that is left for another, or for a menu, comes back to the same place.
bool leaves(const QEvent& focusOut)
{
    const Qt::FocusReason reason = static_cast<const QFocusEvent&>(focusOut).reason();
    return reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason &&
           reason != Qt::MenuBarFocusReason;
}

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta || key == Qt::Key_CapsLock;
}

} // namespace

NotesPresence::NotesPresence(RoomClient& client, NotesEditor& editor)
    : QObject(&editor),
      m_client(client),
      m_editor(editor)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(StillTyping);
    connect(&m_typing, &QTimer::timeout, this, &NotesPresence::sync);
    connect(&client.presence(), &Presence::changed, this, &NotesPresence::syncSoon);
    for (const auto signal : {&PeerList::peerChanged, &PeerList::peerRemoved})
        connect(&client.people(), signal, this, &NotesPresence::syncSoon);
    connect(&client.people(), &PeerList::wasReset, this, &NotesPresence::syncSoon);
    connect(&client.notes(), &NotesClient::wasReset, this, &NotesPresence::syncSoon);
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &NotesPresence::syncSoon);
    connect(&editor, &QPlainTextEdit::selectionChanged, this, &NotesPresence::syncSoon);
    connect(&editor, &NotesEditor::edited, this, [this] {
        m_typing.start();
        syncSoon();
    });
    connect(&editor.caretMarks(), &CaretMarks::chosen, this, &NotesPresence::goTo);
    connect(editor.verticalScrollBar(), &QScrollBar::actionTriggered, this, &NotesPresence::stopFollowing);
    editor.installEventFilter(this);
    editor.viewport()->installEventFilter(this);
    syncSoon();
}

/// Once the editor and the notes are through with whatever happens now: in the middle of it they are not of
/// one text.
void NotesPresence::syncSoon()
{
    if (std::exchange(m_dirty, true))
        return;
    QMetaObject::invokeMethod(this, &NotesPresence::sync, Qt::QueuedConnection);
}

void NotesPresence::sync()
{
    m_dirty = false;
    tellOwn();
    showOthers();
    if (m_followed.isEmpty())
        return;
    if (!m_client.people().find(m_followed))
        return stopFollowing();
    scrollAlong();
    Q_EMIT followingChanged();
}

void NotesPresence::tellOwn()
{
    if (!m_editor.hasFocus() || m_client.notes().content() != NotesClient::Content::Text)
        return;
    const QTextCursor cursor = m_editor.textCursor();
    m_client.presence().setOwn(m_editor.toDocument(cursor.anchor()), m_editor.toDocument(cursor.position()),
                               m_typing.isActive());
}

void NotesPresence::showOthers()
{
    std::vector<RemoteCarets::Caret> carets;
    if (m_client.notes().content() == NotesClient::Content::Text) {
        const QHash<QString, RemoteCaret>& others = m_client.presence().carets();
        for (auto other = others.cbegin(); other != others.cend(); ++other) {
            const Peer* peer = m_client.people().find(other.key());
            if (!peer)
                continue;
            carets.push_back({.peerId = peer->id,
                              .name = PeerListModel::shownName(peer->name),
                              .personKey = peer->userId,
                              .anchor = m_editor.toView(other->anchor),
                              .head = m_editor.toView(other->head),
                              .typing = other->typing,
                              .seenAt = other->seenAt});
        }
    }
    // Always in one order: whose bar stands in front, whose flag comes first.
    std::ranges::sort(carets, {}, &RemoteCarets::Caret::peerId);
    m_editor.remoteCarets().setCarets(std::move(carets));
}

// --- Following

void NotesPresence::follow(const QString& peerId)
{
    if (peerId == m_client.self().id || !m_client.people().find(peerId))
        return;
    m_followed = peerId;
    showOthers();
    scrollAlong();
    Q_EMIT followingChanged();
}

void NotesPresence::stopFollowing()
{
    if (!std::exchange(m_followed, QString()).isEmpty())
        Q_EMIT followingChanged();
}

QString NotesPresence::followedName() const
{
    return PeerListModel::shownName(m_client.nameOf(m_followed));
}

QString NotesPresence::followedPersonKey() const
{
    const Peer* peer = m_client.people().find(m_followed);
    return peer ? peer->userId : QString();
}

bool NotesPresence::isFollowedInNotes() const
{
    return m_editor.remoteCarets().find(m_followed) != nullptr;
}

void NotesPresence::scrollAlong()
{
    if (const RemoteCarets::Caret* caret = m_editor.remoteCarets().find(m_followed))
        m_editor.bringIntoView(caret->head);
}

/// A look at where someone is. Whoever goes elsewhere follows nobody any more.
void NotesPresence::goTo(const QString& peerId)
{
    if (peerId != m_followed)
        stopFollowing();
    if (const RemoteCarets::Caret* caret = m_editor.remoteCarets().find(peerId))
        m_editor.bringIntoView(caret->head);
}

bool NotesPresence::takesOver(const QObject& watched, const QEvent& event) const
{
    switch (event.type()) {
    case QEvent::KeyPress:
        return &watched == &m_editor && !isModifier(static_cast<const QKeyEvent&>(event).key());
    case QEvent::InputMethod:
        return &watched == &m_editor;
    case QEvent::MouseButtonPress:
        return &watched == m_editor.viewport();
    default:
        return false;
    }
}

bool NotesPresence::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        syncSoon();
    else if (event->type() == QEvent::FocusOut && watched == &m_editor && leaves(*event))
        m_client.presence().leave();
    if (!m_followed.isEmpty() && takesOver(*watched, *event))
        stopFollowing();
    return QObject::eventFilter(watched, event);
}

} // namespace confab
