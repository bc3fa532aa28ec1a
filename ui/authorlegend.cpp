#include "ui/authorlegend.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyle>

#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Edge = 4 * theme::Grid;
constexpr int Dot = 8;
constexpr int Gap = 4 * theme::Grid;
constexpr int Height = 7 * theme::Grid;

} // namespace

AuthorLegend::AuthorLegend(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"authorLegend"_s);
    setProperty("surface", u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AuthorLegend::setEntries(std::vector<Entry> entries)
{
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    describe();
}

void AuthorLegend::setNote(const QString& words)
{
    if (words == m_note)
        return;
    m_note = words;
    describe();
}

QString AuthorLegend::words() const
{
    if (!m_note.isEmpty())
        return m_note;
    QStringList names;
    for (const Entry& entry : m_entries)
        names += entry.name;
    return names.join(u", "_s);
}

void AuthorLegend::describe()
{
    setAccessibleName(tr("Who wrote what: %1").arg(words()));
    setToolTip(QString());
    update();
}

QSize AuthorLegend::sizeHint() const
{
    return {200, qMax(theme::scaled(Height), QFontMetrics(theme::smallFont()).height() + 2 * theme::Grid)};
}

QSize AuthorLegend::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void AuthorLegend::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::smallFont());
    const QFontMetrics metrics(theme::smallFont());
    const Tokens& t = theme::tokens();
    painter.fillRect(rect(), t.paper);
    int x = Edge;
    const auto draw = [&](const QString& text, int width) {
        painter.setPen(t.muted);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), {x, 0, width, height()}),
                         int(Qt::AlignVCenter | Qt::TextSingleLine), text);
        x += width;
    };
    if (!m_note.isEmpty())
        return draw(metrics.elidedText(m_note, Qt::ElideRight, width() - 2 * Edge), width() - 2 * Edge);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        const int wanted = Dot + theme::Grid + metrics.horizontalAdvance(entry.name) + 1;
        const int left = width() - Edge - x;
        const QString more = tr("and %n more", nullptr, int(m_entries.size() - i));
        const bool isLast = i + 1 == m_entries.size();
        const int rest = isLast ? 0 : Gap + metrics.horizontalAdvance(more);
        if (wanted + rest > left && i > 0)
            return draw(metrics.elidedText(more, Qt::ElideRight, left), left);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::personColor(entry.person));
        painter.drawEllipse(
            QStyle::visualRect(layoutDirection(), rect(), {x, (height() - Dot) / 2, Dot, Dot}));
        x += Dot + theme::Grid;
        const int room = qMin(wanted, left) - Dot - theme::Grid;
        draw(metrics.elidedText(entry.name, Qt::ElideMiddle, room), room);
        x += Gap;
    }
}

} // namespace confab
