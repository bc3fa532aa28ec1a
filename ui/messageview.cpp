#include "ui/messageview.h"

#include "ui/messagelistmodel.h"
#include "ui/texttools.h"
#include "ui/theme.h"
#include "ui/timetext.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

/// Up to here all rows are laid out at each step of a resize; longer lists wait until it pauses.
constexpr int RowsLaidOutAtOnce = 1000;
constexpr int RelayoutPauseMs = 80;
/// Closer to the end than this counts as being there.
constexpr int EndSlack = 8;
constexpr qsizetype LinksInMenu = 6;

QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

MessageView::MessageView(QWidget* parent) : QListView(parent)
{
    setItemDelegate(&m_delegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setDragDropMode(DragOnly);
    setMouseTracking(true);
    setViewportMargins(0, 0, 0, 2 * theme::Grid);
    verticalScrollBar()->setSingleStep(24);
    m_relayout.setSingleShot(true);
    m_relayout.setInterval(RelayoutPauseMs);
    connect(&m_relayout, &QTimer::timeout, this, &MessageView::doItemsLayout);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MessageView::rememberPlace);
}

void MessageView::setMessages(MessageListModel& model)
{
    setModel(&model);
}

QKeySequence MessageView::intoNotesKey()
{
    return QKeySequence(Qt::CTRL | Qt::Key_Return);
}

void MessageView::showNewest()
{
    setFollowing(true);
    if (model() != nullptr)
        visualRect(model()->index(0, 0)); // has a layout that is due done now
    keepPlace();
}

void MessageView::showRow(int row, ScrollHint where)
{
    const QModelIndex index = model()->index(row, 0);
    visualRect(index); // has a layout that is due done now
    setFollowing(false);
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    setAutoScroll(true);
    scrollTo(index, where);
    rememberPlace();
}

int MessageView::sideOf(int row) const
{
    const QRect rect = visualRect(model()->index(row, 0));
    return rect.bottom() < 0 ? -1 : rect.top() > viewport()->height() ? 1 : 0;
}

void MessageView::setSearch(const FindQuery& query)
{
    m_delegate.setSearch(query);
    viewport()->update();
}

void MessageView::doItemsLayout()
{
    if (std::exchange(m_layingOut, true))
        return;
    m_relayout.stop();
    layOutRows();
    // A scroll bar that came or went changed the width which that was made for.
    if (m_delegate.width() != viewport()->width())
        layOutRows();
    m_layingOut = false;
    keepPlace();
}

void MessageView::layOutRows()
{
    m_delegate.setWidth(viewport()->width());
    m_delegate.setTopGap(topGap());
    QListView::doItemsLayout();
}

void MessageView::reset()
{
    m_delegate.forgetAll();
    m_topRow = QPersistentModelIndex();
    QListView::reset();
    setFollowing(true);
}

void MessageView::rowsInserted(const QModelIndex& parent, int first, int last)
{
    if (last + 1 < model()->rowCount())
        m_delegate.forgetAll(); // rows moved: what is kept by row number is wrong
    QListView::rowsInserted(parent, first, last);
}

void MessageView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                              const QList<int>& roles)
{
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
        m_delegate.forget(row);
    QListView::dataChanged(topLeft, bottomRight, roles);
}

void MessageView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange || event->type() == QEvent::LocaleChange) {
        m_delegate.restyle();
        scheduleDelayedItemsLayout();
    }
}

void MessageView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"messageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, index);
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void MessageView::focusInEvent(QFocusEvent* event)
{
    beginAtNewest();
    QListView::focusInEvent(event);
}

void MessageView::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        clearSelection();
}

void MessageView::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isTyped = !event->text().isEmpty() && event->text().at(0).isPrint() &&
                         !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    beginAtNewest();
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (isEnter && event->modifiers() & Qt::ControlModifier && currentIndex().isValid())
        Q_EMIT intoNotesRequested(currentIndex().row());
    else if (isEnter && currentIndex().isValid())
        actOnRow(currentIndex());
    else if (event->key() == Qt::Key_F2 && currentIndex().isValid())
        Q_EMIT editRequested(currentIndex().row());
    else if (event->matches(QKeySequence::Delete) && currentIndex().isValid())
        Q_EMIT deleteRequested(currentIndex().row());
    else if (isTyped && event->key() != Qt::Key_Space)
        event->ignore(); // no search by first letters among sentences
    else if (!scrollInsideRow(event->key()))
        QListView::keyPressEvent(event);
}

void MessageView::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const bool isActive = hitAt(event->pos()).kind != MessageLayout::Hit::Kind::Nothing;
    viewport()->setCursor(isActive ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MessageView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? hitAt(event->pos()) : MessageLayout::Hit();
    setAutoScroll(false); // nothing moves under the pointer: a row may be higher than the view
    QListView::mousePressEvent(event);
    setAutoScroll(true);
}

void MessageView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const MessageLayout::Hit pressed = std::exchange(m_pressed, {});
    const MessageLayout::Hit released = hitAt(event->pos());
    if (event->button() == Qt::LeftButton && pressed.kind == released.kind && pressed.url == released.url)
        act(indexAt(event->pos()), released);
}

void MessageView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    if (model() == nullptr || model()->rowCount() <= RowsLaidOutAtOnce)
        doItemsLayout();
    else if (event->size().width() != event->oldSize().width())
        m_relayout.start();
    keepPlace();
}

bool MessageView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    QString tip;
    if (const MessageLayout::Hit hit = hitAt(help->pos()); hit.kind == MessageLayout::Hit::Kind::Link)
        tip = texttools::unmistakable(hit.url);
    else if (index.isValid())
        tip = index.data(MessageListModel::LineRole).value<MessageLine>().failure;
    QToolTip::showText(help->globalPos(), texttools::toolTip(tip), viewport());
    return true;
}

MessageLayout::Hit MessageView::hitAt(QPoint point) const
{
    const QModelIndex index = indexAt(point);
    return index.isValid() ? m_delegate.hitAt(index, visualRect(index), point) : MessageLayout::Hit();
}

int MessageView::topGap() const
{
    int free = viewport()->height();
    const int gapNow = m_delegate.topGap();
    for (int row = 0; model() != nullptr && row < model()->rowCount() && free > 0; ++row)
        free -= m_delegate.sizeHint({}, model()->index(row, 0)).height() - (row == 0 ? gapNow : 0);
    return std::max(0, free);
}

void MessageView::act(const QModelIndex& index, const MessageLayout::Hit& hit)
{
    switch (hit.kind) {
    case MessageLayout::Hit::Kind::Nothing:
        return;
    case MessageLayout::Hit::Kind::Link:
        Q_EMIT linkActivated(hit.url);
        return;
    case MessageLayout::Hit::Kind::Retry:
        Q_EMIT retryRequested(index.row());
        return;
    case MessageLayout::Hit::Kind::More:
        toggleExpanded(index);
        return;
    case MessageLayout::Hit::Kind::Notes:
        Q_EMIT notesRequested(index.row());
        return;
    }
}

void MessageView::actOnRow(const QModelIndex& index)
{
    const MessageLayout& layout = m_delegate.layout(index, viewport()->width());
    if (layout.line().state == ChatEntry::State::Failed)
        Q_EMIT retryRequested(index.row());
    else if (layout.isLong())
        toggleExpanded(index);
    else if (layout.line().hasPlace)
        Q_EMIT notesRequested(index.row());
    else if (layout.links().size() == 1)
        Q_EMIT linkActivated(layout.links().front().url);
}

void MessageView::toggleExpanded(const QModelIndex& index)
{
    if (!index.isValid())
        return; // the chat was cleared while its menu was open
    // Reading a long text begins at its start: stop following, keep what is at the top edge.
    rememberPlace();
    setFollowing(false);
    m_delegate.setExpanded(index.row(), !m_delegate.isExpanded(index.row()));
    doItemsLayout();
}

void MessageView::beginAtNewest()
{
    if (currentIndex().isValid() || model() == nullptr || model()->rowCount() == 0)
        return;
    setAutoScroll(false);
    const QModelIndex newest = model()->index(model()->rowCount() - 1, 0);
    selectionModel()->setCurrentIndex(newest, QItemSelectionModel::NoUpdate);
    setAutoScroll(true);
}

bool MessageView::scrollInsideRow(int key)
{
    if ((key != Qt::Key_Up && key != Qt::Key_Down) || !currentIndex().isValid())
        return false;
    const QRect row = visualRect(currentIndex());
    const QRect shown = viewport()->rect();
    const bool goesOn = key == Qt::Key_Down ? row.bottom() > shown.bottom() : row.top() < shown.top();
    if (!goesOn || !row.intersects(shown) || row.height() <= shown.height())
        return false;
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(bar->value() + (key == Qt::Key_Down ? 1 : -1) * 3 * bar->singleStep());
    return true;
}

void MessageView::copySelection() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty() && currentIndex().isValid())
        rows = {currentIndex()};
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows, {}, [](const QModelIndex& index) { return index.row(); });
    QStringList texts;
    for (const QModelIndex& index : rows) {
        const auto line = index.data(MessageListModel::LineRole).value<MessageLine>();
        const QString time = timeText(line.time.time());
        texts += rows.size() == 1 ? line.text : u"%1 %2: %3"_s.arg(time, line.sender, line.text);
    }
    QGuiApplication::clipboard()->setText(texts.join(u'\n'));
}

void MessageView::fillMenu(QMenu& menu, const QModelIndex& index)
{
    const MessageLayout& layout = m_delegate.layout(index, viewport()->width());
    const QPersistentModelIndex row = index;
    if (layout.line().state == ChatEntry::State::Failed)
        menu.addAction(tr("&Retry sending"), this, [this, row] { Q_EMIT retryRequested(row.row()); });
    menu.addAction(tr("&Copy text"), this, &MessageView::copySelection)->setShortcut(QKeySequence::Copy);
    if (layout.isLong()) {
        menu.addAction(m_delegate.isExpanded(index.row()) ? tr("Show &less") : tr("Show &all"), this,
                       [this, row] { toggleExpanded(row); });
    }
    Q_EMIT menuFilled(menu, index.row());
    const auto links = qMin(std::ssize(layout.links()), LinksInMenu);
    for (qsizetype i = 0; i < links; ++i) {
        const QUrl url = layout.links()[static_cast<std::size_t>(i)].url;
        const QString shown =
            QFontMetrics(font()).elidedText(texttools::unmistakable(url), Qt::ElideMiddle, 280);
        if (i == 0)
            menu.addSeparator();
        menu.addAction(tr("Open %1…").arg(menuText(shown)), this, [this, url] { Q_EMIT linkActivated(url); });
    }
}

void MessageView::rememberPlace()
{
    if (m_layingOut)
        return;
    const QScrollBar* bar = verticalScrollBar();
    const QModelIndex top = indexAt({0, 0});
    m_topRow = top;
    m_topOffset = visualRect(top).top();
    setFollowing(bar->value() >= bar->maximum() - EndSlack);
}

void MessageView::keepPlace()
{
    QScrollBar* bar = verticalScrollBar();
    if (m_following)
        bar->setValue(bar->maximum());
    else if (m_topRow.isValid())
        bar->setValue(bar->value() + visualRect(m_topRow).top() - m_topOffset);
}

void MessageView::setFollowing(bool following)
{
    if (std::exchange(m_following, following) != following)
        Q_EMIT followingChanged(following);
}

} // namespace confab
