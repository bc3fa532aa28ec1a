#include "ui/theme.h"

namespace confab {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

} // namespace

const Tokens& lightTokens()
{
    static const Tokens tokens{
        .window = rgb(0xF3F4F2),
        .surface = rgb(0xFFFFFF),
        .paper = rgb(0xFFFEFB),
        .hairline = rgb(0xE1E4DF),
        .ink = rgb(0x1D2421),
        .muted = rgb(0x5E6964),
        .faint = rgb(0x656F69),
        .accent = rgb(0x0B6B52),
        .onAccent = rgb(0xFFFFFF),
        .accentSoft = rgb(0xE3F1EC),
        .attention = rgb(0x9A5B00),
        .attentionSoft = rgb(0xFDF3E0),
        .onPerson = rgb(0xFFFFFF),
        .people = {rgb(0xB4413C), rgb(0x2F5FA8), rgb(0x7A4BA8), rgb(0x0B6B52), rgb(0x8A5A00), rgb(0xA23B72),
                   rgb(0x1B6C85), rgb(0x5A6620)},
        .dark = false,
    };
    return tokens;
}

const Tokens& darkTokens()
{
    static const Tokens tokens{
        .window = rgb(0x141816),
        .surface = rgb(0x1C211F),
        .paper = rgb(0x191E1C),
        .hairline = rgb(0x2D3431),
        .ink = rgb(0xE6EBE8),
        .muted = rgb(0xA3AEA8),
        .faint = rgb(0x8E9993),
        .accent = rgb(0x4CC2A0),
        .onAccent = rgb(0x08201A),
        .accentSoft = rgb(0x1D332C),
        .attention = rgb(0xE9B25A),
        .attentionSoft = rgb(0x2E2617),
        .onPerson = rgb(0x08201A),
        .people = {rgb(0xF08A84), rgb(0x8DB4F2), rgb(0xC4A0EE), rgb(0x4CC2A0), rgb(0xE3B566), rgb(0xF095C4),
                   rgb(0x74C4DC), rgb(0xB5C873)},
        .dark = true,
    };
    return tokens;
}

} // namespace confab
