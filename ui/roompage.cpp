#include "ui/roompage.h"

#include "core/client/outbox.h"
#include "core/client/roomclient.h"
#include "core/session/invitelink.h"
#include "core/whenfinished.h"
#include "ui/chatfinder.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/confirmdialog.h"
#include "ui/failuretext.h"
#include "ui/focusbar.h"
#include "ui/keptoutdialog.h"
#include "ui/localedit.h"
#include "ui/notesbody.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/peoplepane.h"
#include "ui/personcolors.h"
#include "ui/roomannouncer.h"
#include "ui/roomcodesdialog.h"
#include "ui/roomheader.h"
#include "ui/roompanes.h"
#include "ui/roomtabs.h"
#include "ui/shorttext.h"
#include "ui/spellmarks.h"
#include "ui/statepane.h"
#include "ui/strip.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

RoomPage::RoomPage(RoomClient& client, QWidget* parent) : QWidget(parent), m_client(client)
{
    setObjectName(u"roomPage"_s);
    m_header = new RoomHeader(client, this);
    auto* colors = new PersonColors(client, this);
    connect(colors, &PersonColors::changed, this, [this] {
        for (QWidget* widget : findChildren<QWidget*>())
            widget->update();
    });
    m_focusBar = new FocusBar(this);
    buildPanes();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_focusBar);
    new RoomAnnouncer(client, this);
    buildStrips();
    layout->addWidget(m_panes, 1);
    connectParts();
    new RoomTabs(m_client, {*m_panes, *m_chat, *m_people, *m_state, *m_focusBar});
    showEnd();
    // Writing begins in the notes, not at the first button. As a proxy of the whole page they would keep Tab
    // from ever coming to the header.
    m_notes->editor().setFocus();
}

void RoomPage::connectParts()
{
    connect(m_header, &RoomHeader::copyInviteRequested, this, &RoomPage::copyInvite);
    connect(m_header, &RoomHeader::leaveRequested, this, &RoomPage::leaveRequested);
    connect(m_header, &RoomHeader::peopleRequested, this, [this] { m_panes->bring(Pane::People); });
    connect(m_panes, &RoomPanes::oneAtATimeChanged, m_header, &RoomHeader::setNarrow);
    connect(m_panes, &RoomPanes::oneAtATimeChanged, m_notes, &NotesPanel::setTitleHidden);
    connect(m_focusBar, &FocusBar::leaveRequested, this, [this] { setFocusMode(false); });
    connect(m_people, &PeoplePane::copyInviteRequested, this, &RoomPage::copyInvite);
    connect(m_notes, &NotesPanel::exportRequested, this, &RoomPage::saveNotesRequested);
    connect(m_notes, &NotesPanel::wanted, this, [this] { m_panes->bring(Pane::Notes); });
    connect(m_chat, &ChatPane::wantedInNotes, this, &RoomPage::putIntoNotes);
    connect(m_chat, &ChatPane::notesPlaceWanted, this, &RoomPage::showInNotes);
    connect(&m_notes->editor(), &NotesEditor::menuFilled, this, [this](QMenu& menu) {
        menu.addSeparator();
        QAction* quoting = menu.addAction(tr("Quote in the chat"), this, &RoomPage::quoteInChat);
        quoting->setEnabled(m_notes->editor().textCursor().hasSelection() &&
                            m_chat->composer().access() == Composer::Access::Open);
    });
    connect(m_people, &PeoplePane::writeRequested, this, &RoomPage::writeTo);
    connect(m_people, &PeoplePane::notesWanted, this, [this] { m_panes->bring(Pane::Notes); });
    connect(m_people, &PeoplePane::followRequested, m_notes, &NotesPanel::follow);
    connect(m_header, &RoomHeader::networkRequested, this, &RoomPage::networkRequested);
    connect(m_header, &RoomHeader::endRoomRequested, this, &RoomPage::askToEndRoom);
    connect(m_header, &RoomHeader::codesRequested, this, &RoomPage::openCodes);
    connect(m_header, &RoomHeader::keptOutRequested, this,
            [this] { (new KeptOutDialog(m_client, this))->open(); });
    connect(m_header, &RoomHeader::failed, this, &RoomPage::showFailure);
    connect(m_chat, &ChatPane::failed, this, &RoomPage::showFailure);
    connect(m_end, &Strip::firstChosen, this, &RoomPage::saveNotesRequested);
    connect(m_end, &Strip::secondChosen, this, &RoomPage::leaveRequested);
    connect(m_end, &Strip::thirdChosen, this, &RoomPage::joinAgainRequested);
    connect(m_trouble, &Strip::firstChosen, m_trouble, &QWidget::hide);
    connect(&m_client, &RoomClient::stateChanged, this, &RoomPage::showEnd);
    connect(&m_client.outbox(), &Outbox::keepingChanged, this, &RoomPage::showKeeping);
}

void RoomPage::showKeeping(bool keeping)
{
    if (keeping)
        m_trouble->hide();
    else
        m_trouble->tell(
            Strip::Tone::Attention,
            tr("This computer's disk takes nothing more. What you write still goes into the room, but "
               "what waits for the connection would be lost with Confab's end."),
            tr("OK"));
}

void RoomPage::setInvite(const QString& inviteLinkText)
{
    const auto link = InviteLink::parse(inviteLinkText);
    const QString code = link ? link->code.toString() : QString();
    m_invite = inviteLinkText;
    m_header->setCode(code);
    m_people->setCode(code);
}

void RoomPage::setNetwork(NetworkState state)
{
    m_header->setNetwork(state);
}

void RoomPage::setSpelling(Spelling* spelling)
{
    m_notes->spelling().setSpelling(spelling);
    m_chat->composer().spelling().setSpelling(spelling);
}

QByteArray RoomPage::saveLayout() const
{
    return m_panes->arrangement().toBytes();
}

void RoomPage::restoreLayout(const QByteArray& layout)
{
    if (const auto kept = PaneLayout::fromBytes(layout))
        m_panes->arrange(*kept);
}

void RoomPage::buildPanes()
{
    m_panes = new RoomPanes(this);
    m_notes = new NotesPanel(m_client, m_panes);
    m_panes->add(Pane::Notes, *m_notes); // before the others are made: Tab goes in this order
    m_chat = new ChatPane(m_client, m_panes);
    m_chat->setProperty(RoomPanes::FirstFocus, QVariant::fromValue<QWidget*>(&m_chat->composer()));
    m_notes->setProperty(RoomPanes::FirstFocus, QVariant::fromValue<QWidget*>(&m_notes->editor()));
    m_people = new PeoplePane(m_client, m_panes);
    m_state = new StatePane(m_client, m_panes);
    m_panes->add(Pane::Chat, *m_chat);
    m_panes->add(Pane::People, *m_people);
    m_panes->add(Pane::State, *m_state);
}

bool RoomPage::isFocusMode() const
{
    return m_panes->isNotesAlone();
}

void RoomPage::setFocusMode(bool on)
{
    if (on == isFocusMode())
        return;
    m_header->setVisible(!on);
    m_focusBar->setVisible(on);
    m_notes->setPlain(on);
    m_panes->setNotesAlone(on);
    Q_EMIT focusModeChanged(on);
}

std::vector<std::pair<QString, QString>> RoomPage::peopleToWriteTo() const
{
    std::vector<std::pair<QString, QString>> people;
    for (const Peer& peer : m_client.people().peers()) {
        if (peer.id != m_client.self().id && m_chat->composer().access() == Composer::Access::Open)
            people.emplace_back(peer.id, peer.name);
    }
    return people;
}

void RoomPage::goToNotes(qsizetype place)
{
    m_notes->body().showPreview(false);
    m_panes->bring(Pane::Notes);
    NotesEditor& editor = m_notes->editor();
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(static_cast<int>(qMin(place, editor.text().size())));
    editor.setTextCursor(cursor);
    editor.bringIntoView(cursor.position());
    editor.setFocus();
}

void RoomPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isFocusMode())
        setFocusMode(false);
    else
        QWidget::keyPressEvent(event);
}

void RoomPage::buildStrips()
{
    m_end = new Strip(u"roomEnd"_s, this);
    m_trouble = new Strip(u"roomTrouble"_s, this);
    for (Strip* strip : {m_end, m_trouble}) {
        strip->layout()->setContentsMargins(4 * theme::Grid, 3 * theme::Grid, 4 * theme::Grid,
                                            3 * theme::Grid);
        layout()->addWidget(strip);
    }
}

void RoomPage::showChat()
{
    setFocusMode(false);
    m_panes->bring(Pane::Chat);
}

void RoomPage::findInChat()
{
    showChat();
    m_chat->finder().open();
}

void RoomPage::showMessage(const QString& messageId)
{
    showChat();
    m_chat->showMessage(messageId);
}

void RoomPage::quoteInChat()
{
    const QTextCursor selection = m_notes->editor().textCursor();
    if (!selection.hasSelection() || m_chat->composer().access() != Composer::Access::Open)
        return;
    const qsizetype from = selection.selectionStart();
    const QString words = m_notes->editor().text().mid(from, selection.selectionEnd() - from);
    const NotesEditor& editor = m_notes->editor();
    showChat();
    m_chat->quoteNotes(words, NotesPlaces::placeOf(m_client.notes(), editor.toDocument(from),
                                                   editor.toDocument(from + words.size())));
}

void RoomPage::showInNotes(const NotesPlace& place)
{
    whenFinished(m_client.findInNotes(place), this, [this](const NotesPlaces::Found& found) {
        if (!found)
            return showFailure(failureText(found.error()));
        if (!*found)
            return showFailure(tr("These words are not in the notes any more."));
        m_trouble->hide();
        m_notes->showStretch((*found)->from, (*found)->to);
    });
}

/// As lines of their own below the line of the caret.
void RoomPage::putIntoNotes(const QString& markdown)
{
    NotesEditor& editor = m_notes->editor();
    const QTextBlock block = editor.textCursor().block();
    const qsizetype end = block.position() + block.length() - 1;
    const QString before = block.text().trimmed().isEmpty() ? QString() : u"\n\n"_s;
    const QString words = before + localedit::clean(markdown) + u'\n';
    const qsizetype behind = end + words.size();
    editor.perform({{{end, 0, words}}, behind, behind});
    editor.ensureCursorVisible();
}

void RoomPage::writeTo(const QString& peerId)
{
    showChat();
    m_chat->writeTo(peerId);
}

void RoomPage::askToEndRoom()
{
    auto* dialog = new ConfirmDialog(
        {.title = tr("End the room for everyone?"),
         .text =
             tr("Everyone is told and leaves, you too. The session's notes, messages and shared values are "
                "gone from the room; each person can still save the notes they have."),
         .action = tr("End the room"),
         .reason = tr("Reason, for the others to read (optional)"),
         .option = tr("Lock it as well: its codes let nobody in any more")},
        this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { endRoom(dialog->isOptionChosen(), dialog->reason()); });
    dialog->open();
}

void RoomPage::endRoom(bool lock, const QString& reason)
{
    whenFinished(m_client.endRoom(lock, reason), this, [this](const RoomClient::Result& result) {
        if (result)
            Q_EMIT leaveRequested(); // with the question what becomes of the notes
        else
            showFailure(failureText(result.error()));
    });
}

void RoomPage::showFailure(const QString& words)
{
    showEnd();
    m_trouble->tell(Strip::Tone::Attention, words, tr("OK"));
}

void RoomPage::showJoiningAgain()
{
    m_trouble->hide();
    m_end->tell(Strip::Tone::Calm, tr("Joining again…"), {}, tr("Back to the start"));
}

void RoomPage::openCodes()
{
    const auto link = InviteLink::parse(m_invite);
    (new RoomCodesDialog(m_client, link ? std::optional(*link) : std::nullopt, this))->open();
}

void RoomPage::showEnd()
{
    const QString words = endText();
    if (words.isEmpty()) {
        m_end->hide();
        return;
    }
    m_trouble->hide();
    const NotesClient& notes = m_client.notes();
    const bool hasNotes = notes.content() == NotesClient::Content::Other || notes.length() > 0;
    m_end->tell(Strip::Tone::Attention, words, hasNotes ? tr("Save the notes…") : QString(),
                tr("Back to the start"), tr("Join again"));
}

QString RoomPage::endText() const
{
    const QString who = texttools::oneLine(m_client.endedBy());
    QString words;
    switch (m_client.state()) {
    case RoomClient::State::Removed:
        words = who.isEmpty() ? tr("You were removed from the room.")
                              : tr("%1 removed you from the room.").arg(who);
        break;
    case RoomClient::State::RoomEnded:
        words = who.isEmpty() ? tr("The room was ended for everyone.")
                              : tr("%1 ended the room for everyone.").arg(who);
        break;
    case RoomClient::State::Failed:
        return m_client.failure() ? failureText(*m_client.failure()) : tr("You are no longer in the room.");
    case RoomClient::State::Idle:
    case RoomClient::State::Joining:
    case RoomClient::State::Joined:
    case RoomClient::State::Reconnecting:
    case RoomClient::State::Left:
        return {};
    }
    constexpr qsizetype LongestReason = 300;
    const QString reason = shortText(texttools::oneLine(m_client.endReason()), LongestReason, 1);
    return reason.isEmpty() ? words
                            : tr("%1 They wrote: “%2”", "what happened, the reason given").arg(words, reason);
}

void RoomPage::copyInvite()
{
    QGuiApplication::clipboard()->setText(m_invite);
    m_header->showInviteCopied();
    Q_EMIT inviteCopied();
}

} // namespace confab
