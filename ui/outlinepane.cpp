#include "ui/outlinepane.h"

#include "ui/noteseditor.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QKeyEvent>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr auto Pause = 100ms;
constexpr auto LongTextPause = 600ms;
constexpr qsizetype LongText = 500'000;
constexpr int NumberRole = Qt::UserRole;

} // namespace

OutlinePane::OutlinePane(NotesEditor& editor, QWidget* parent) : QTreeWidget(parent), m_editor(editor)
{
    setObjectName(u"outline"_s);
    setAccessibleName(tr("Outline"));
    setProperty("surface", u"paper"_s);
    setFrameShape(NoFrame);
    setProperty("ring", true);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(3 * theme::Grid);
    setFont(theme::smallFont());
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &OutlinePane::readAgain);
    connect(&editor, &QPlainTextEdit::textChanged, this, [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start(m_editor.documentLength() > LongText ? LongTextPause : Pause);
    });
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &OutlinePane::showCurrent);
    connect(this, &QTreeWidget::itemClicked, this, &OutlinePane::choose);
}

int OutlinePane::current() const
{
    const auto behind = std::ranges::upper_bound(m_headings, qsizetype(m_editor.textCursor().position()), {},
                                                 &OutlineHeading::position);
    return static_cast<int>(behind - m_headings.begin()) - 1;
}

void OutlinePane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentItem());
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QTreeWidget::keyPressEvent(event);
}

void OutlinePane::showEvent(QShowEvent* event)
{
    QTreeWidget::showEvent(event);
    readAgain();
}

void OutlinePane::readAgain()
{
    m_soon.stop();
    std::vector<OutlineHeading> headings = outlineOf(m_editor.text());
    const auto alike = [](const OutlineHeading& a, const OutlineHeading& b) {
        return a.level == b.level && a.words == b.words;
    };
    const bool same = std::ranges::equal(headings, m_headings, alike);
    m_headings = std::move(headings);
    if (!same || m_headings.empty()) {
        clear();
        m_items.clear();
        std::vector<std::pair<int, QTreeWidgetItem*>> above{{0, invisibleRootItem()}};
        for (const OutlineHeading& heading : m_headings) {
            while (above.back().first >= heading.level)
                above.pop_back();
            auto* item = new QTreeWidgetItem(above.back().second, {heading.words});
            item->setData(0, NumberRole, static_cast<int>(m_items.size()));
            item->setToolTip(0, texttools::toolTip(heading.words));
            m_items.push_back(item);
            above.emplace_back(heading.level, item);
        }
        if (m_headings.empty()) {
            auto* none = new QTreeWidgetItem(invisibleRootItem(), {tr("No headings yet")});
            none->setToolTip(0, tr("A line that begins with # is a heading."));
            none->setFlags(Qt::NoItemFlags);
        }
        expandAll();
    }
    showCurrent();
}

void OutlinePane::showCurrent()
{
    if (!isVisible() || m_soon.isActive())
        return;
    const int number = current();
    QTreeWidgetItem* item = number < 0 ? nullptr : m_items.at(static_cast<std::size_t>(number));
    if (item == currentItem())
        return;
    setCurrentItem(item);
    if (item == nullptr)
        clearSelection();
}

void OutlinePane::choose(const QTreeWidgetItem* item)
{
    if (item == nullptr || m_headings.empty())
        return;
    const int number = item->data(0, NumberRole).toInt();
    if (m_soon.isActive())
        readAgain(); // from here on the item may be gone
    if (number < std::ssize(m_headings))
        Q_EMIT chosen(number);
}

} // namespace confab
