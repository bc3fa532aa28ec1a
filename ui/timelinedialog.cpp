#include "ui/timelinedialog.h"

#include "core/client/attendance.h"
#include "core/client/noteshistory.h"
#include "core/client/roomclient.h"
#include "ui/changewords.h"
#include "ui/eventdelegate.h"
#include "ui/noteseditor.h"
#include "ui/theme.h"
#include "ui/timelineslider.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr QSize Usual(880, 620);
constexpr int ListWidth = 270;
constexpr auto NewsPause = 120ms;
constexpr auto Frame = 60ms;
// However long a session was, it is played in half a minute; a short one at a pace that can be read.
constexpr auto LongestPlay = 30s;
constexpr auto SlowFrame = 300ms;

} // namespace

TimelineDialog::TimelineDialog(RoomClient& client, QWidget* parent)
    : QDialog(parent),
      m_client(client),
      m_authors(client),
      m_sentence(new QLabel(this)),
      m_place(new QLabel(this)),
      m_text(new NotesEditor(this)),
      m_list(new QListWidget(this)),
      m_slider(new TimelineSlider(this)),
      m_play(new QPushButton(tr("Play"), this)),
      m_back(new QPushButton(tr("Step back"), this)),
      m_on(new QPushButton(tr("Step on"), this)),
      m_restore(new QPushButton(tr("Restore this version"), this)),
      m_who(new QCheckBox(tr("Who wrote what"), this))
{
    setObjectName(u"timelineDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Timeline of the session"));
    resize(theme::scaled(Usual));
    build();
    connectParts();
    m_client.history().want();
    takeNews();
}

void TimelineDialog::build()
{
    m_sentence->setObjectName(u"timelineSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setProperty("kind", u"section"_s);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_place->setObjectName(u"timelinePlace"_s);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setProperty("kind", u"small"_s);
    m_text->setObjectName(u"timelineText"_s);
    m_text->setAccessibleName(tr("The notes at this moment"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list->setObjectName(u"timelineEvents"_s);
    m_list->setAccessibleName(tr("What was said, and who came and went"));
    m_list->setProperty("kind", u"events"_s);
    m_list->setProperty("ring", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new EventDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(theme::scaled(160));
    m_who->setObjectName(u"timelineWho"_s);
    m_who->setChecked(true);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(4 * theme::Grid, 3 * theme::Grid, 4 * theme::Grid, 3 * theme::Grid);
    top->setSpacing(4 * theme::Grid);
    top->addWidget(m_sentence, 1);
    top->addWidget(m_place);
    auto* parts = new QSplitter(this);
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_text);
    parts->addWidget(m_list);
    parts->setStretchFactor(0, 1);
    parts->setSizes({theme::scaled(Usual.width() - ListWidth), theme::scaled(ListWidth)});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(parts, 1);
    column->addWidget(m_slider);
    column->addLayout(buildFoot());
    m_slider->setFocus();
}

QBoxLayout* TimelineDialog::buildFoot()
{
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"timelineClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    m_play->setObjectName(u"timelinePlay"_s);
    m_back->setObjectName(u"timelineBack"_s);
    m_on->setObjectName(u"timelineOn"_s);
    m_restore->setObjectName(u"timelineRestore"_s);
    m_play->setMinimumWidth(qMax(m_play->sizeHint().width(),
                                 QPushButton(tr("Pause")).sizeHint().width())); // nothing jumps
    for (QPushButton* button : {m_play, m_back, m_on, m_restore, close})
        button->setAutoDefault(false);
    auto* steps = new QHBoxLayout;
    steps->addWidget(m_play);
    steps->addWidget(m_back);
    steps->addWidget(m_on);
    steps->addSpacing(2 * theme::Grid);
    steps->addWidget(m_who);
    auto* ends = new QHBoxLayout;
    ends->addStretch(1);
    ends->addWidget(m_restore);
    ends->addWidget(close);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(3 * theme::Grid, theme::Grid, 3 * theme::Grid, 3 * theme::Grid);
    for (QHBoxLayout* row : {steps, ends, foot})
        row->setSpacing(2 * theme::Grid);
    foot->addLayout(steps);
    foot->addLayout(ends, 1);
    if (foot->sizeHint().width() > screen()->availableSize().width()) {
        steps->addStretch(1);
        foot->setDirection(QBoxLayout::TopToBottom);
    }
    return foot;
}

void TimelineDialog::connectParts()
{
    m_news.setSingleShot(true);
    m_news.setInterval(NewsPause);
    m_playing.setInterval(Frame);
    connect(&m_news, &QTimer::timeout, this, &TimelineDialog::takeNews);
    connect(&m_playing, &QTimer::timeout, this, &TimelineDialog::playOn);
    const auto soon = [this] {
        if (!m_news.isActive())
            m_news.start();
    };
    connect(&m_client.history(), &NotesHistory::grew, this, soon);
    connect(&m_client.history(), &NotesHistory::wasReset, this, soon);
    connect(&m_client.attendance(), &Attendance::changed, this, soon);
    for (const auto signal : {&ChatLog::entryAdded, &ChatLog::entryChanged})
        connect(&m_client.chat(), signal, this, soon);
    connect(&m_client.chat(), &ChatLog::wasReset, this, soon);
    connect(m_slider, &QSlider::valueChanged, this, &TimelineDialog::showMoment);
    connect(m_play, &QPushButton::clicked, this, [this] { play(!m_playing.isActive()); });
    connect(m_back, &QPushButton::clicked, this, [this] { m_slider->setValue(m_slider->value() - 1); });
    connect(m_on, &QPushButton::clicked, this, [this] { m_slider->setValue(m_slider->value() + 1); });
    connect(m_restore, &QPushButton::clicked, this, &TimelineDialog::restore);
    connect(m_list, &QListWidget::itemClicked, this,
            [this] { m_slider->setValue(int(m_moments.placeOfEvent(std::size_t(m_list->currentRow())))); });
    connect(m_list, &QListWidget::itemActivated, m_list, &QListWidget::itemClicked);
    connect(m_who, &QCheckBox::toggled, this, &TimelineDialog::showMoment);
    m_text->setTints([this](qsizetype from, qsizetype to) {
        return m_who->isChecked() && m_shown.size() == m_text->documentLength()
                   ? m_authors.tints(m_shown, from, to)
                   : std::vector<TextTint>();
    });
}

void TimelineDialog::setRestorable(bool restorable)
{
    m_restorable = restorable;
    showMoment();
}

// --- What there is

void TimelineDialog::takeNews()
{
    const TextPast& past = m_client.history().past();
    const bool atEnd = !m_begun || m_slider->value() == m_slider->maximum();
    const Moments::Moment before = m_moments.at(m_slider->value());
    const auto event = before.event ? std::optional(m_events.at(*before.event)) : std::nullopt;

    std::vector<SessionEvent> events = sessionEvents(m_client);
    const bool sameEvents = events == m_events;
    m_events = std::move(events);
    std::vector<qint64> versions;
    for (const SessionEvent& each : m_events)
        versions.push_back(past.versionAt(each.at));
    m_moments = Moments(past.head(), versions);

    qint64 place = m_moments.placeOfVersion(qMin(before.version, past.head()));
    const auto same = event ? std::ranges::find(m_events, *event) : m_events.end();
    if (same != m_events.end())
        place = m_moments.placeOfEvent(std::size_t(same - m_events.begin()));
    if (atEnd && !m_playing.isActive())
        place = m_moments.count() - 1;
    m_begun = true;

    std::vector<TimelineSlider::Mark> marks;
    for (std::size_t i = 0; i < m_events.size(); ++i)
        marks.push_back({.place = int(m_moments.placeOfEvent(i)),
                         .kind = m_events[i].kind,
                         .personKey = m_client.attendance().personOf(m_events[i].peerId)});
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, int(m_moments.count() - 1));
        m_slider->setPageStep(qMax(1, int(m_moments.count() / 20)));
        m_slider->setValue(int(place));
    }
    m_slider->setMarks(std::move(marks));
    if (!sameEvents)
        fillEvents();
    showMoment();
}

void TimelineDialog::fillEvents()
{
    m_list->clear();
    for (const SessionEvent& event : m_events) {
        const QString time = secondsText(event.at);
        auto* item = new QListWidgetItem(event.sentence, m_list);
        item->setData(EventDelegate::TimeRole, time);
        item->setData(Qt::AccessibleTextRole, QString(time + u' ' + event.sentence));
    }
}

// --- One moment

void TimelineDialog::showMoment()
{
    const Moments::Moment moment = m_moments.at(m_slider->value());
    const NotesHistory& history = m_client.history();
    const TextPast::State state = history.past().stateAt(moment.version);
    const QString sentence = sentenceOf(moment);
    m_sentence->setText(sentence);
    m_sentence->setToolTip(QString());
    m_slider->setAccessibleDescription(sentence);
    m_place->setText(history.isComplete()
                         ? tr("Version %L1 of %L2").arg(moment.version).arg(history.past().head())
                         : tr("Reading the session's past… %1 %").arg(int(100 * history.share())));
    showText(state);
    if (!moment.event && moment.version > 0)
        showChange(moment.version);

    int row = -1;
    for (std::size_t i = 0; i < m_events.size() && m_moments.placeOfEvent(i) <= m_slider->value(); ++i)
        row = int(i);
    m_list->setCurrentRow(row);
    const bool isNow = state.text == history.past().now().text;
    m_restore->setEnabled(m_restorable && history.isComplete() && state.isText && !isNow);
    m_back->setEnabled(m_slider->value() > 0);
    m_on->setEnabled(m_slider->value() < m_slider->maximum());
}

void TimelineDialog::showText(const TextPast::State& state)
{
    m_shown = state.authors;
    m_text->setHint(state.isText ? QString() : tr("Another app had set a value here that is no text."));
    m_text->setText(state.text.toString());
    m_text->viewport()->update();
}

/// Where it was changed comes into view, with the caret behind it.
void TimelineDialog::showChange(qint64 version)
{
    const StoreUpdate update = m_client.history().past().at(version);
    const auto* changes = std::get_if<ChangeSet>(&update.step);
    if (changes == nullptr || changes->replacements().empty())
        return;
    const ChangeSet::Replacement last = changes->replacements().back();
    const qsizetype behind = qMin(last.newFrom + last.inserted.size(), m_text->documentLength());
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(static_cast<int>(behind));
    m_text->setTextCursor(cursor);
    m_text->bringIntoView(behind);
}

QString TimelineDialog::sentenceOf(const Moments::Moment& moment) const
{
    if (moment.event) {
        const SessionEvent& event = m_events.at(*moment.event);
        return tr("%1 · %2", "time, what happened").arg(secondsText(event.at), event.sentence);
    }
    return moment.version == 0 ? tr("The session begins. Nothing has been written yet.")
                               : sentenceOfVersion(moment.version);
}

QString TimelineDialog::sentenceOfVersion(qint64 version) const
{
    const StoreUpdate update = m_client.history().past().at(version);
    const auto* changes = std::get_if<ChangeSet>(&update.step);
    const QString what = changes != nullptr ? changeWords(*changes) : tr("set it to another value");
    return tr("%1 · %2 %3", "time, who, did what")
        .arg(secondsText(update.updatedAt), m_authors.nameOf(update.updatedBy), what);
}

// --- Playing and bringing back

void TimelineDialog::play(bool on)
{
    if (on && m_slider->value() == m_slider->maximum())
        m_slider->setValue(0);
    if (on)
        m_playing.start();
    else
        m_playing.stop();
    m_play->setText(on ? tr("Pause") : tr("Play"));
}

void TimelineDialog::playOn()
{
    const qint64 frames = LongestPlay / Frame;
    const qint64 step = qMax<qint64>(1, (m_moments.count() + frames - 1) / frames);
    // Few moments: slow enough to see each.
    m_playing.setInterval(m_moments.count() < LongestPlay / SlowFrame ? SlowFrame : Frame);
    m_slider->setValue(int(qMin<qint64>(m_slider->value() + step, m_slider->maximum())));
    if (m_slider->value() == m_slider->maximum())
        play(false);
}

void TimelineDialog::restore()
{
    play(false);
    const Moments::Moment moment = m_moments.at(m_slider->value());
    const QString text = m_client.history().past().stateAt(moment.version).text.toString();
    // As a version of its own it comes at the end: that is where one wants to look then.
    m_slider->setValue(m_slider->maximum());
    Q_EMIT restoreRequested(text);
}

} // namespace confab
