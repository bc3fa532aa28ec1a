#pragma once

#include "ui/panelayout.h"

#include <QIcon>
#include <QList>
#include <QWidget>

#include <optional>

class QTabBar;
class QTabWidget;

namespace confab {

class RoomSplitter;

/// The panes of a room side by side: the notes, and beside them chat, people and shared state in tabs. Each
/// can be shown, hidden and sized. Where there is no room for two, or where that is wanted, one is shown at a
/// time, with a small row to choose by; for writing, the notes can be alone.
class RoomPanes : public QWidget
{
    Q_OBJECT

public:
    /// Property of a pane's widget: the QWidget* in it that goTo() gives the focus to. A focus proxy would do
    /// the same to the Tab key, which then never comes to what stands before it.
    static constexpr const char* FirstFocus = "firstFocus";

    explicit RoomPanes(QWidget* parent = nullptr);

    /// Takes the widget; in the order of AllPanes.
    void add(Pane pane, QWidget& widget);
    struct Title
    {
        QString full;
        QString brief = {}; ///< where all the full ones have no room; empty: there is nothing shorter
        QIcon mark = {};    ///< beside the brief one
    };
    /// What its tab says. Of a brief title the full one is the tool tip and what is read out.
    void setTitle(Pane pane, const Title& title);

    /// As it was arranged by hand; what is in view may be less (see isOneAtATime(), isAlone()).
    [[nodiscard]] const PaneLayout& arrangement() const { return m_layout; }
    void arrange(const PaneLayout& layout);

    /// Shown and in front, without the focus.
    void bring(Pane pane);
    /// The same, with the focus.
    void goTo(Pane pane);
    /// On to the next pane that is shown, or back to the one before.
    void goToNext(bool forward);
    /// Whether somebody looking at the window sees it.
    [[nodiscard]] bool isInView(Pane pane) const;
    /// Makes what is beside the notes wider by so many pixels, or narrower.
    void widenSide(int pixels);

    /// One pane at a time, because it is narrow or because it is wanted.
    [[nodiscard]] bool isOneAtATime() const;
    /// The notes alone, whatever else is shown otherwise.
    void setNotesAlone(bool alone);
    [[nodiscard]] bool isNotesAlone() const { return m_notesAlone; }

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Panes were shown, hidden, moved or sized.
    void arranged();
    void oneAtATimeChanged(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildSwitcher();
    void apply();
    void placeSides();
    void placeBorder();
    void nameSwitcher();
    void chooseFromSwitcher(int index);
    [[nodiscard]] QWidget& widget(Pane pane) const;
    [[nodiscard]] std::optional<Pane> focused() const;
    [[nodiscard]] QWidget* focusTarget(Pane pane) const;
    [[nodiscard]] Pane firstShown() const;

    QTabBar* m_switcher;
    RoomSplitter* m_splitter;
    QTabWidget* m_side;
    QList<QWidget*> m_widgets; ///< in the order of AllPanes
    QList<Title> m_titles;     ///< the same
    PaneLayout m_layout;
    Pane m_front = Pane::Notes; ///< which one is shown where it is one at a time
    bool m_wasOneAtATime = false;
    bool m_notesAlone = false;
    bool m_applying = false;
};

} // namespace confab
