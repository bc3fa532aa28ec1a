#include "ui/remotecarets.h"

#include "ui/caretmarks.h"
#include "ui/flagplacement.h"
#include "ui/notesview.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace confab {

namespace {

constexpr int BarWidth = 2;
constexpr int FlagPadding = 4;
constexpr int WidestFlag = 160;
constexpr int FlagFontSize = 11;
constexpr int HoverReach = 5;
constexpr int FrameMs = 32;
// Of the person's colour in the paper. Every text on it keeps 4.5:1.
constexpr double LightTint = 0.13;
constexpr double DarkTint = 0.20;

QFont flagFont()
{
    QFont font = theme::smallFont();
    font.setPixelSize(theme::scaled(FlagFontSize));
    font.setWeight(QFont::Medium);
    return font;
}

QColor tint(const QString& personKey)
{
    QColor color = theme::personColor(personKey);
    color.setAlphaF(static_cast<float>(theme::tokens().dark ? DarkTint : LightTint));
    return color;
}

QColor faded(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

/// Carets at one place stand side by side, from it to the left and right in turn; the own one in the middle.
int beside(int index, bool aroundOwn)
{
    const int step = index / 2 * BarWidth;
    const int middle = aroundOwn ? 1 : BarWidth / 2;
    return index % 2 == 0 ? -(aroundOwn ? BarWidth : middle) - step : middle + step;
}

} // namespace

QRegion RemoteCarets::Drawn::region() const
{
    QRegion region(bar);
    for (const QRect& band : bands)
        region += band;
    if (opacity > 0)
        region += flag;
    return region;
}

void RemoteCarets::Drawn::translate(int dy)
{
    bar.translate(0, dy);
    flag.translate(0, dy);
    for (QRect& band : bands)
        band.translate(0, dy);
}

RemoteCarets::RemoteCarets(NotesView& view, CaretMarks& marks)
    : QObject(&view),
      m_view(view),
      m_marks(marks),
      m_clock([this] { return m_time.elapsed(); })
{
    m_time.start();
    m_fading.setSingleShot(true);
    connect(&m_fading, &QTimer::timeout, this, &RemoteCarets::refresh);
    connect(&view, &QPlainTextEdit::updateRequest, this, [this](const QRect&, int dy) { scrolled(dy); });
    connect(&view, &QPlainTextEdit::textChanged, this, &RemoteCarets::refreshSoon);
    connect(&view, &QPlainTextEdit::cursorPositionChanged, this, &RemoteCarets::refreshSoon);
    view.viewport()->installEventFilter(this);
    view.viewport()->setMouseTracking(true);
}

void RemoteCarets::setCarets(std::vector<Caret> carets)
{
    if (carets == m_carets)
        return;
    m_carets = std::move(carets);
    QHash<QString, Activity> activity;
    for (const Caret& caret : m_carets) {
        const auto before = m_activity.constFind(caret.peerId);
        const bool known = before != m_activity.constEnd();
        const bool active = !known || before->seenAt != caret.seenAt || before->typing || caret.typing;
        activity.insert(caret.peerId, {caret.seenAt, active ? m_clock() : before->since, caret.typing});
    }
    m_activity = std::move(activity);
    refreshSoon();
}

const RemoteCarets::Caret* RemoteCarets::find(const QString& peerId) const
{
    const auto caret =
        std::ranges::find_if(m_carets, [&peerId](const Caret& c) { return c.peerId == peerId; });
    return caret == m_carets.end() ? nullptr : &*caret;
}

void RemoteCarets::setClock(Clock clock)
{
    m_clock = std::move(clock);
}

// --- What is to be seen

void RemoteCarets::refreshSoon()
{
    if (m_dirty || (m_carets.empty() && m_drawn.empty()))
        return;
    m_dirty = true;
    // Comes before the painting that the same event has asked for: Qt puts that at the end of the queue.
    QMetaObject::invokeMethod(this, &RemoteCarets::settle, Qt::QueuedConnection);
}

void RemoteCarets::settle()
{
    if (m_dirty)
        refresh();
}

void RemoteCarets::refresh()
{
    m_dirty = false;
    show(workOut());
    showMarks();
    scheduleFading();
}

std::vector<RemoteCarets::Drawn> RemoteCarets::workOut() const
{
    std::vector<Drawn> result;
    std::vector<bool> rightToLeft;
    if (m_carets.empty())
        return result;
    const notesgeometry::Page page = m_view.page();
    const int right = qRound(page.size.width());
    const QFontMetrics metrics(flagFont());
    const qsizetype own = m_view.hasFocus() ? m_view.textCursor().position() : -1;
    QHash<qsizetype, int> atPlace;
    for (const Caret& caret : m_carets) {
        Drawn drawn{.peerId = caret.peerId,
                    .name = metrics.elidedText(caret.name, Qt::ElideMiddle,
                                               theme::scaled(WidestFlag) - 2 * FlagPadding),
                    .personKey = caret.personKey,
                    .bar = {},
                    .flag = {},
                    .opacity = opacity(caret),
                    .bands = {}};
        const auto place = notesgeometry::place(page, caret.head);
        if (place) {
            const int x = qRound(place->bar.x()) + beside(atPlace[caret.head]++, caret.head == own);
            drawn.bar = QRect(std::clamp(x, 0, right - BarWidth), qRound(place->bar.y()), BarWidth,
                              qRound(place->bar.height()));
        }
        const auto [from, to] = std::minmax(caret.anchor, caret.head);
        QRegion selection; // no pixel twice, it would be darker
        for (const QRectF& band : notesgeometry::bands(page, from, to))
            selection += band.toAlignedRect();
        drawn.bands.assign(selection.begin(), selection.end());
        rightToLeft.push_back(place && place->rightToLeft);
        result.push_back(std::move(drawn));
    }
    placeFlags(result, rightToLeft);
    return result;
}

void RemoteCarets::placeFlags(std::vector<Drawn>& drawn, const std::vector<bool>& rightToLeft) const
{
    std::vector<std::size_t> order(drawn.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t i) { return drawn[i].bar.isNull() || drawn[i].opacity <= 0; });
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        const Drawn& d = drawn[i];
        return std::tuple(d.peerId != m_hovered, d.bar.top(), d.bar.left());
    });
    const QFontMetrics metrics(flagFont());
    std::vector<flagplacement::Wish> wishes;
    for (const std::size_t i : order)
        wishes.push_back({drawn[i].bar,
                          {metrics.horizontalAdvance(drawn[i].name) + 2 * FlagPadding, metrics.height() + 1},
                          rightToLeft[i]});
    QRect own;
    if (m_view.hasFocus()) {
        if (const auto place = notesgeometry::place(m_view.page(), m_view.textCursor().position()))
            own = place->bar.adjusted(-place->bar.left(), 0, m_view.viewport()->width(), 0).toAlignedRect();
    }
    const auto flags = flagplacement::place(wishes, m_view.viewport()->rect(), own);
    for (std::size_t i = 0; i < order.size(); ++i)
        drawn[order[i]].flag = flags[i];
}

void RemoteCarets::show(std::vector<Drawn> drawn)
{
    QRegion touched;
    const auto differs = [](const Drawn& one, const std::vector<Drawn>& others) {
        return std::ranges::find(others, one) == others.end();
    };
    for (const Drawn& before : m_drawn) {
        if (differs(before, drawn))
            touched += before.region();
    }
    for (const Drawn& now : drawn) {
        if (differs(now, m_drawn))
            touched += now.region();
    }
    m_drawn = std::move(drawn);
    if (touched.isEmpty())
        return;
    for (const QRect& rect : touched)
        m_pixelsTouched += qint64(rect.width()) * rect.height();
    m_view.viewport()->update(touched);
}

void RemoteCarets::showMarks()
{
    std::vector<CaretMarks::Mark> marks;
    for (const Caret& caret : m_carets)
        marks.push_back({caret.peerId, caret.name, caret.personKey, m_view.shareAbove(caret.head)});
    m_marks.setMarks(std::move(marks));
}

/// The pixels have gone along with the text: so does what is known of them.
void RemoteCarets::scrolled(int dy)
{
    if (dy != 0)
        std::ranges::for_each(m_drawn, [dy](Drawn& drawn) { drawn.translate(dy); });
    refreshSoon();
}

// --- Flags come and go

double RemoteCarets::opacity(const Caret& caret) const
{
    if (caret.typing || caret.peerId == m_hovered)
        return 1;
    const qint64 age = m_clock() - m_activity.value(caret.peerId).since;
    if (age < FlagMs)
        return 1;
    return isAnimated() ? std::max(0.0, 1 - double(age - FlagMs) / double(FadeMs)) : 0;
}

void RemoteCarets::scheduleFading()
{
    qint64 next = -1;
    for (const Caret& caret : m_carets) {
        if (opacity(caret) <= 0 || caret.typing)
            continue;
        const qint64 age = m_clock() - m_activity.value(caret.peerId).since;
        const qint64 wait = age < FlagMs ? FlagMs - age : caret.peerId == m_hovered ? -1 : FrameMs;
        if (wait > 0 && (next < 0 || wait < next))
            next = wait;
    }
    if (next > 0)
        m_fading.start(static_cast<int>(next));
    else
        m_fading.stop();
}

bool RemoteCarets::isAnimated() const
{
    return m_view.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &m_view) > 0;
}

bool RemoteCarets::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        hover(static_cast<QMouseEvent*>(event)->position().toPoint());
        break;
    case QEvent::Leave:
        hover({-1000, -1000});
        break;
    case QEvent::Resize:
        refreshSoon();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void RemoteCarets::hover(QPoint position)
{
    QString hovered;
    for (const Drawn& drawn : m_drawn) {
        const QRect reach = drawn.bar.adjusted(-HoverReach, 0, HoverReach, 0);
        if (!drawn.bar.isNull() && reach.contains(position))
            hovered = drawn.peerId;
        if (!hovered.isEmpty() && drawn.peerId == m_hovered)
            break; // of two at one place the one that is shown already
    }
    if (std::exchange(m_hovered, hovered) != hovered)
        refresh();
}

// --- Painting

void RemoteCarets::paintSelections(QPainter& painter) const
{
    for (const Drawn& drawn : m_drawn) {
        const QColor color = tint(drawn.personKey);
        for (const QRect& band : drawn.bands)
            painter.fillRect(band, color);
    }
}

void RemoteCarets::paintCarets(QPainter& painter) const
{
    for (const Drawn& drawn : m_drawn)
        painter.fillRect(drawn.bar, theme::personColor(drawn.personKey));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(flagFont());
    for (const Drawn& drawn : m_drawn) {
        if (drawn.flag.isNull() || drawn.opacity <= 0)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(faded(theme::personColor(drawn.personKey), drawn.opacity));
        painter.drawRoundedRect(drawn.flag, 3, 3);
        painter.setPen(faded(theme::tokens().onPerson, drawn.opacity));
        painter.drawText(drawn.flag, Qt::AlignCenter | Qt::TextSingleLine, drawn.name);
    }
}

const RemoteCarets::Drawn* RemoteCarets::drawn(const QString& peerId) const
{
    const auto found =
        std::ranges::find_if(m_drawn, [&peerId](const Drawn& d) { return d.peerId == peerId; });
    return found == m_drawn.end() ? nullptr : &*found;
}

QRect RemoteCarets::barOf(const QString& peerId) const
{
    const Drawn* shown = drawn(peerId);
    return shown ? shown->bar : QRect();
}

QRect RemoteCarets::flagOf(const QString& peerId) const
{
    const Drawn* shown = drawn(peerId);
    return shown && shown->opacity > 0 ? shown->flag : QRect();
}

double RemoteCarets::flagOpacityOf(const QString& peerId) const
{
    const Drawn* shown = drawn(peerId);
    return shown && !shown->flag.isNull() ? shown->opacity : 0;
}

QRegion RemoteCarets::selectionOf(const QString& peerId) const
{
    QRegion region;
    if (const Drawn* shown = drawn(peerId)) {
        for (const QRect& band : shown->bands)
            region += band;
    }
    return region;
}

} // namespace confab
