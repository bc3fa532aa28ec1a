#include "ui/theme.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab::theme {

namespace {

constexpr double LargestScale = 3;
/// What desktops have as their usual font: 9 to 11 pt. Only what is larger wants larger letters than ours.
constexpr double UsualPixels = 15;
constexpr double ClearlyLarger = 1.15;

double scale = 1;

/// The desktop's family. Where none is set and fontconfig's default would come, Inter if it is there.
QFont systemFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QStringList unset{u"Sans"_s, u"Sans Serif"_s, u"sans-serif"_s, u"DejaVu Sans"_s};
    if (unset.contains(font.family()) && QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamily(u"Inter"_s);
    return font;
}

/// Measured, since not every font that is one says so.
bool isMonospaced(const QFont& font)
{
    const QFontMetrics metrics(font);
    return metrics.horizontalAdvance(u'i') == metrics.horizontalAdvance(u'W');
}

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(scaled(pixels));
    return font;
}

} // namespace

void setTextScale(double wanted)
{
    scale = std::clamp(wanted, 1.0, LargestScale);
}

double textScale()
{
    return scale;
}

int scaled(int pixels)
{
    return qRound(pixels * scale);
}

QSize scaled(QSize size)
{
    return {scaled(size.width()), scaled(size.height())};
}

double textScaleOf(const QFont& desktopFont)
{
    const double factor = QFontInfo(desktopFont).pixelSize() / UsualPixels;
    return factor < ClearlyLarger ? 1 : std::min(factor, LargestScale);
}

QFont textFont()
{
    return sized(systemFont(), 14);
}

QFont smallFont()
{
    return sized(systemFont(), 12);
}

QFont notesFont()
{
    return sized(systemFont(), 15);
}

QFont codeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (!isMonospaced(font)) // where no desktop says anything, this may be any font
        font = QFont(u"monospace"_s);
    font.setStyleHint(QFont::Monospace);
    return sized(font, 13);
}

} // namespace confab::theme
