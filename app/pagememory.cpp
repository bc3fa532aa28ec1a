#include "app/pagememory.h"

#include "app/settings.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"
#include "ui/whowrote.h"

namespace confab {

PageMemory::PageMemory(Settings& settings, const QString& room, RoomPage& page)
    : m_settings(settings),
      m_page(page),
      m_draft(settings, room, page.chat().composer())
{
    page.restoreLayout(settings.roomLayout());
    NotesEditor& editor = page.notes().editor();
    editor.setZoom(settings.notesZoom());
    WhoWrote& who = page.notes().whoWrote();
    who.setOn(settings.isWhoWroteShown());
    connect(&who, &WhoWrote::onChanged, this, [this](bool on) { m_settings.setWhoWroteShown(on); });
    connect(&editor, &NotesEditor::zoomChanged, this,
            [this](int percent) { m_settings.setNotesZoom(percent); });
}

PageMemory::~PageMemory()
{
    m_settings.setRoomLayout(m_page.saveLayout());
}

} // namespace confab
