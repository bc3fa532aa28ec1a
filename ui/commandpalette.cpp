#include "ui/commandpalette.h"

#include "ui/palettedelegate.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Width = 560;
constexpr int Height = 420;
constexpr int Edge = 4 * theme::Grid;

} // namespace

CommandPalette::CommandPalette(std::vector<PaletteEntry> entries, QWidget* window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint),
      m_entries(std::move(entries)),
      m_query(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_nothing(new QLabel(tr("Nothing is called like that."), this))
{
    setObjectName(u"commandPalette"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Command palette"));
    m_query->setObjectName(u"paletteQuery"_s);
    m_query->setProperty("kind", u"large"_s);
    m_query->setAccessibleName(tr("What to do"));
    m_query->setPlaceholderText(tr("What do you want to do? Commands, people, headings"));
    m_query->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setProperty("kind", u"completion"_s);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, and passes the keys on
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setProperty("kind", u"secondary"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid);
    column->setSpacing(2 * theme::Grid);
    column->addWidget(m_query);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    showMatches({});
}

void CommandPalette::open()
{
    const QRect window = parentWidget()->geometry();
    resize(qMin(theme::scaled(Width), window.width() - 2 * Edge),
           qMin(theme::scaled(Height), window.height() - 2 * Edge));
    const QPoint top = parentWidget()->mapToGlobal(QPoint((window.width() - width()) / 2, 2 * Edge));
    move(top);
    QDialog::open();
    m_query->setFocus();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_query || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int page = qMax(1, m_list->viewport()->height() / qMax(1, m_list->sizeHintForRow(0)) - 1);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(page);
        return true;
    case Qt::Key_PageUp:
        moveBy(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    default:
        return false;
    }
}

void CommandPalette::done(int result)
{
    QDialog::done(result);
    parentWidget()->activateWindow(); // not every desktop gives the focus back by itself
}

void CommandPalette::showMatches(const QString& query)
{
    m_shown = matching(m_entries, query);
    m_list->clear();
    for (const PaletteEntry& entry : m_shown) {
        auto* item = new QListWidgetItem(entry.title, m_list);
        item->setData(PaletteDelegate::WhereRole, entry.where);
        item->setData(PaletteDelegate::KeysRole, entry.keys);
        item->setData(Qt::AccessibleTextRole,
                      QStringList{entry.title, entry.where, entry.keys}.join(u", "_s));
    }
    m_list->setCurrentRow(m_shown.empty() ? -1 : 0);
    m_list->setVisible(!m_shown.empty());
    m_nothing->setVisible(m_shown.empty());
}

void CommandPalette::moveBy(int by)
{
    if (m_shown.empty())
        return;
    const int count = m_list->count();
    const int row = m_list->currentRow() + by;
    // One step past an end goes round, a page stops there.
    m_list->setCurrentRow(qAbs(by) == 1 ? (row + count) % count : qBound(0, row, count - 1));
}

void CommandPalette::run()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const std::function<void()> what = m_shown.at(static_cast<std::size_t>(row)).run;
    // Closed first: what is done may open something, or want the focus where it was.
    connect(this, &QDialog::finished, parentWidget(), what, Qt::QueuedConnection);
    accept();
}

} // namespace confab
