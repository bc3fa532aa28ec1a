#include "ui/theme.h"

#include "ui/appstyle.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QRegularExpression>
#include <QStyle>
#include <QTextBoundaryFinder>
#include <QWidget>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace confab::theme {

namespace {

const Tokens* current = &lightTokens();
QHash<QString, int> colorsOfPeople;
std::optional<bool> darkDesktop; ///< as the desktop has said it itself
bool motionReduced = false;

/// Where the desktop has not said it, the lightness of the window that its palette asks for does.
bool desktopIsDark(QApplication& app)
{
    if (darkDesktop)
        return *darkDesktop;
    app.setPalette(QPalette()); // ours steps back, the desktop's is what remains
    return QApplication::palette().color(QPalette::Window).lightnessF() < 0.5F;
}

QPalette palette(const Tokens& t)
{
    QPalette result;
    result.setColor(QPalette::Window, t.window);
    result.setColor(QPalette::WindowText, t.ink);
    result.setColor(QPalette::Base, t.surface);
    result.setColor(QPalette::AlternateBase, t.window);
    result.setColor(QPalette::Text, t.ink);
    result.setColor(QPalette::Button, t.surface);
    result.setColor(QPalette::ButtonText, t.ink);
    result.setColor(QPalette::BrightText, t.onAccent);
    result.setColor(QPalette::Highlight, t.accent);
    result.setColor(QPalette::HighlightedText, t.onAccent);
    result.setColor(QPalette::Link, t.accent);
    result.setColor(QPalette::LinkVisited, t.accent);
    result.setColor(QPalette::PlaceholderText, t.faint);
    result.setColor(QPalette::ToolTipBase, t.surface);
    result.setColor(QPalette::ToolTipText, t.ink);
    result.setColor(QPalette::Light, mixed(t.surface, t.window, 0.2));
    result.setColor(QPalette::Midlight, mixed(t.surface, t.hairline, 0.5));
    result.setColor(QPalette::Mid, t.hairline);
    result.setColor(QPalette::Dark, mixed(t.hairline, t.ink, 0.3));
    result.setColor(QPalette::Shadow, mixed(t.hairline, t.ink, 0.6));
    const QColor disabled = mixed(t.surface, t.muted, 0.7);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, disabled);
    return result;
}

/// Letters, and the least height of what holds a line of them.
QString withScaledLetters(const QString& sheet)
{
    static const QRegularExpression length(u"\\b(font-size|min-height): (\\d+)px"_s);
    QString result;
    qsizetype done = 0;
    for (const QRegularExpressionMatch& match : length.globalMatch(sheet)) {
        result += QStringView(sheet).mid(done, match.capturedStart(2) - done);
        result += QString::number(scaled(match.capturedView(2).toInt()));
        done = match.capturedEnd(2);
    }
    result += QStringView(sheet).mid(done);
    return result;
}

struct NamedColor
{
    QStringView name;
    QColor color;
};

/// The style sheet with `@name` replaced; the longer names first, since one may begin another.
QString styleSheet(const Tokens& t)
{
    QFile file(u":/style/confab.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    std::vector<NamedColor> colors{
        {u"@window", t.window},
        {u"@surface", t.surface},
        {u"@paper", t.paper},
        {u"@hairline", t.hairline},
        {u"@ink", t.ink},
        {u"@muted", t.muted},
        {u"@faint", t.faint},
        {u"@accent", t.accent},
        {u"@on-accent", t.onAccent},
        {u"@accent-soft", t.accentSoft},
        {u"@accent-hover", mixed(t.accent, t.ink, 0.15)},
        {u"@accent-pressed", mixed(t.accent, t.ink, 0.3)},
        {u"@attention", t.attention},
        {u"@attention-soft", t.attentionSoft},
        {u"@hover", mixed(t.surface, t.ink, 0.05)},
        {u"@pressed", mixed(t.surface, t.ink, 0.1)},
        {u"@disabled", mixed(t.surface, t.muted, 0.7)},
        {u"@selection", mixed(t.surface, t.accent, 0.25)},
        {u"@handle", mixed(t.window, t.faint, 0.4)},
        {u"@handle-hover", mixed(t.window, t.faint, 0.7)},
    };
    std::ranges::sort(colors, std::ranges::greater{}, [](const NamedColor& c) { return c.name.size(); });
    for (const NamedColor& c : colors)
        sheet.replace(c.name.toString(), c.color.name());
    sheet.replace("@scheme"_L1, t.dark ? "dark"_L1 : "light"_L1);
    return withScaledLetters(sheet);
}

/// What a reader takes for one character, in capitals, behind a bracket that it begins with: of "(2)", too, what
/// tells one Ada from the other.
QString firstGrapheme(const QString& word)
{
    const QString bare = word.size() > 1 && word.startsWith(u'(') ? word.sliced(1) : word;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, bare);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? bare.left(end).toUpper() : QString();
}

} // namespace

void apply(QApplication& app, Scheme scheme)
{
    const bool dark = scheme == Scheme::System ? desktopIsDark(app) : scheme == Scheme::Dark;
    current = dark ? &darkTokens() : &lightTokens();
    if (app.styleSheet().isEmpty())
        QApplication::setStyle(new AppStyle);                     // the app takes it
    static const int flashTime = QApplication::cursorFlashTime(); // before it is ours
    QApplication::setCursorFlashTime(motionReduced ? 0 : flashTime);
    QApplication::setFont(textFont());
    QApplication::setPalette(palette(*current));
    app.setStyleSheet(styleSheet(*current));
}

const Tokens& tokens()
{
    return *current;
}

QColor mixed(const QColor& from, const QColor& to, double amount)
{
    const auto part = static_cast<float>(amount);
    const auto mix = [part](float a, float b) { return a + (b - a) * part; };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()), mix(from.alphaF(), to.alphaF()));
}

void polish(QWidget& widget, const char* property, const QString& value)
{
    if (widget.property(property).toString() == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

void setPeople(const QHash<QString, int>& colors)
{
    colorsOfPeople = colors;
}

QColor personColor(const QString& userId)
{
    const auto color = colorsOfPeople.constFind(userId);
    const int number = color == colorsOfPeople.cend() ? likedColor(userId) : *color;
    return current->people[static_cast<std::size_t>(number)];
}

void setDesktopDark(std::optional<bool> dark)
{
    darkDesktop = dark;
}

void setMotionReduced(bool reduced)
{
    motionReduced = reduced;
}

bool isMotionReduced()
{
    return motionReduced;
}

QString initials(const QString& name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    const QString first = firstGrapheme(words.first());
    return words.size() > 1 ? first + firstGrapheme(words.last()) : first;
}

} // namespace confab::theme
