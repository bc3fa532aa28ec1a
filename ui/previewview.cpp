#include "ui/previewview.h"

#include "ui/previewdocument.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int TopMargin = 5 * theme::Grid;
constexpr int NarrowMargin = 4 * theme::Grid;
constexpr int WideMargin = 18 * theme::Grid;
constexpr int WidestColumn = 620; // at 100 %: some 75 characters
constexpr int QuoteBar = 3;

} // namespace

PreviewView::PreviewView(QWidget* parent) : QAbstractScrollArea(parent), m_cursor(&m_document)
{
    setFrameShape(NoFrame);
    setProperty("ring", true);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("surface", u"paper"_s);
    viewport()->setMouseTracking(true);
    m_document.setDocumentMargin(0);
    m_document.setUndoRedoEnabled(false);
    verticalScrollBar()->setSingleStep(6 * theme::Grid);
}

void PreviewView::setMarkdown(const QString& markdown)
{
    m_markdown = markdown;
    fill();
}

void PreviewView::setZoom(int percent)
{
    if (std::exchange(m_zoom, percent) != percent)
        fill();
}

void PreviewView::fill()
{
    const Tokens& t = theme::tokens();
    const int place = verticalScrollBar()->value();
    m_cursor = QTextCursor(&m_document);
    m_shortened = fillPreview(m_document, m_markdown,
                              {.ink = t.ink,
                               .muted = t.muted,
                               .link = t.accent,
                               .codeBackground = theme::mixed(t.paper, t.ink, 0.06),
                               .hairline = t.hairline,
                               .codeFamily = theme::codeFont().family(),
                               .pixelSize = qRound(theme::notesFont().pixelSize() * m_zoom / 100.0)});
    if (m_shortened) {
        QTextCursor end(&m_document);
        end.movePosition(QTextCursor::End);
        QTextCharFormat quiet;
        quiet.setForeground(t.muted);
        end.insertBlock({}, quiet);
        end.insertText(tr("The notes go on. The preview of a very long text ends here."));
    }
    m_cursor = QTextCursor(&m_document);
    arrange();
    verticalScrollBar()->setValue(place);
}

void PreviewView::arrange()
{
    const int width = viewport()->width();
    const int side = width > 860 ? WideMargin : std::clamp(width / 12, NarrowMargin, WideMargin);
    const int column = std::min(width - 2 * side, WidestColumn * m_zoom / 100);
    m_document.setTextWidth(std::max(column, 100));
    const int height = qRound(m_document.size().height()) + 2 * TopMargin;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    viewport()->update();
}

QPointF PreviewView::origin() const
{
    const int width = viewport()->width();
    const int side = width > 860 ? WideMargin : std::clamp(width / 12, NarrowMargin, WideMargin);
    return {qreal(side), qreal(TopMargin - verticalScrollBar()->value())};
}

void PreviewView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme::tokens().paper);
    painter.translate(origin());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, theme::tokens().ink);
    context.clip = QRectF(event->rect()).translated(-origin());
    if (m_cursor.hasSelection()) {
        QTextCharFormat format;
        format.setBackground(palette().color(QPalette::Highlight));
        context.selections.append({m_cursor, format});
    }
    painter.setClipRect(context.clip);
    m_document.documentLayout()->draw(&painter, context);
    paintQuotes(painter);
}

void PreviewView::paintQuotes(QPainter& painter) const
{
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        const int depth = block.blockFormat().intProperty(QuoteDepthProperty);
        if (depth == 0)
            continue;
        const QRectF rect = m_document.documentLayout()->blockBoundingRect(block);
        const qreal left = block.blockFormat().leftMargin() - 4 * theme::Grid;
        painter.fillRect(QRectF(std::max(left, 0.0), rect.top(), QuoteBar, rect.height()),
                         theme::tokens().hairline);
    }
}

void PreviewView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PreviewView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

bool PreviewView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QUrl url = linkAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           texttools::toolTip(url.isEmpty() ? QString() : texttools::unmistakable(url)),
                           viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

int PreviewView::positionAt(QPointF point) const
{
    return std::max(0, m_document.documentLayout()->hitTest(inDocument(point), Qt::FuzzyHit));
}

QUrl PreviewView::linkAt(QPointF point) const
{
    const QString anchor = m_document.documentLayout()->anchorAt(inDocument(point));
    return anchor.isEmpty() ? QUrl() : texttools::openableUrl(anchor).value_or(QUrl());
}

void PreviewView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = linkAt(event->position());
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    m_cursor.setPosition(positionAt(event->position()),
                         extend ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    viewport()->update();
}

void PreviewView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_cursor.setPosition(positionAt(event->position()));
    m_cursor.select(QTextCursor::WordUnderCursor);
    viewport()->update();
}

void PreviewView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        m_cursor.setPosition(positionAt(event->position()), QTextCursor::KeepAnchor);
        viewport()->update();
        return;
    }
    viewport()->setCursor(linkAt(event->position()).isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
}

void PreviewView::mouseReleaseEvent(QMouseEvent* event)
{
    const QUrl pressed = std::exchange(m_pressed, QUrl());
    const bool clicked = event->button() == Qt::LeftButton && !m_cursor.hasSelection();
    if (clicked && !pressed.isEmpty() && linkAt(event->position()) == pressed)
        Q_EMIT linkActivated(pressed);
}

void PreviewView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar& bar = *verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else if (event->key() == Qt::Key_Space)
        bar.triggerAction(QScrollBar::SliderPageStepAdd);
    else if (event->key() == Qt::Key_Home)
        bar.triggerAction(QScrollBar::SliderToMinimum);
    else if (event->key() == Qt::Key_End)
        bar.triggerAction(QScrollBar::SliderToMaximum);
    else
        QAbstractScrollArea::keyPressEvent(event); // arrows and pages
}

void PreviewView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* copying = menu.addAction(tr("Copy"), this, &PreviewView::copy);
    copying->setShortcut(QKeySequence::Copy);
    copying->setEnabled(m_cursor.hasSelection());
    menu.addAction(tr("Select all"), this, &PreviewView::selectAll)->setShortcut(QKeySequence::SelectAll);
    menu.exec(event->globalPos());
}

QString PreviewView::selectedText() const
{
    return QString(m_cursor.selectedText())
        .replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n');
}

void PreviewView::copy()
{
    if (m_cursor.hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void PreviewView::selectAll()
{
    m_cursor.select(QTextCursor::Document);
    viewport()->update();
}

void PreviewView::showHeading(const QString& words, qsizetype further)
{
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && texttools::oneLine(block.text()) == words &&
            further-- == 0) {
            const qreal top = m_document.documentLayout()->blockBoundingRect(block).top();
            verticalScrollBar()->setValue(qRound(top));
            return;
        }
    }
}

} // namespace confab
