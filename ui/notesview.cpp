#include "ui/notesview.h"

#include "ui/caretmarks.h"
#include "ui/noteslayout.h"
#include "ui/remotecarets.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

// 15 px letters at 26 px from line to line.
constexpr double LeadingPerPixel = 8.0 / 15.0;
constexpr int CharactersPerLine = 75;
// From the narrowest window to one where the margins need grow no more.
constexpr int NarrowWidth = 420;
constexpr int WideWidth = 860;
constexpr int NarrowMargin = 4 * theme::Grid;
constexpr int WideMargin = 18 * theme::Grid;
constexpr int TopMargin = 5 * theme::Grid;
constexpr int BottomMargin = 2 * theme::Grid;
constexpr std::size_t MostMatchesPainted = 2000; // of one line; more than can be seen

int sideMargin(int width)
{
    const double share = double(width - NarrowWidth) / (WideWidth - NarrowWidth);
    return NarrowMargin + qRound((WideMargin - NarrowMargin) * std::clamp(share, 0.0, 1.0));
}

int columnWidth(const QFont& font)
{
    // The average of ordinary words, spaces and capitals included; averageCharWidth() is that of the whole
    // font.
    const QString sample = u"The installer worked on the first try, and all of us were glad about it."_s;
    const qreal character = QFontMetricsF(font).horizontalAdvance(sample) / qreal(sample.size());
    return static_cast<int>(std::ceil(CharactersPerLine * character));
}

qreal boxSpacing(const QFont& font)
{
    const QFontMetricsF metrics(font);
    return metrics.horizontalAdvance(u'x') - metrics.horizontalAdvance(u' ');
}

/// The window's tone over the paper. One sees through it: selections lie below.
QColor veil(const Tokens& t)
{
    QColor color = t.dark ? QColor(Qt::black) : t.ink;
    color.setAlphaF(t.dark ? 0.22F : 0.05F);
    return color;
}

bool isMouseEvent(QEvent::Type type)
{
    return type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease ||
           type == QEvent::MouseButtonDblClick || type == QEvent::MouseMove;
}

std::unique_ptr<QMouseEvent> movedTo(const QMouseEvent& event, QPointF position)
{
    return std::make_unique<QMouseEvent>(event.type(), position, event.scenePosition(),
                                         event.globalPosition(), event.button(), event.buttons(),
                                         event.modifiers(), event.pointingDevice());
}

} // namespace

NotesView::NotesView(QWidget* parent) : QPlainTextEdit(parent)
{
    auto* paper = new QTextDocument(this);
    paper->setUndoRedoEnabled(false);
    m_layout = new NotesLayout(*paper, *viewport());
    paper->setDocumentLayout(m_layout);
    setDocument(paper);
    setFrameShape(QFrame::NoFrame);
    setProperty("surface", u"paper"_s);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_marks = new CaretMarks(*verticalScrollBar());
    m_carets = new RemoteCarets(*this, *m_marks);
    updateStyle();
}

void NotesView::setMarkdown(bool on)
{
    m_markdown = on;
    updateStyle();
}

void NotesView::setSearch(const FindQuery& query)
{
    m_search = query;
    viewport()->update();
}

void NotesView::setHint(const QString& hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void NotesView::setZoom(int percent)
{
    percent = std::clamp(percent, SmallestZoom, LargestZoom);
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    updateStyle();
    ensureCursorVisible();
    Q_EMIT zoomChanged(m_zoom);
}

void NotesView::updateStyle()
{
    QFont letters = m_markdown ? theme::notesFont() : theme::codeFont();
    const int size = qRound(letters.pixelSize() * m_zoom / 100.0);
    letters.setPixelSize(size);
    setFont(letters);
    document()->setDefaultFont(letters);
    setTabStopDistance(4 * QFontMetricsF(letters).horizontalAdvance(u' '));
    m_layout->setLeading(qRound(size * LeadingPerPixel));
    if (m_markdown) {
        const Tokens& t = theme::tokens();
        m_layout->setStyle(markdown::Style{.ink = t.ink,
                                           .muted = t.muted,
                                           .faint = t.faint,
                                           .link = t.accent,
                                           .codeBackground = veil(t),
                                           .codeFamily = theme::codeFont().family(),
                                           .pixelSize = size,
                                           .openBoxSpacing = boxSpacing(letters)});
    } else {
        m_layout->setStyle({});
    }
    updateMargins();
}

void NotesView::updateMargins()
{
    const int inset = qRound(document()->documentMargin());
    const int column = columnWidth(font()) + 2 * inset;
    const int least = sideMargin(width());
    const int side = m_centred ? std::max(least, (width() - column) / 2) : least;
    const int right = std::max(side, width() - side - column);
    setViewportMargins(side - inset, TopMargin, right - inset, BottomMargin);
}

bool NotesView::event(QEvent* event)
{
    // The margins are part of the page: a click beside a line goes to the line.
    if (isMouseEvent(event->type()) && isEnabled()) {
        const auto& mouse = *static_cast<QMouseEvent*>(event);
        const auto moved = movedTo(mouse, viewport()->mapFrom(this, mouse.position()));
        return QCoreApplication::sendEvent(viewport(), moved.get());
    }
    return QPlainTextEdit::event(event);
}

bool NotesView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_tints)
        return QPlainTextEdit::viewportEvent(event);
    const auto& help = *static_cast<QHelpEvent*>(event);
    const QString meaning = meaningAt(m_tints, cursorForPosition(help.pos()).position());
    QToolTip::showText(help.globalPos(), texttools::toolTip(meaning), viewport());
    return true;
}

void NotesView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateStyle();
}

void NotesView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargins();
}

void NotesView::showEvent(QShowEvent* event)
{
    QPlainTextEdit::showEvent(event);
    // A width that changed while the first sizes were handed out (the scroll bar came, the margins followed)
    // reaches nobody: Qt takes it for told.
    QResizeEvent width(viewport()->size(), QSize());
    QPlainTextEdit::resizeEvent(&width);
}

void NotesView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        setZoom(m_zoom + (event->angleDelta().y() > 0 ? ZoomStep : -ZoomStep));
    event->accept();
}

void NotesView::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers held = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const bool zoomKeys = held == Qt::ControlModifier;
    if (held == Qt::ControlModifier && event->key() == Qt::Key_Tab)
        focusNextChild(); // Tab itself may have to do in a list
    else if (held == Qt::ControlModifier && event->key() == Qt::Key_Backtab)
        focusPreviousChild();
    else if (zoomKeys && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        zoomInByStep(); // "=" is "+" without Shift on many keyboards
    else if (zoomKeys && event->key() == Qt::Key_Minus)
        zoomOutByStep();
    else if (zoomKeys && event->key() == Qt::Key_0)
        resetZoom();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void NotesView::paintEvent(QPaintEvent* event)
{
    m_carets->settle();
    {
        QPainter painter(viewport());
        paintTints(painter, page(), m_tints);
        paintMatches(painter);
        m_flash.paint(painter, page());
        m_carets->paintSelections(painter);
        paintSelectionBands(painter);
    }
    QPlainTextEdit::paintEvent(event);
    if (document()->isEmpty() && !m_hint.isEmpty())
        paintHint();
    QPainter painter(viewport());
    checkboxes::paint(painter, boxes());
    m_carets->paintCarets(painter);
    m_layout->forgetFormatChanges();
}

void NotesView::paintHint()
{
    const QTextBlock block = document()->firstBlock();
    if (!block.layout()->preeditAreaText().isEmpty() || block.layout()->lineCount() == 0)
        return;
    QPainter painter(viewport());
    painter.setPen(theme::tokens().faint);
    painter.setFont(font());
    const QPointF place = block.layout()->lineAt(0).position() + contentOffset();
    painter.drawText(viewport()->rect().adjusted(qRound(place.x()), qRound(place.y()), 0, 0),
                     Qt::TextWordWrap, m_hint);
}

/// The selection as one surface: what the base class paints leaves the air between the lines out.
void NotesView::paintSelectionBands(QPainter& painter) const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return;
    const QColor color = palette().color(QPalette::Highlight);
    for (const QRectF& band : notesgeometry::bands(page(), cursor.selectionStart(), cursor.selectionEnd()))
        painter.fillRect(band, color);
}

/// Looked for line by line while they are painted: whatever is edited, the marks are never behind.
void NotesView::paintMatches(QPainter& painter) const
{
    if (m_search.isEmpty())
        return;
    const Tokens& t = theme::tokens();
    const QColor color = theme::mixed(t.paper, t.attention, t.dark ? 0.4 : 0.3);
    const notesgeometry::Page page = this->page();
    for (const notesgeometry::VisibleBlock& visible : page.blocks) {
        const qsizetype start = visible.block.position();
        for (const FindQuery::Match& match : m_search.matchesIn(visible.block.text(), MostMatchesPainted)) {
            for (const QRectF& band : notesgeometry::bands(page, start + match.from, start + match.to()))
                painter.fillRect(band, color);
        }
    }
}

void NotesView::flash(qsizetype from, qsizetype to)
{
    m_flash.begin(from, to);
    bringIntoView(to);
    bringIntoView(from);
}

// --- Places

notesgeometry::Page NotesView::page() const
{
    notesgeometry::Page page{.blocks = {},
                             .size = viewport()->size(),
                             .leading = qreal(m_layout->leading()),
                             // as wide as the base class has it
                             .lineFeed = QFontMetricsF(font()).horizontalAdvance(u' ') + 1};
    QPointF offset = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && offset.y() <= page.size.height();
         block = block.next()) {
        const QRectF rect = blockBoundingRect(block);
        page.blocks.push_back({block, offset});
        offset.ry() += rect.height();
    }
    return page;
}

std::vector<checkboxes::Box> NotesView::boxes() const
{
    return m_markdown ? checkboxes::boxesOf(page()) : std::vector<checkboxes::Box>();
}

bool NotesView::isInView(qsizetype position) const
{
    const auto place = notesgeometry::place(page(), position);
    return place && place->bar.top() >= 0 && place->bar.bottom() <= viewport()->height();
}

int NotesView::lineOf(qsizetype position) const
{
    const QTextBlock block = document()->findBlock(static_cast<int>(position));
    if (!block.isValid())
        return 0;
    const QTextLine line = block.layout()->lineForTextPosition(static_cast<int>(position) - block.position());
    return block.firstLineNumber() + (line.isValid() ? line.lineNumber() : 0);
}

void NotesView::bringIntoView(qsizetype position)
{
    // Lines are counted when they are laid out: what comes into view may turn out to be longer than thought.
    constexpr int Tries = 4;
    for (int i = 0; i < Tries && !isInView(position); ++i) {
        blockBoundingRect(document()->findBlock(static_cast<int>(position)));
        verticalScrollBar()->setValue(lineOf(position) - verticalScrollBar()->pageStep() / 3);
    }
}

double NotesView::shareAbove(qsizetype position) const
{
    return double(lineOf(position)) / std::max(1, document()->lineCount());
}

/// The air between two lines belongs to the nearer one. The base class takes it for the end of the upper
/// line.
QPointF NotesView::onLine(QPointF position) const
{
    const qreal half = m_layout->leading() / 2.0;
    for (const auto& [block, offset] : page().blocks) {
        const qreal y = position.y() - offset.y();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QRectF line = block.layout()->lineAt(i).naturalTextRect();
            if (y >= line.top() - half - 1 && y <= line.bottom() + half + 1)
                return {position.x(), offset.y() + std::clamp(y, line.top() + 1, line.bottom() - 1)};
        }
    }
    return position;
}

std::unique_ptr<QMouseEvent> NotesView::onLine(const QMouseEvent& event) const
{
    return movedTo(event, onLine(event.position()));
}

void NotesView::mousePressEvent(QMouseEvent* event)
{
    QPlainTextEdit::mousePressEvent(onLine(*event).get());
}

void NotesView::mouseMoveEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseMoveEvent(onLine(*event).get());
}

void NotesView::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(onLine(*event).get());
}

void NotesView::mouseDoubleClickEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseDoubleClickEvent(onLine(*event).get());
}

} // namespace confab
