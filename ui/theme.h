#pragma once

#include "core/session/personcolor.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QSize>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

class QApplication;
class QWidget;

namespace confab {

/// The colours of the look, light or dark. Every text colour has at least 4.5:1 on the surfaces it is used
/// on: all of them on window, surface and paper; all but `faint` on the two soft ones; `onPerson` on each of
/// the people.
struct Tokens
{
    QColor window, surface, paper, hairline;
    QColor ink, muted, faint;
    QColor accent, onAccent, accentSoft;
    QColor attention, attentionSoft;
    QColor onPerson; ///< text on a person's colour
    std::array<QColor, PersonColorCount> people;
    bool dark = false;
};

[[nodiscard]] const Tokens& lightTokens();
[[nodiscard]] const Tokens& darkTokens();

/// The app's one visual language: tokens, palette, style sheet and type sizes.
///
/// The style sheet (resources/style/confab.qss) knows these dynamic properties:
///
///     QPushButton, QToolButton   kind = primary | quiet | raised (a hand) | aimed (not at everyone)
///     QFrame, QWidget            kind = card | strip | attention | bar    surface = window | surface | paper
///     QLabel                     kind = title | heading | section | secondary | small | slip | code
///     QPlainTextEdit             surface = paper | surface
///     QAbstractScrollArea        ring = true (takes the keyboard, and shows it by a frame)
///     QLineEdit                  slip = true (what stands there cannot be used yet)    kind = large |
///     compact
///
/// A widget whose property changes after it was shown needs theme::polish().
namespace theme {

enum class Scheme { System, Light, Dark };

/// What the desktop itself says of its colours, which Qt 6.4 does not ask; nothing: it says nothing. Takes
/// effect with the next apply().
void setDesktopDark(std::optional<bool> dark);
/// Sets palette, font and style sheet of the whole app. May be called again to change the scheme; widgets get
/// the usual QEvent::PaletteChange.
void apply(QApplication& app, Scheme scheme);
[[nodiscard]] const Tokens& tokens();
/// `amount` of `to` in `from`, from 0 to 1.
[[nodiscard]] QColor mixed(const QColor& from, const QColor& to, double amount);
/// Sets a dynamic property of the style sheet and has the widget look at it.
void polish(QWidget& widget, const char* property, const QString& value);

/// Which of the colours each person of the room has, by what personColor() takes of them.
void setPeople(const QHash<QString, int>& colors);
/// The colour of a person: of whoever is not known in the room the one that they would like best, which is
/// always the same.
[[nodiscard]] QColor personColor(const QString& userId);
/// `AK` for "Ana Kovač"; one or two letters, `?` for nobody.
[[nodiscard]] QString initials(const QString& name);

/// Text sizes in pixels of the look where letters have their usual size: 14 text, 12 secondary, 15 notes.
[[nodiscard]] QFont textFont();
[[nodiscard]] QFont smallFont();
[[nodiscard]] QFont notesFont();
[[nodiscard]] QFont codeFont();

/// How large letters are, from 1, the usual, to 3. Takes effect with the next apply(), in windows that are
/// made after it.
void setTextScale(double scale);
[[nodiscard]] double textScale();
/// Pixels at the usual size of letters, grown with them: for whatever holds words.
[[nodiscard]] int scaled(int pixels);
[[nodiscard]] QSize scaled(QSize size);
/// How large the desktop wants letters, by its font alone; 1 unless that is clearly larger than usual.
[[nodiscard]] double textScaleOf(const QFont& desktopFont);

/// Nothing moves by itself: no fading, no blinking, no running bars. Takes effect with the next apply().
void setMotionReduced(bool reduced);
[[nodiscard]] bool isMotionReduced();
/// The grid: 4, 8, 12, 16, 28.
inline constexpr int Grid = 4;

} // namespace theme

} // namespace confab
