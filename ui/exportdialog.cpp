#include "ui/exportdialog.h"

#include "ui/formrow.h"
#include "ui/notesexport.h"
#include "ui/savenotesdialog.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

ExportDialog::ExportDialog(SessionDocument session, QWidget* parent)
    : QDialog(parent),
      m_session(std::move(session))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export the session"));
    setProperty("surface", u"surface"_s);
    const auto count = static_cast<int>(m_session.messages.size());
    m_chat = new QCheckBox(tr("The chat: %n message(s)", nullptr, count), this);
    m_chat->setObjectName(u"exportChat"_s);
    m_people =
        new QCheckBox(tr("The people: %n name(s)", nullptr, static_cast<int>(m_session.people.size())), this);
    m_people->setObjectName(u"exportPeople"_s);
    m_chat->setChecked(count > 0);
    m_chat->setEnabled(count > 0);
    m_people->setChecked(true);
    m_timeline = new QCheckBox(tr("The timeline: reading the session's past…"), this);
    m_timeline->setObjectName(u"exportTimeline"_s);
    m_timeline->setEnabled(false);
    m_timeline->setToolTip(tr("Who came and went, and who changed what of the notes when"));
    auto* caution =
        new QLabel(tr("The chat as you see it: messages to you alone are in it, and are marked."), this);
    caution->setTextFormat(Qt::PlainText);
    caution->setProperty("kind", u"small"_s);
    caution->setWordWrap(true);
    caution->setVisible(count > 0);
    auto* buttons = new QDialogButtonBox(this);
    auto* save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"exportSave"_s);
    theme::polish(*save, "kind", u"primary"_s); // the box has polished it already
    save->setDefault(true);
    auto* print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    print->setObjectName(u"exportPrint"_s);
    print->setAutoDefault(false);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(save, &QPushButton::clicked, this, &ExportDialog::save);
    connect(print, &QPushButton::clicked, this, &ExportDialog::print);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    formrow::arrangeDialog(*layout);
    formrow::addHeading(*layout, tr("Export the session"),
                        tr("The notes, as Markdown, plain text, web page or PDF, and with them:"));
    layout->addWidget(m_chat);
    layout->addWidget(m_people);
    layout->addWidget(m_timeline);
    layout->addWidget(caution);
    layout->addSpacing(2 * theme::Grid);
    layout->addWidget(buttons);
    save->setFocus();
}

void ExportDialog::setTimeline(std::vector<SessionDocument::Happening> timeline)
{
    m_session.timeline = std::move(timeline);
    const auto count = static_cast<int>(m_session.timeline.size());
    m_timeline->setText(tr("The timeline: %n line(s)", nullptr, count));
    m_timeline->setEnabled(count > 0);
}

SessionDocument::Parts ExportDialog::parts() const
{
    return {
        .people = m_people->isChecked(), .chat = m_chat->isChecked(), .timeline = m_timeline->isChecked()};
}

void ExportDialog::save()
{
    auto* dialog = new SaveNotesDialog(m_session.roomName, m_session.asMarkdown(parts()), this);
    dialog->setPlainText(m_session.asPlainText(parts()));
    dialog->setWindowTitle(windowTitle());
    connect(dialog, &SaveNotesDialog::saved, this, &QDialog::accept);
    connect(dialog, &SaveNotesDialog::failed, this, &ExportDialog::failed);
    dialog->open();
}

void ExportDialog::print()
{
    notesexport::print(*this, m_session.roomName, m_session.asMarkdown(parts()));
}

} // namespace confab
