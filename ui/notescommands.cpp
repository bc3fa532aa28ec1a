#include "ui/notescommands.h"

#include "ui/mainmenus.h"
#include "ui/notesbody.h"
#include "ui/noteseditor.h"
#include "ui/notesfinder.h"
#include "ui/notespanel.h"
#include "ui/noteswriting.h"
#include "ui/whowrote.h"

#include <QAction>

namespace confab {

NotesCommands::NotesCommands(const MainMenus& menus, QObject* parent)
    : QObject(parent),
      m_outline(menus.outline),
      m_preview(menus.preview),
      m_whoWrote(menus.whoWrote)
{
    addShowing(menus.find, [](NotesPanel& n) { n.finder().open(); });
    addShowing(menus.findNext, [](NotesPanel& n) { n.finder().next(); });
    addShowing(menus.findPrevious, [](NotesPanel& n) { n.finder().previous(); });
    addShowing(menus.replace, [](NotesPanel& n) { n.finder().openReplace(); });
    add(menus.print, [](NotesPanel& n) { n.print(); });
    addSwitch(menus.outline,
              [](NotesPanel& n, bool on) { on ? n.body().goToOutline() : n.body().showOutline(false); });
    addSwitch(menus.preview, [](NotesPanel& n, bool on) { n.body().showPreview(on); });
    addSwitch(menus.whoWrote, [](NotesPanel& n, bool on) { n.whoWrote().setOn(on); });
    add(menus.timeline, [](NotesPanel& n) { n.openTimeline(); });
    add(menus.zoomIn, [](NotesPanel& n) { n.editor().zoomInByStep(); });
    add(menus.zoomOut, [](NotesPanel& n) { n.editor().zoomOutByStep(); });
    add(menus.resetZoom, [](NotesPanel& n) { n.editor().resetZoom(); });
    addWriting(menus.bold, [](NotesPanel& n) { n.writing().toggleBold(); });
    addWriting(menus.italic, [](NotesPanel& n) { n.writing().toggleItalic(); });
    addWriting(menus.code, [](NotesPanel& n) { n.writing().toggleCode(); });
    addWriting(menus.link, [](NotesPanel& n) { n.writing().makeLink(); });
    addWriting(menus.bullets, [](NotesPanel& n) { n.writing().toggleBullets(); });
    addWriting(menus.numbers, [](NotesPanel& n) { n.writing().toggleNumbers(); });
    addWriting(menus.boxes, [](NotesPanel& n) { n.writing().toggleBoxes(); });
    refresh();
}

void NotesCommands::attach(NotesPanel* notes)
{
    m_notes = notes;
    m_focused = false;
    if (notes != nullptr) {
        connect(notes, &NotesPanel::editableChanged, this, &NotesCommands::refresh);
        connect(&notes->whoWrote(), &WhoWrote::onChanged, this, &NotesCommands::refresh);
        connect(&notes->body(), &NotesBody::viewsChanged, this, &NotesCommands::refresh);
        m_focused = notes->editor().hasFocus();
    }
    refresh();
}

void NotesCommands::setFocus(const QWidget* focus)
{
    m_focused = m_notes && focus == &m_notes->editor();
    refresh();
}

void NotesCommands::add(QAction* action, const Command& command)
{
    m_general.push_back(action);
    connect(action, &QAction::triggered, this, [this, command] {
        if (m_notes)
            command(*m_notes);
    });
}

void NotesCommands::addShowing(QAction* action, const Command& command)
{
    add(action, [command](NotesPanel& notes) {
        Q_EMIT notes.wanted();
        command(notes);
    });
}

/// Where the notes are not in view, what one asks for is to be seen, whether it was on or not.
void NotesCommands::addSwitch(QAction* action, const std::function<void(NotesPanel&, bool)>& command)
{
    add(action, [this, action, command](NotesPanel& notes) {
        const bool on = action->isChecked() || !notes.isVisible(); // Qt has switched it already
        Q_EMIT notes.wanted();
        command(notes, on);
        refresh();
    });
}

void NotesCommands::addWriting(QAction* action, const Command& command)
{
    add(action, command);
    m_general.pop_back();
    m_writing.push_back(action);
}

void NotesCommands::refresh()
{
    for (QAction* action : m_general)
        action->setEnabled(m_notes);
    m_outline->setChecked(m_notes && m_notes->body().isOutlineShown());
    m_preview->setChecked(m_notes && m_notes->body().isPreviewShown());
    m_whoWrote->setChecked(m_notes && m_notes->whoWrote().isOn());
    for (QAction* action : m_writing)
        action->setEnabled(m_notes && m_focused && !m_notes->editor().isReadOnly());
}

} // namespace confab
