#include "ui/panecommands.h"

#include "ui/mainmenus.h"
#include "ui/roompage.h"
#include "ui/roompanes.h"
#include "ui/theme.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>
#include <QScreen>

namespace confab {

namespace {

constexpr int Step = 8 * theme::Grid;
constexpr QSize SmallestInRoom(340, 380);
constexpr QSize SmallestElsewhere(640, 480);
constexpr QSize CompactSize(400, 640);
constexpr QSize UsualSize(1120, 740);

} // namespace

PaneCommands::PaneCommands(const MainMenus& menus, QMainWindow& window)
    : QObject(&window),
      m_menus(menus),
      m_window(window)
{
    connectPanes();
    connectModes();
    refresh();
}

void PaneCommands::attach(RoomPage* page)
{
    m_page = page;
    m_window.setMinimumSize(theme::scaled(page != nullptr ? SmallestInRoom : SmallestElsewhere)
                                .boundedTo(m_window.screen()->availableSize()));
    if (page != nullptr) {
        page->panes().arrange(m_layout);
        connect(&page->panes(), &RoomPanes::arranged, this, &PaneCommands::refresh);
        connect(page, &RoomPage::focusModeChanged, this, &PaneCommands::refresh);
    }
    refresh();
}

void PaneCommands::connectPanes()
{
    for (const Pane pane : AllPanes) {
        QAction* action = m_menus.panes.at(static_cast<std::size_t>(pane));
        connect(action, &QAction::triggered, this, [this, pane](bool on) { showPane(pane, on); });
    }
    connect(m_menus.showSide, &QAction::triggered, this,
            [this](bool on) { change([on](PaneLayout& layout) { layout.showSide(on); }); });
    connect(m_menus.sideFirst, &QAction::triggered, this,
            [this](bool on) { change([on](PaneLayout& layout) { layout.sideFirst = on; }); });
    const auto widen = [this](int pixels) {
        if (m_page)
            m_page->panes().widenSide(pixels);
    };
    connect(m_menus.widerSide, &QAction::triggered, this, [widen] { widen(Step); });
    connect(m_menus.narrowerSide, &QAction::triggered, this, [widen] { widen(-Step); });
    const auto goOn = [this](bool forward) {
        if (m_page)
            m_page->panes().goToNext(forward);
    };
    connect(m_menus.nextPane, &QAction::triggered, this, [goOn] { goOn(true); });
    connect(m_menus.previousPane, &QAction::triggered, this, [goOn] { goOn(false); });
}

void PaneCommands::connectModes()
{
    connect(m_menus.focusMode, &QAction::triggered, this, [this](bool on) {
        if (m_page)
            m_page->setFocusMode(on);
    });
    connect(m_menus.compact, &QAction::triggered, this, &PaneCommands::setCompact);
}

/// What is there already, but behind another part, is wanted in front and not away.
void PaneCommands::showPane(Pane pane, bool on)
{
    if (!m_page)
        return;
    const bool stays = on || !m_page->panes().isInView(pane);
    change([pane, stays](PaneLayout& layout) { layout.show(pane, stays); });
    if (stays)
        m_page->panes().goTo(pane);
}

/// Where the notes are alone, what one asks for is not seen: that ends first.
void PaneCommands::change(const std::function<void(PaneLayout&)>& how)
{
    if (!m_page)
        return;
    m_page->setFocusMode(false);
    PaneLayout layout = m_page->panes().arrangement();
    how(layout);
    m_page->panes().arrange(layout);
}

/// One part at a time is for a small window beside something else: so it becomes one, and large again after.
void PaneCommands::setCompact(bool on)
{
    change([on](PaneLayout& layout) { layout.compact = on; });
    if (on) {
        m_wasMaximized = m_window.isMaximized();
        if (m_wasMaximized)
            m_window.showNormal();
        m_sizeBefore = m_window.size();
        m_window.resize(CompactSize);
    } else if (m_wasMaximized) {
        m_window.showMaximized();
    } else {
        m_window.resize(m_sizeBefore.isValid() ? m_sizeBefore : UsualSize);
    }
}

void PaneCommands::refresh()
{
    const bool focused = m_page && m_page->isFocusMode();
    if (m_page)
        m_layout = m_page->panes().arrangement();
    for (const Pane pane : AllPanes) {
        QAction* action = m_menus.panes.at(static_cast<std::size_t>(pane));
        action->setChecked(m_page && m_layout.isShown(pane));
        action->setEnabled(m_page);
    }
    for (QAction* action : {m_menus.showSide, m_menus.sideFirst, m_menus.widerSide, m_menus.narrowerSide,
                            m_menus.nextPane, m_menus.previousPane, m_menus.focusMode, m_menus.compact})
        action->setEnabled(m_page);
    m_menus.showSide->setChecked(m_layout.isSideShown());
    m_menus.sideFirst->setChecked(m_layout.sideFirst);
    m_menus.focusMode->setChecked(focused);
    m_menus.compact->setChecked(m_layout.compact);
    m_window.menuBar()->setVisible(!focused);
}

} // namespace confab
