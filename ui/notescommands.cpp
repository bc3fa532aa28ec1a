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
    add(menus.find, [](NotesPanel& n) { n.finder().open(); });
    add(menus.findNext, [](NotesPanel& n) { n.finder().next(); });
    add(menus.findPrevious, [](NotesPanel& n) { n.finder().previous(); });
    add(menus.replace, [](NotesPanel& n) { n.finder().openReplace(); });
    add(menus.print, [](NotesPanel& n) { n.print(); });
    add(menus.outline, [](NotesPanel& n) { n.body().showOutline(!n.body().isOutlineShown()); });
    add(menus.preview, [](NotesPanel& n) { n.body().showPreview(!n.body().isPreviewShown()); });
    add(menus.whoWrote, [](NotesPanel& n) { n.whoWrote().setOn(!n.whoWrote().isOn()); });
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

void NotesCommands::add(QAction* action, Command command)
{
    m_general.push_back(action);
    connect(action, &QAction::triggered, this, [this, command] {
        if (m_notes)
            command(*m_notes);
    });
}

void NotesCommands::addWriting(QAction* action, Command command)
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
