#include "ui/roompanes.h"

#include "ui/roomsplitter.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <vector>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int NotesLeast = 320;
constexpr int SideLeast = 260;
constexpr int SideUsual = 348;
constexpr QSize Least(NotesLeast, 200);

/// Whether each tab has room for its words. What the bar says it needs knows nothing of the style sheet's
/// margins.
bool allFit(const QTabBar& bar)
{
    constexpr int Margins = 2 * 9; // as in the style sheet
    QFont chosen = theme::smallFont();
    chosen.setBold(true);
    const QFontMetrics metrics(chosen);
    for (int tab = 0; tab < bar.count(); ++tab) {
        if (bar.isTabVisible(tab) &&
            metrics.horizontalAdvance(bar.tabText(tab)) + Margins > bar.tabRect(tab).width())
            return false;
    }
    return true;
}

bool takesFocus(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

} // namespace

RoomPanes::RoomPanes(QWidget* parent)
    : QWidget(parent),
      m_switcher(new QTabBar(this)),
      m_splitter(new RoomSplitter(this)),
      m_side(new QTabWidget(this))
{
    setObjectName(u"roomPanes"_s);
    m_side->setObjectName(u"sidePane"_s);
    m_side->setProperty("surface", u"surface"_s);
    m_side->setAttribute(Qt::WA_StyledBackground);
    // Its line and words are at the height of those above the notes.
    m_side->setStyleSheet(
        u"QTabWidget::tab-bar { left: 8px; } QTabBar::tab { padding: 8px 0px 11px 0px; }"_s);
    m_side->setMinimumWidth(theme::scaled(SideLeast));
    m_side->setAccessibleName(tr("Chat, people and shared state"));
    m_side->tabBar()->setObjectName(u"sideTabs"_s);
    m_side->tabBar()->setExpanding(false);
    buildSwitcher();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_switcher);
    column->addWidget(m_splitter, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_layout.sideWidth = m_side->width();
        Q_EMIT arranged();
    });
    connect(m_splitter, &RoomSplitter::resetRequested, this, [this] {
        m_layout.sideWidth = 0;
        placeBorder();
        Q_EMIT arranged();
    });
}

void RoomPanes::buildSwitcher()
{
    m_switcher->setObjectName(u"paneSwitcher"_s);
    m_switcher->setAccessibleName(tr("Parts of the room"));
    m_switcher->setProperty("surface", u"surface"_s);
    m_switcher->setAttribute(Qt::WA_StyledBackground);
    m_switcher->setUsesScrollButtons(false);
    m_switcher->setElideMode(Qt::ElideRight);
    m_switcher->setExpanding(true);
    m_switcher->hide();
    m_switcher->installEventFilter(this);
    connect(m_switcher, &QTabBar::currentChanged, this, &RoomPanes::chooseFromSwitcher);
}

void RoomPanes::add(Pane pane, QWidget& widget)
{
    const QScopedValueRollback applying(m_applying, true); // the first tab is chosen at once
    m_widgets.append(&widget);
    m_titles.append({pane == Pane::Notes ? tr("Notes") : QString()});
    m_switcher->addTab(m_titles.last().full);
    if (pane != Pane::Notes) {
        m_side->addTab(&widget, QString());
        return;
    }
    widget.setMinimumWidth(theme::scaled(NotesLeast));
    m_splitter->addWidget(&widget);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    setTabOrder(m_splitter->handle(1), m_side);
    placeBorder();
}

void RoomPanes::setTitle(Pane pane, const Title& title)
{
    m_titles[static_cast<int>(pane)] = title;
    m_side->setTabText(m_side->indexOf(&widget(pane)), title.full);
    nameSwitcher();
}

void RoomPanes::nameSwitcher()
{
    const auto name = [this](bool briefly) {
        for (int tab = 0; tab < m_switcher->count(); ++tab) {
            const Title& title = m_titles.at(tab);
            const bool isBrief = briefly && !title.brief.isEmpty();
            m_switcher->setTabText(tab, isBrief ? title.brief : title.full);
            m_switcher->setTabIcon(tab, isBrief ? title.mark : QIcon());
            m_switcher->setTabToolTip(tab, isBrief ? texttools::toolTip(title.full) : QString());
            m_switcher->setAccessibleTabName(tab, title.full);
        }
    };
    name(false);
    if (!allFit(*m_switcher))
        name(true);
}

QWidget& RoomPanes::widget(Pane pane) const
{
    return *m_widgets.at(static_cast<int>(pane));
}

// --- What is shown

void RoomPanes::arrange(const PaneLayout& layout)
{
    m_layout = layout;
    placeSides();
    apply();
    Q_EMIT arranged();
}

bool RoomPanes::isOneAtATime() const
{
    return m_layout.compact ||
           width() < theme::scaled(NotesLeast) + m_splitter->handleWidth() + theme::scaled(SideLeast);
}

bool RoomPanes::isInView(Pane pane) const
{
    return widget(pane).isVisible();
}

void RoomPanes::setNotesAlone(bool alone)
{
    if (m_notesAlone == alone)
        return;
    m_notesAlone = alone;
    apply();
    if (alone)
        goTo(Pane::Notes);
}

Pane RoomPanes::firstShown() const
{
    return *std::ranges::find_if(AllPanes, [this](Pane pane) { return m_layout.isShown(pane); });
}

/// Brings what is in view in line with what is wanted and what there is room for.
void RoomPanes::apply()
{
    if (m_widgets.size() < qsizetype(AllPanes.size()))
        return;
    const QScopedValueRollback applying(m_applying, true);
    const std::optional<Pane> before = focused();
    const bool single = isOneAtATime();
    if (single && !m_wasOneAtATime)
        m_front = before.value_or(m_front);
    if (!m_layout.isShown(m_front))
        m_front = firstShown();
    const bool changed = single != m_wasOneAtATime;
    m_wasOneAtATime = single;

    for (const Pane pane : AllPanes) {
        m_switcher->setTabVisible(static_cast<int>(pane), m_layout.isShown(pane));
        if (pane != Pane::Notes)
            m_side->setTabVisible(m_side->indexOf(&widget(pane)), m_layout.isShown(pane));
    }
    nameSwitcher();
    m_switcher->setCurrentIndex(static_cast<int>(m_front));
    if (single && m_front != Pane::Notes)
        m_side->setCurrentWidget(&widget(m_front));
    const auto shown = std::ranges::count_if(AllPanes, [this](Pane p) { return m_layout.isShown(p); });
    m_switcher->setVisible(single && shown > 1 && !m_notesAlone);
    m_side->tabBar()->setVisible(!single);

    const bool notes = m_notesAlone || (m_layout.isShown(Pane::Notes) && (!single || m_front == Pane::Notes));
    const bool side = !m_notesAlone && m_layout.isSideShown() && (!single || m_front != Pane::Notes);
    widget(Pane::Notes).setVisible(notes);
    m_side->setVisible(side);
    placeBorder();
    // What had the focus has gone: writing goes on where there is something.
    if (before && !isInView(*before) && isVisible())
        goTo(single ? m_front : m_notesAlone ? Pane::Notes : firstShown());
    if (changed)
        Q_EMIT oneAtATimeChanged(single);
}

void RoomPanes::placeSides()
{
    const int wanted = m_layout.sideFirst ? 0 : 1;
    if (m_splitter->indexOf(m_side) == wanted)
        return;
    m_splitter->insertWidget(wanted, m_side);
    m_splitter->setStretchFactor(wanted, 0);
    m_splitter->setStretchFactor(1 - wanted, 1);
}

void RoomPanes::chooseFromSwitcher(int index)
{
    if (!m_applying && index >= 0)
        goTo(AllPanes.at(static_cast<std::size_t>(index)));
}

// --- Sizes

/// What is beside the notes is as wide as it was wanted, as far as there is room; the notes have the rest.
void RoomPanes::placeBorder()
{
    const int side = m_layout.sideWidth > 0 ? m_layout.sideWidth : theme::scaled(SideUsual);
    const int notes = qMax(theme::scaled(NotesLeast), m_splitter->width() - m_splitter->handleWidth() - side);
    m_splitter->setSizes(m_layout.sideFirst ? QList{side, notes} : QList{notes, side});
}

void RoomPanes::widenSide(int pixels)
{
    m_splitter->moveBorder(m_layout.sideFirst ? pixels : -pixels);
}

QSize RoomPanes::minimumSizeHint() const
{
    return theme::scaled(Least);
}

bool RoomPanes::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_switcher && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        nameSwitcher(); // by the room that it has now
    return QWidget::eventFilter(watched, event);
}

void RoomPanes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (isOneAtATime() != m_wasOneAtATime)
        apply();
    else
        placeBorder();
}

// --- The focus

void RoomPanes::bring(Pane pane)
{
    if (!m_layout.isShown(pane)) {
        PaneLayout layout = m_layout;
        layout.show(pane, true);
        arrange(layout);
    }
    m_front = pane;
    if (pane != Pane::Notes)
        m_side->setCurrentWidget(&widget(pane));
    if (m_wasOneAtATime)
        apply();
}

void RoomPanes::goTo(Pane pane)
{
    bring(pane);
    if (QWidget* target = focusTarget(pane))
        target->setFocus(Qt::ShortcutFocusReason);
}

void RoomPanes::goToNext(bool forward)
{
    if (m_notesAlone)
        return goTo(Pane::Notes);
    std::vector<Pane> shown;
    std::ranges::copy_if(AllPanes, std::back_inserter(shown),
                         [this](Pane pane) { return m_layout.isShown(pane); });
    if (!forward)
        std::ranges::reverse(shown);
    const std::optional<Pane> now = focused();
    auto next = now ? std::ranges::find(shown, *now) : shown.end();
    if (next != shown.end())
        ++next;
    goTo(next == shown.end() ? shown.front() : *next);
}

std::optional<Pane> RoomPanes::focused() const
{
    const QWidget* focus = QApplication::focusWidget();
    const auto pane = std::ranges::find_if(AllPanes, [this, focus](Pane p) {
        return focus != nullptr && (focus == &widget(p) || widget(p).isAncestorOf(focus));
    });
    return pane == AllPanes.end() ? std::nullopt : std::optional(*pane);
}

/// What a pane is there for: its own choice where it is in view, else what it shows, else the first button.
QWidget* RoomPanes::focusTarget(Pane pane) const
{
    QWidget& all = widget(pane);
    if (auto* chosen = all.property(FirstFocus).value<QWidget*>();
        chosen != nullptr && chosen->isVisible() && chosen->isEnabled())
        return chosen;
    const QList<QWidget*> parts = all.findChildren<QWidget*>();
    const auto isView = [](const QWidget* w) {
        return takesFocus(*w) && qobject_cast<const QAbstractScrollArea*>(w) != nullptr;
    };
    auto target = std::ranges::find_if(parts, isView);
    if (target == parts.end())
        target = std::ranges::find_if(parts, [](const QWidget* w) { return takesFocus(*w); });
    return target == parts.end() ? nullptr : *target;
}

} // namespace confab
