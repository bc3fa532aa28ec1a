#include "ui/notespanel.h"

#include "core/protocol/valuetext.h"
#include "ui/authorlegend.h"
#include "ui/draftbar.h"
#include "ui/findbar.h"
#include "ui/followbar.h"
#include "ui/messagebox.h"
#include "ui/notesbody.h"
#include "ui/noteseditor.h"
#include "ui/notesexport.h"
#include "ui/notesfinder.h"
#include "ui/notespresence.h"
#include "ui/notesstatus.h"
#include "ui/notestoolbar.h"
#include "ui/noteswriting.h"
#include "ui/savenotesdialog.h"
#include "ui/settingbar.h"
#include "ui/spellmarks.h"
#include "ui/textdifference.h"
#include "ui/theme.h"
#include "ui/timelinedialog.h"
#include "ui/whowrote.h"
#include "ui/wordcount.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr auto NoticeablyLong = 300ms;
// Counting a long text takes some ten milliseconds: not while someone types.
constexpr auto CountingPause = 250ms;
constexpr auto LongTextCountingPause = 1500ms;
constexpr qsizetype LongText = 500'000;

QFrame* hairline(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setFrameShape(QFrame::NoFrame);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

} // namespace

NotesPanel::NotesPanel(RoomClient& client, QWidget* parent)
    : QWidget(parent),
      m_client(client),
      m_notes(client.notes())
{
    setObjectName(u"notesPanel"_s);
    m_slow.setSingleShot(true);
    m_slow.setInterval(NoticeablyLong);
    m_wordCount.setSingleShot(true);
    build();
    wireEditor();
    wireClient();
    wirePresence();
    wireTools();
    showAnew();
}

NotesPanel::~NotesPanel() = default;

void NotesPanel::setTitleHidden(bool hidden)
{
    m_title->setHidden(hidden);
}

QWidget* NotesPanel::buildHeading()
{
    auto* heading = new QWidget(this);
    heading->setObjectName(u"notesHeading"_s);
    heading->setAttribute(Qt::WA_StyledBackground);
    heading->setProperty("surface", u"paper"_s);
    heading->setFixedHeight(theme::scaled(10 * theme::Grid));
    m_title = new QLabel(tr("Notes"), heading);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setProperty("kind", u"section"_s);
    m_following = new FollowBar(heading);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(4 * theme::Grid, 0, 3 * theme::Grid, 0);
    row->setSpacing(2 * theme::Grid);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_following);
    m_tools = new NotesToolbar(heading);
    row->addWidget(m_tools);
    return heading;
}

void NotesPanel::build()
{
    m_otherText = new QLabel(
        tr("This was set by another app as JSON. It is shown here as it is and cannot be edited as text."),
        this);
    m_otherText->setObjectName(u"notesOther"_s);
    m_otherText->setTextFormat(Qt::PlainText);
    m_otherText->setProperty("kind", u"secondary"_s);
    m_otherText->setProperty("surface", u"paper"_s);
    m_otherText->setWordWrap(true);
    m_otherText->setContentsMargins(4 * theme::Grid, 3 * theme::Grid, 4 * theme::Grid, 0);
    m_heading = new QWidget(this);
    QWidget* heading = buildHeading(); // Tab comes here before the text
    m_editor = new NotesEditor(this);
    m_editor->setObjectName(u"notesEditor"_s);
    m_editor->setAccessibleName(tr("Shared notes"));
    m_writing = new NotesWriting(*m_editor);
    m_spelling = std::make_unique<SpellMarks>(
        *m_editor, [this](qsizetype from, qsizetype length, const QString& words) {
            const qsizetype behind = from + words.size();
            m_editor->perform({{{from, length, words}}, behind, behind});
        });
    connect(m_editor, &NotesEditor::menuFilled, this,
            [this](QMenu& menu, qsizetype position) { m_spelling->fill(menu, position); });
    auto* findBar = new FindBar(u"find"_s, this);
    m_finder = new NotesFinder(*m_editor, *findBar);
    m_draft = new DraftBar(this);
    m_draft->hide();
    m_status = new NotesStatus(this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QVBoxLayout(m_heading);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(0);
    top->addWidget(heading);
    top->addWidget(hairline(m_heading));
    auto* legend = new AuthorLegend(m_heading);
    top->addWidget(legend);
    m_whoWrote = new WhoWrote(m_client, *m_editor, *legend);
    column->addWidget(m_heading);
    column->addWidget(new SettingBar(SettingBar::Of::Notes, m_client, this));
    column->addWidget(findBar);
    column->addWidget(m_otherText);
    m_body = new NotesBody(*m_editor, this);
    column->addWidget(m_body, 1);
    column->addWidget(m_draft);
    column->addWidget(hairline(this));
    column->addWidget(m_status);
}

void NotesPanel::wireEditor()
{
    connect(m_editor, &NotesEditor::edited, this, [this](const ChangeSet& changes, UndoHistory::Group group) {
        m_notes.edit(changes, group);
        updateSituation(); // the notes may be on their way again
    });
    const auto changing = [this](void (NotesClient::*change)()) {
        const QScopedValueRollback own(m_ownChange, true);
        (m_notes.*change)();
    };
    connect(m_editor, &NotesEditor::undoRequested, this, [changing] { changing(&NotesClient::undo); });
    connect(m_editor, &NotesEditor::redoRequested, this, [changing] { changing(&NotesClient::redo); });
    connect(m_editor, &NotesEditor::zoomChanged, m_status, &NotesStatus::setZoom);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &NotesPanel::countWordsSoon);
    connect(&m_wordCount, &QTimer::timeout, this, &NotesPanel::countWords);
    connect(m_draft, &DraftBar::copyRequested, this, &NotesPanel::copyDraft);
    connect(m_draft, &DraftBar::saveRequested, this, &NotesPanel::saveDraft);
    connect(m_draft, &DraftBar::discardRequested, this, &NotesPanel::discardDraft);
}

void NotesPanel::wireClient()
{
    connect(&m_notes, &NotesClient::changed, this, &NotesPanel::applyChange);
    connect(&m_notes, &NotesClient::wasReset, this, &NotesPanel::showAnew);
    connect(&m_notes, &NotesClient::undoAvailableChanged, m_editor, &NotesEditor::setUndoAvailable);
    connect(&m_notes, &NotesClient::pendingEditsChanged, this, &NotesPanel::updatePending);
    connect(&m_notes, &NotesClient::draftKept, this, &NotesPanel::updateSituation);
    connect(&m_client, &RoomClient::stateChanged, this, &NotesPanel::updateSituation);
    connect(&m_client, &RoomClient::roomChanged, this, &NotesPanel::updateSituation);
    connect(&m_client, &RoomClient::settingsChanged, this, &NotesPanel::updateSituation);
    connect(&m_slow, &QTimer::timeout, this, &NotesPanel::updateSituation);
}

void NotesPanel::wirePresence()
{
    m_presence = new NotesPresence(m_client, *m_editor);
    m_stopFollowing = new QShortcut(Qt::Key_Escape, this);
    m_stopFollowing->setEnabled(false);
    connect(m_stopFollowing, &QShortcut::activated, m_presence, &NotesPresence::stopFollowing);
    connect(m_following, &FollowBar::stopRequested, m_presence, &NotesPresence::stopFollowing);
    connect(m_presence, &NotesPresence::followingChanged, this, &NotesPanel::showFollowing);
}

void NotesPanel::wireTools()
{
    connect(&m_tools->outline(), &QPushButton::clicked, m_body, &NotesBody::showOutline);
    connect(&m_tools->preview(), &QPushButton::clicked, m_body, &NotesBody::showPreview);
    connect(&m_tools->find(), &QPushButton::clicked, m_finder, &NotesFinder::open);
    connect(&m_tools->exporting(), &QPushButton::clicked, this, &NotesPanel::exportRequested);
    connect(m_finder, &NotesFinder::aboutToShow, this, [this] { m_body->showPreview(false); });
    connect(m_body, &NotesBody::viewsChanged, this, [this] {
        m_tools->outline().setChecked(m_body->isOutlineShown());
        m_tools->preview().setChecked(m_body->isPreviewShown());
    });
}

void NotesPanel::openTimeline()
{
    if (!m_timeline) {
        m_timeline = new TimelineDialog(m_client, this);
        m_timeline->setRestorable(m_situation.isEditable());
        connect(m_timeline, &TimelineDialog::restoreRequested, this, &NotesPanel::restore);
        connect(this, &NotesPanel::editableChanged, m_timeline, &TimelineDialog::setRestorable);
    }
    m_timeline->show();
    m_timeline->raise();
    m_timeline->activateWindow();
}

void NotesPanel::restore(const QString& text)
{
    const QString now = m_editor->text();
    const QTextCursor cursor = m_editor->textCursor();
    EditPlan plan;
    for (const textdifference::Stretch& s : textdifference::between(now, text, text.size()))
        plan.edits.push_back({s.from, s.removed, text.mid(s.newFrom, s.added)});
    plan.select(cursor.anchor(), cursor.position());
    m_editor->perform(plan);
}

void NotesPanel::setPlain(bool plain)
{
    m_heading->setVisible(!plain);
    m_editor->setCentred(plain);
}

void NotesPanel::print()
{
    notesexport::print(*this, m_client.roomName(), m_editor->text());
}

void NotesPanel::showStretch(qsizetype from, qsizetype to)
{
    Q_EMIT wanted();
    m_presence->stopFollowing();
    m_body->showPreview(false);
    m_editor->flash(m_editor->toView(from), m_editor->toView(to));
}

QString NotesPanel::followed() const
{
    return m_presence->followed();
}

void NotesPanel::follow(const QString& peerId)
{
    m_presence->follow(peerId);
}

void NotesPanel::showFollowing()
{
    const bool following = !m_presence->followed().isEmpty();
    m_stopFollowing->setEnabled(following);
    if (following)
        m_following->showPerson(m_presence->followedName(), m_presence->followedPersonKey(),
                                m_presence->isFollowedInNotes());
    else
        m_following->hide();
}

void NotesPanel::showAnew()
{
    const bool other = m_notes.content() == NotesClient::Content::Other;
    m_editor->setMarkdown(!other);
    m_editor->setText(other ? displayText(RawJson{m_notes.json()}, ValueForm::Indented) : m_notes.text());
    m_editor->setUndoAvailable(m_notes.canUndo(), m_notes.canRedo());
    for (QPushButton* button : {&m_tools->outline(), &m_tools->preview()})
        button->setEnabled(!other);
    if (other) {
        m_body->showPreview(false);
        m_body->showOutline(false);
    }
    m_status->setFormat(other ? tr("JSON") : tr("Markdown"));
    updateSituation();
    countWordsSoon();
}

void NotesPanel::applyChange(const ChangeSet& changes)
{
    if (changes.lengthBefore() != m_editor->documentLength())
        showAnew(); // never expected; the room's text is the right one
    else if (m_ownChange)
        m_editor->applyOwn(changes);
    else
        m_editor->applyRemote(changes);
}

void NotesPanel::updateSituation()
{
    using Content = NotesClient::Content;
    m_situation.room = m_client.state();
    m_situation.content = m_notes.content();
    const Role role = m_client.self().role;
    m_situation.mayWrite = mayWrite(role) && !m_client.settings().keepsFromNotes(role);
    m_situation.pendingEdits = m_notes.pendingEdits();
    m_situation.slow = m_situation.pendingEdits > 0 && !m_slow.isActive();

    const bool editable = m_situation.isEditable();
    if (m_editor->isReadOnly() == editable) {
        m_editor->setReadOnly(!editable);
        Q_EMIT editableChanged(editable);
    }
    const bool loading = m_situation.content == Content::Loading;
    m_editor->setHint(loading || m_situation.isOver() ? QString()
                      : editable ? tr("Write here together. Everyone in the room sees it at once.")
                                 : tr("Nothing has been written yet. You will see it here at once."));
    m_otherText->setVisible(m_situation.content == Content::Other);
    m_draft->setVisible(!m_notes.draft().isEmpty());
    m_status->setSentence(m_situation.sentence(), m_situation.isAllIn() && !m_situation.slow);
}

void NotesPanel::updatePending(qsizetype count)
{
    if (count == 0)
        m_slow.stop();
    else if (m_situation.pendingEdits == 0)
        m_slow.start();
    updateSituation();
}

void NotesPanel::countWordsSoon()
{
    m_wordCount.start(m_editor->documentLength() > LongText ? LongTextCountingPause : CountingPause);
}

void NotesPanel::countWords()
{
    m_status->setWords(wordCount(m_editor->text()));
}

void NotesPanel::saveDraft()
{
    auto* dialog = new SaveNotesDialog(m_client.roomName(), m_notes.draft(), this);
    dialog->setWindowTitle(tr("Save the draft"));
    connect(dialog, &SaveNotesDialog::failed, this,
            [this](const QString& words) { tellTrouble(*this, words); });
    dialog->open();
}

void NotesPanel::copyDraft() const
{
    QGuiApplication::clipboard()->setText(m_notes.draft());
}

void NotesPanel::discardDraft()
{
    m_notes.discardDraft();
    updateSituation();
}

} // namespace confab
