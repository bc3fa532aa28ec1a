#include "ui/pinnedrow.h"

#include "ui/elidedlabel.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

/// What is read above a chat; the rest can be copied.
constexpr qsizetype MostUnits = 1200;
constexpr qsizetype MostLines = 12;
constexpr qsizetype LongestLine = 300;
constexpr qsizetype MostLinks = 6;
constexpr int RowHeight = 20;

QString shortened(const QString& text)
{
    const QString whole = texttools::drawable(text);
    const QStringView start = texttools::start(whole, MostUnits, MostLines);
    return start.size() < whole.size() ? start.toString() + u'…' : whole;
}

QLabel* pinnedWord(QWidget* parent)
{
    auto* word = new QLabel(PinnedRow::tr("Pinned"), parent);
    word->setObjectName(u"pinnedWord"_s);
    word->setTextFormat(Qt::PlainText);
    word->setProperty("kind", u"slip"_s);
    word->setMinimumHeight(theme::scaled(RowHeight));
    QFont font = theme::smallFont();
    font.setWeight(QFont::Bold);
    word->setFont(font);
    return word;
}

} // namespace

PinnedRow::PinnedRow(const PinnedMessage& message, bool isFirst, QWidget* parent)
    : QWidget(parent),
      m_message(message)
{
    setObjectName(u"pinnedRow"_s);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Pinned: %1").arg(texttools::oneLine(message.text.left(LongestLine))));
    setToolTip(texttools::toolTip(message.pinnedBy.isEmpty()
                                      ? shortened(message.text)
                                      : shortened(message.text) + u"\n\n"_s +
                                            tr("Pinned by %1").arg(texttools::oneLine(message.pinnedBy))));
    m_line = new ElidedLabel(this);
    m_line->setObjectName(u"pinnedLine"_s);
    m_line->setFont(theme::smallFont());
    m_line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_line->setMinimumHeight(theme::scaled(RowHeight));
    m_line->setFullText(texttools::oneLine(message.text.left(LongestLine)));
    m_line->setToolTip({}); // the row has it
    m_whole = new QLabel(this);
    m_whole->setObjectName(u"pinnedWhole"_s);
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setFont(theme::smallFont());
    m_whole->setWordWrap(true);
    m_whole->setContentsMargins(0, 2, 0, 2);
    m_whole->setText(shortened(message.text));
    m_whole->hide();
    m_unpin = new QToolButton(this);
    m_unpin->setObjectName(u"unpin"_s);
    m_unpin->setText(u"×"_s);
    m_unpin->setAccessibleName(tr("Unpin"));
    m_unpin->setToolTip(tr("Unpin for everyone"));
    m_unpin->setCursor(Qt::ArrowCursor);
    m_unpin->setStyleSheet(u"padding: 0px; font-size: %1px;"_s.arg(theme::scaled(14)));
    m_unpin->setFixedSize(theme::scaled(QSize(RowHeight, RowHeight)));
    connect(m_unpin, &QToolButton::clicked, this, [this] { Q_EMIT unpinRequested(m_message); });

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 0, 0, 0);
    layout->setSpacing(theme::Grid);
    auto* word = pinnedWord(this);
    if (!isFirst) { // said once; the others stand under it
        QSizePolicy kept = word->sizePolicy();
        kept.setRetainSizeWhenHidden(true);
        word->setSizePolicy(kept);
        word->hide();
    }
    layout->addWidget(word, 0, Qt::AlignTop);
    layout->addWidget(m_line, 1, Qt::AlignTop);
    layout->addWidget(m_whole, 1, Qt::AlignTop);
    layout->addWidget(m_unpin, 0, Qt::AlignTop);
}

QWidget* PinnedRow::putBehind(QWidget& before)
{
    setTabOrder(&before, this);
    setTabOrder(this, m_unpin);
    return m_unpin;
}

bool PinnedRow::isOpen() const
{
    return !m_whole->isHidden();
}

void PinnedRow::setOpen(bool open)
{
    m_line->setVisible(!open);
    m_whole->setVisible(open);
}

void PinnedRow::setUnpinnable(bool unpinnable)
{
    m_unpin->setVisible(unpinnable);
}

void PinnedRow::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"pinnedMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(isOpen() ? tr("Show &less") : tr("Show &all"), this, [this] { setOpen(!isOpen()); });
    menu->addAction(tr("&Copy text"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_message.text); });
    if (!m_unpin->isHidden())
        menu->addAction(tr("&Unpin"), this, [this] { Q_EMIT unpinRequested(m_message); });
    const auto links = texttools::findLinks(m_message.text);
    for (qsizetype i = 0; i < qMin(std::ssize(links), MostLinks); ++i) {
        const QUrl url = links[static_cast<std::size_t>(i)].url;
        const QString shown = fontMetrics().elidedText(texttools::unmistakable(url), Qt::ElideMiddle, 280);
        if (i == 0)
            menu->addSeparator();
        menu->addAction(tr("Open %1…").arg(QString(shown).replace(u'&', u"&&"_s)), this,
                        [this, url] { Q_EMIT linkActivated(url); });
    }
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center())
                                                               : event->globalPos());
}

void PinnedRow::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void PinnedRow::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void PinnedRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        setOpen(!isOpen());
    else if (event->matches(QKeySequence::Delete) && !m_unpin->isHidden())
        Q_EMIT unpinRequested(m_message);
    else
        QWidget::keyPressEvent(event);
}

void PinnedRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        setOpen(!isOpen());
}

void PinnedRow::paintEvent(QPaintEvent*)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::tokens().accent);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace confab
