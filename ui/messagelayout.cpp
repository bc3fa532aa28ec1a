#include "ui/messagelayout.h"

#include "ui/mentions.h"
#include "ui/messagequote.h"
#include "ui/theme.h"
#include "ui/timetext.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QStringTokenizer>
#include <QTextOption>

#include <cmath>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Margin = 12;
constexpr int Disc = 26;
constexpr int GroupGap = 12;
constexpr int OwnGap = 4;
constexpr int LineHeight = 20; // at least; taller scripts get what they need
constexpr int BubbleWide = 10;
constexpr int BubbleHigh = 7;
constexpr int BubblePercent = 86; // of the row, at most
/// A longer stretch without a space is broken anywhere: looking for better places in it takes time that grows
/// with its square.
constexpr qsizetype LongestWord = 400;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::MessageLayout)
};

bool hasVeryLongWord(QStringView text)
{
    qsizetype length = 0;
    for (const QChar c : text) {
        length = c.isSpace() ? 0 : length + 1;
        if (length > LongestWord)
            return true;
    }
    return false;
}

/// Where the words of others begin: behind their disc.
int textLeft()
{
    return Margin + theme::scaled(Disc) + 8;
}

int smallHeight(const MessageLayout::Fonts& fonts)
{
    return qMax(16, QFontMetrics(fonts.small).height());
}

} // namespace

MessageLayout::Fonts MessageLayout::Fonts::ofTheme()
{
    Fonts fonts{.text = theme::textFont(), .small = theme::smallFont(), .name = theme::smallFont()};
    fonts.name.setWeight(QFont::Bold);
    return fonts;
}

MessageLayout::MessageLayout(const MessageLine& line, int width, bool expanded, const Fonts& fonts)
    : m_line(line),
      m_width(width)
{
    prepareText(expanded, fonts);
    const int top = placeMarks(0, fonts);
    m_height = m_line.own ? placeOwn(top, fonts) : placeForeign(top, fonts);
}

int MessageLayout::widthWithoutWrapping() const
{
    const int text = static_cast<int>(std::ceil(m_text->maximumWidth())) + 1;
    return m_line.own ? (text + 2 * BubbleWide) * 100 / BubblePercent + 2 * Margin + 2
                      : textLeft() + text + Margin;
}

QString MessageLayout::timeText() const
{
    return confab::timeText(m_line.time.time());
}

QString MessageLayout::metaText() const
{
    const QString audience = m_line.audience.isEmpty() ? QString() : m_line.audience + u" · "_s;
    switch (m_line.state) {
    case ChatEntry::State::Sending:
        return audience + Tr::tr("sending…");
    case ChatEntry::State::Sent:
        if (m_line.isSaving)
            return audience + Tr::tr("saving…");
        return audience + timeText() + u" ✓"_s;
    case ChatEntry::State::Failed:
        break;
    }
    return audience + Tr::tr("not sent") + u" · "_s;
}

MessageLayout::Hit MessageLayout::hitAt(QPoint point) const
{
    if (m_retry.contains(point))
        return {.kind = Hit::Kind::Retry, .url = {}};
    if (m_more.contains(point))
        return {.kind = Hit::Kind::More, .url = {}};
    if (m_notes.contains(point))
        return {.kind = Hit::Kind::Notes, .url = {}};
    if (!m_body.contains(point))
        return {};
    const QPointF inText = point - m_body.topLeft();
    for (int i = 0; i < m_text->lineCount(); ++i) {
        const QTextLine line = m_text->lineAt(i);
        if (inText.y() < line.y() || inText.y() >= line.y() + line.height() ||
            inText.x() > line.naturalTextWidth())
            continue;
        const int at = line.xToCursor(inText.x(), QTextLine::CursorOnCharacter);
        for (const texttools::Link& link : m_links) {
            if (at >= link.start && at < link.start + link.length)
                return {.kind = Hit::Kind::Link, .url = link.url};
        }
    }
    return {};
}

QString MessageLayout::retryText()
{
    return Tr::tr("Retry");
}

QString MessageLayout::notesText()
{
    return Tr::tr("Show in the notes");
}

QList<QTextLayout::FormatRange> MessageLayout::formatsOf(const QString& shown) const
{
    const Tokens& t = theme::tokens();
    QList<QTextLayout::FormatRange> formats;
    if (m_line.isGone) {
        QTextCharFormat quiet;
        quiet.setForeground(t.muted);
        quiet.setFontItalic(true);
        return {{0, static_cast<int>(shown.size()), quiet}};
    }
    const auto add = [&formats](qsizetype start, qsizetype length, const QTextCharFormat& format) {
        formats.push_back({static_cast<int>(start), static_cast<int>(length), format});
    };
    qsizetype start = 0;
    for (const QStringView line : QStringTokenizer(shown, u'\n')) {
        if (messagequote::isQuote(line)) {
            QTextCharFormat quiet;
            quiet.setForeground(t.muted);
            add(start, line.size(), quiet);
        }
        start += line.size() + 1;
    }
    for (const mentions::Mention& mention : mentions::find(shown, m_line.names)) {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        if (mentions::mentions(QStringView(shown).sliced(mention.start, mention.length), m_line.ownName)) {
            format.setForeground(t.attention);
            format.setBackground(t.attentionSoft);
        }
        add(mention.start, mention.length, format);
    }
    for (const texttools::Link& link : m_links) {
        QTextCharFormat format;
        format.setForeground(t.accent);
        format.setFontUnderline(true);
        add(link.start, link.length, format);
    }
    for (const FindQuery::Match& match : m_line.search.matchesIn(shown)) {
        QTextCharFormat format;
        format.setBackground(theme::mixed(t.surface, t.attention, t.dark ? 0.4 : 0.3));
        add(match.from, match.length, format);
    }
    return formats;
}

void MessageLayout::addMark(QString& shown, QList<QTextLayout::FormatRange>& formats,
                            const Fonts& fonts) const
{
    if (!m_line.isEdited || m_line.isGone)
        return;
    const QString mark = Tr::tr("(edited)");
    QTextCharFormat small;
    small.setFont(fonts.small);
    small.setForeground(theme::tokens().muted);
    formats.push_back({static_cast<int>(shown.size()), static_cast<int>(mark.size()) + 1, small});
    shown += u' ' + mark;
}

void MessageLayout::prepareText(bool expanded, const Fonts& fonts)
{
    const QStringView first = texttools::start(m_line.text, ShownUnits, ShownLines);
    m_isLong = first.size() < m_line.text.size();
    if (m_isLong) {
        const QString size = QLocale().formattedDataSize(m_line.text.toUtf8().size(), 0);
        m_moreText = expanded ? Tr::tr("Show less") : Tr::tr("Show all (%1)").arg(size);
    }
    QString shown = texttools::drawable(expanded ? QStringView(m_line.text) : first);
    if (!m_line.isGone)
        m_links = texttools::findLinks(shown);
    auto formats = formatsOf(shown);
    addMark(shown, formats, fonts);
    shown.replace(u'\n', QChar::LineSeparator);
    m_text = std::make_unique<QTextLayout>(shown, fonts.text);
    m_text->setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(hasVeryLongWord(shown) ? QTextOption::WrapAnywhere
                                              : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(4 * QFontMetricsF(fonts.text).horizontalAdvance(u' '));
    m_text->setTextOption(option);
    m_text->setFormats(formats);
}

int MessageLayout::breakLines(int width, const QFont& font)
{
    const qreal least = qMax<qreal>(LineHeight, QFontMetricsF(font).height());
    qreal y = 0;
    m_text->beginLayout();
    for (QTextLine line = m_text->createLine(); line.isValid(); line = m_text->createLine()) {
        line.setLineWidth(qMax(1, width));
        const qreal height = qMax(least, line.height());
        line.setPosition({0, y + (height - line.height()) / 2});
        y += height;
    }
    m_text->endLayout();
    return static_cast<int>(std::ceil(y));
}

int MessageLayout::placeMarks(int top, const Fonts& fonts)
{
    const int height = smallHeight(fonts);
    if (m_line.startsDay) {
        m_day = QRect(Margin, top + 12, m_width - 2 * Margin, height);
        top = m_day.bottom() + 1;
    }
    if (m_line.firstUnread) {
        m_unread = QRect(Margin, top + 10, m_width - 2 * Margin, height);
        top = m_unread.bottom() + 1;
    }
    return top;
}

int MessageLayout::placeForeign(int top, const Fonts& fonts)
{
    if (m_line.startsGroup || m_line.firstUnread) {
        top += GroupGap;
        m_disc = QRect({Margin, top}, theme::scaled(QSize(Disc, Disc)));
        m_head = QRect(textLeft(), top, m_width - textLeft() - Margin, smallHeight(fonts));
        top = m_head.bottom() + 1;
    }
    const int width = m_width - textLeft() - Margin;
    m_body = QRect(textLeft(), top + (m_head.isEmpty() ? 0 : 1), width, breakLines(width, fonts.text));
    return placeNotes(textLeft(), placeMore(textLeft(), m_body.bottom() + 1, fonts), fonts) + 2;
}

int MessageLayout::placeOwn(int top, const Fonts& fonts)
{
    top += m_line.startsGroup ? GroupGap : OwnGap;
    const int most = qMax(1, (m_width - 2 * Margin) * BubblePercent / 100 - 2 * BubbleWide);
    const int textHeight = breakLines(most, fonts.text);
    qreal natural = 0;
    for (int i = 0; i < m_text->lineCount(); ++i)
        natural = qMax(natural, m_text->lineAt(i).naturalTextWidth());
    const QFontMetrics small(fonts.small);
    const bool failed = m_line.state == ChatEntry::State::Failed;
    const int retryWidth = failed ? small.horizontalAdvance(retryText()) + 1 : 0;
    const int metaWidth = small.horizontalAdvance(metaText()) + retryWidth + 1;
    const int moreWidth = small.horizontalAdvance(m_moreText);
    const int notesWidth = m_line.hasPlace ? small.horizontalAdvance(notesText()) + 1 : 0;
    const int inner =
        qMin(most, qMax(qMax(static_cast<int>(std::ceil(natural)), notesWidth), qMax(metaWidth, moreWidth)));
    const int left = m_width - Margin - BubbleWide - inner;

    m_body = QRect(left, top + BubbleHigh, inner, textHeight);
    const int metaTop = placeNotes(left, placeMore(left, m_body.bottom() + 1, fonts), fonts);
    m_meta = QRect(left, metaTop, inner - retryWidth, smallHeight(fonts));
    if (failed)
        m_retry = QRect(m_meta.right() + 1, metaTop, retryWidth, m_meta.height());
    m_bubble = QRect(left - BubbleWide, top, inner + 2 * BubbleWide, m_meta.bottom() + 1 + BubbleHigh - top);
    return m_bubble.bottom() + 3;
}

int MessageLayout::placeMore(int left, int top, const Fonts& fonts)
{
    if (!m_isLong)
        return top;
    m_more =
        QRect(left, top + 2, QFontMetrics(fonts.small).horizontalAdvance(m_moreText) + 1, smallHeight(fonts));
    return m_more.bottom() + 3;
}

int MessageLayout::placeNotes(int left, int top, const Fonts& fonts)
{
    if (!m_line.hasPlace)
        return top;
    m_notes = QRect(left, top + 2, QFontMetrics(fonts.small).horizontalAdvance(notesText()) + 1,
                    smallHeight(fonts));
    return m_notes.bottom() + 3;
}

} // namespace confab
