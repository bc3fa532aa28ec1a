#include "ui/chatfinder.h"

#include "ui/findbar.h"
#include "ui/messagelistmodel.h"
#include "ui/messageview.h"

#include <QLocale>

#include <algorithm>

namespace confab {

ChatFinder::ChatFinder(MessageListModel& model, MessageView& view, FindBar& bar)
    : QObject(&view),
      m_model(model),
      m_view(view),
      m_bar(bar)
{
    connect(&bar, &FindBar::queryChanged, this, &ChatFinder::onQueryChanged);
    // The bar's Enter means onwards; in a chat that is back in time.
    connect(&bar, &FindBar::nextRequested, this, &ChatFinder::previous);
    connect(&bar, &FindBar::previousRequested, this, &ChatFinder::next);
    connect(&bar, &FindBar::closeRequested, this, &ChatFinder::close);
    const auto lookAgain = [this] {
        if (m_bar.isHidden())
            return;
        look();
        showResult();
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this, lookAgain);
    connect(&model, &QAbstractItemModel::modelReset, this, lookAgain);
}

bool ChatFinder::isOpen() const
{
    return !m_bar.isHidden();
}

void ChatFinder::open()
{
    m_bar.open({});
    onQueryChanged();
}

void ChatFinder::close()
{
    m_bar.hide();
    m_view.setSearch({});
    m_view.clearSelection();
    Q_EMIT closed();
}

void ChatFinder::onQueryChanged()
{
    m_current = -1;
    look();
    m_view.setSearch(m_bar.query());
    if (!m_rows.empty())
        show(std::ssize(m_rows) - 1);
    showResult();
}

void ChatFinder::look()
{
    const int row = m_current >= 0 ? m_rows.at(static_cast<std::size_t>(m_current)) : -1;
    m_rows.clear();
    const FindQuery query = m_bar.query();
    for (int i = 0; !query.isEmpty() && i < m_model.rowCount(); ++i) {
        if (!query.matchesIn(m_model.entry(i).message.text, 1).empty())
            m_rows.push_back(i);
    }
    const auto same = std::ranges::find(m_rows, row);
    m_current = same == m_rows.end() ? -1 : same - m_rows.begin();
}

void ChatFinder::previous()
{
    if (!m_rows.empty())
        show(m_current <= 0 ? std::ssize(m_rows) - 1 : m_current - 1);
    showResult();
}

void ChatFinder::next()
{
    if (!m_rows.empty())
        show(m_current + 1 >= std::ssize(m_rows) ? 0 : m_current + 1);
    showResult();
}

void ChatFinder::show(std::ptrdiff_t hit)
{
    m_current = hit;
    m_view.showRow(m_rows.at(static_cast<std::size_t>(hit)), QAbstractItemView::PositionAtCenter);
}

void ChatFinder::showResult()
{
    if (m_bar.query().isEmpty())
        m_bar.setResult({}, false);
    else if (m_rows.empty())
        m_bar.setResult(tr("Not found"), true);
    else
        m_bar.setResult(tr("%1 of %2")
                            .arg(QLocale().toString(m_current + 1),
                                 QLocale().toString(static_cast<qlonglong>(m_rows.size()))),
                        false);
}

} // namespace confab
