#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QAction;
class QWidget;

namespace confab {

class NotesPanel;
struct MainMenus;

/// The menus' actions on the notes: has the notes of the room that is shown do them.
class NotesCommands : public QObject
{
    Q_OBJECT

public:
    NotesCommands(const MainMenus& menus, QObject* parent);

    /// The notes that are shown; null where there are none.
    void attach(NotesPanel* notes);
    /// Who has the focus. What changes text is offered while the notes have it: Ctrl+B in the chat is not
    /// meant for them.
    void setFocus(const QWidget* focus);

private:
    using Command = std::function<void(NotesPanel& notes)>;

    void add(QAction* action, const Command& command);
    /// What it does is seen in the notes, which come into view for it.
    void addShowing(QAction* action, const Command& command);
    void addSwitch(QAction* action, const std::function<void(NotesPanel& notes, bool on)>& command);
    void addWriting(QAction* action, const Command& command);
    void refresh();

    QPointer<NotesPanel> m_notes;
    QAction* m_outline;
    QAction* m_preview;
    QAction* m_whoWrote;
    std::vector<QAction*> m_general;
    std::vector<QAction*> m_writing;
    bool m_focused = false;
};

} // namespace confab
