#pragma once

#include "ui/panelayout.h"

#include <QObject>
#include <QPointer>
#include <QSize>

#include <functional>

class QMainWindow;

namespace confab {

class RoomPage;
struct MainMenus;

/// The menus' actions on the parts of a room: has the room that is shown arrange them, and has the next one
/// look the same.
class PaneCommands : public QObject
{
    Q_OBJECT

public:
    PaneCommands(const MainMenus& menus, QMainWindow& window);

    /// The room that is shown; null where there is none.
    void attach(RoomPage* page);

private:
    void connectPanes();
    void connectModes();
    void showPane(Pane pane, bool on);
    void change(const std::function<void(PaneLayout&)>& how);
    void setCompact(bool on);
    void refresh();

    const MainMenus& m_menus;
    QMainWindow& m_window;
    QPointer<RoomPage> m_page;
    PaneLayout m_layout; ///< as a person left it
    QSize m_sizeBefore;  ///< of the window, before it became small
    bool m_wasMaximized = false;
};

} // namespace confab
