#include "app/roomvisit.h"

#include "app/hostedserver.h"
#include "core/client/noteshistory.h"
#include "core/client/outbox.h"
#include "core/whenfinished.h"
#include "ui/exportdialog.h"
#include "ui/mainwindow.h"
#include "ui/sessiontimeline.h"

#include <algorithm>

namespace confab {

RoomVisit::RoomVisit(RoomClient* client, const HostedServer& hosted, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_hosted(hosted)
{
    if (const http::RoomAnswer* room = hosted.roomWithCode(client->target().code)) {
        m_hostedHere = true;
        m_codes = *room;
    }
    connect(m_client.get(), &RoomClient::roomChanged, this, &RoomVisit::changed);
    connect(m_client.get(), &RoomClient::roomChanged, this, &RoomVisit::askForCodes);
    connect(m_client.get(), &RoomClient::roomCodesChanged, this, [this](const http::RoomAnswer& room) {
        m_codes = room;
        Q_EMIT changed();
    });
    askForCodes();
}

RoomVisit::~RoomVisit()
{
    // Its last words may still be on their way out.
    m_client->disconnect(this);
    m_client->leave();
    m_client.release()->deleteLater();
}

/// A host who came in with a code can still hand on the others.
void RoomVisit::askForCodes()
{
    if (m_codes || m_asked || !mayManage(m_client->self().role))
        return;
    m_asked = true;
    whenFinished(m_client->roomCodes(), this, [this](const Expected<http::RoomAnswer, Failure>& room) {
        if (!room)
            return; // its own code is still there to be handed on
        m_codes = *room;
        Q_EMIT changed();
    });
}

QString RoomVisit::title() const
{
    const QString name = m_client->roomName();
    return name.isEmpty() ? bestInvite().code.toString() : name;
}

ServerAddress RoomVisit::inviteServer() const
{
    return m_hostedHere && m_hosted.network() ? *m_hosted.network() : m_client->target().server;
}

std::optional<InviteLink> RoomVisit::invite(Role role) const
{
    const RoomClient::JoinTarget& target = m_client->target();
    const auto code = m_codes ? codeFor(*m_codes, role) : std::nullopt;
    if (code)
        return InviteLink{.code = *code, .server = inviteServer()};
    if (role == m_client->self().role)
        return InviteLink{.code = target.code, .server = inviteServer()};
    return {};
}

InviteLink RoomVisit::bestInvite() const
{
    const RoomClient::JoinTarget& target = m_client->target();
    return invite(Role::Guest).value_or(InviteLink{.code = target.code, .server = inviteServer()});
}

QList<Role> RoomVisit::inviteRoles() const
{
    QList<Role> roles;
    for (const Role role : AllRoles) {
        if (invite(role))
            roles.append(role);
    }
    return roles;
}

RecentRoom RoomVisit::recentRoom() const
{
    const RoomClient::JoinTarget& target = m_client->target();
    const InviteLink handedOn = bestInvite();
    return {.name = m_client->roomName(),
            .link = {.code = m_codes ? codeFor(*m_codes, m_client->self().role).value_or(target.code)
                                     : target.code,
                     .server = target.server},
            .invite = handedOn.code == target.code ? std::nullopt : std::optional(handedOn.code),
            .roomId = m_client->roomId(),
            .hostedHere = m_hostedHere};
}

QString RoomVisit::notes() const
{
    const NotesClient& notes = m_client->notes();
    return notes.content() == NotesClient::Content::Other ? QString::fromUtf8(notes.json()) : notes.text();
}

SessionDocument RoomVisit::document() const
{
    SessionDocument document{.roomName = title(),
                             .startedAt = m_client->sessionStartedAt(),
                             .people = m_client->namesOfAll(),
                             .notes = notes(),
                             .messages = {},
                             .draft = m_client->notes().draft()};
    for (const ChatEntry& entry : m_client->chat().entries()) {
        if (!entry.hiddenBy) // nobody sees it
            document.messages.push_back(entry.message);
    }
    return document;
}

void RoomVisit::askToExport(MainWindow& window) const
{
    auto* dialog = new ExportDialog(document(), &window);
    QObject::connect(dialog, &ExportDialog::failed, &window, &MainWindow::tellTrouble);
    dialog->open();

    NotesHistory& history = m_client->history();
    history.want();
    const auto takeTimeline = [client = m_client.get(), dialog] {
        if (!client->history().isComplete())
            return;
        // As it was when one asked, like the rest of the document.
        QObject::disconnect(&client->history(), nullptr, dialog, nullptr);
        QObject::disconnect(&client->notes(), nullptr, dialog, nullptr);
        dialog->setTimeline(sessionTimeline(*client));
    };
    QObject::connect(&history, &NotesHistory::grew, dialog, takeTimeline);
    QObject::connect(&m_client->notes(), &NotesClient::wasReset, dialog, takeTimeline);
    takeTimeline();
}

ExitFacts RoomVisit::exitFacts(ExitFacts::Kind kind) const
{
    using State = RoomClient::State;
    const State state = m_client->state();
    const bool there = state == State::Joined || state == State::Reconnecting;
    const bool ends = endsHosting(kind) && m_hostedHere;
    // Who was removed finds the notes where the others go on writing them.
    const bool comesBack = kind == ExitFacts::Kind::JoinAgain && state == State::Removed;
    ExitFacts facts;
    facts.kind = kind;
    facts.outside = !there;
    facts.hostingThisRoom = m_hostedHere && there;
    const auto people = static_cast<int>(m_client->people().peers().size());
    facts.othersInside = there ? std::max(0, people - 1) : 0;
    facts.notesWouldGo = (facts.othersInside == 0 || ends) && !comesBack && !document().isEmpty();
    facts.pendingEdits = static_cast<int>(m_client->notes().pendingEdits());
    const auto& rows = m_client->chat().entries();
    facts.pendingMessages = static_cast<int>(std::ranges::count_if(rows, [](const ChatEntry& row) {
        return row.own && (row.state != ChatEntry::State::Sent || row.editing);
    }));
    facts.hasDraft = !m_client->notes().draft().isEmpty();
    facts.unsentIsKept = m_client->outbox().isKeeping();
    return facts;
}

} // namespace confab
