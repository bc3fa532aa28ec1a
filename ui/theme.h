#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

class QApplication;

namespace confab {

/// The colours of the look, light or dark. Every text colour has at least 4.5:1 on the surfaces it is used on.
struct Tokens
{
    QColor window, surface, paper, hairline;
    QColor ink, muted, faint;
    QColor accent, onAccent, accentSoft;
    QColor attention, attentionSoft;
    QColor onPerson; ///< text on a person's colour
    std::array<QColor, 8> people;
    bool dark = false;
};

/// The app's one visual language: tokens, palette, style sheet and type sizes.
namespace theme {

enum class Scheme { System, Light, Dark };

/// Sets palette, font and style sheet of the whole app. May be called again to change the scheme; widgets get
/// the usual QEvent::PaletteChange.
void apply(QApplication& app, Scheme scheme);
[[nodiscard]] const Tokens& tokens();
/// The colour of a person: always the same for the same user, whoever looks.
[[nodiscard]] QColor personColor(const QString& userId);
/// `AK` for "Ana Kovač"; one or two letters.
[[nodiscard]] QString initials(const QString& name);

/// Text sizes in pixels of the look: 14 text, 12 secondary, 15 notes.
[[nodiscard]] QFont textFont();
[[nodiscard]] QFont smallFont();
[[nodiscard]] QFont notesFont();
[[nodiscard]] QFont codeFont();
/// The grid: 4, 8, 12, 16, 28.
inline constexpr int Grid = 4;

} // namespace theme

} // namespace confab
