#include "ui/panelayout.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace confab {

namespace {

constexpr quint32 Mark = 0x43665232; // what toBytes() gives begins with it
constexpr int MostPixels = 100'000;

template<typename Shown>
quint8 bitsOf(const Shown& shown)
{
    quint8 bits = 0;
    for (std::size_t i = 0; i < shown.size(); ++i)
        bits = static_cast<quint8>(bits | (shown[i] ? 1U << i : 0U));
    return bits;
}

template<typename Shown>
void setBits(Shown& shown, quint8 bits)
{
    for (std::size_t i = 0; i < shown.size(); ++i)
        shown[i] = (bits >> i & 1U) != 0;
}

} // namespace

void PaneLayout::show(Pane pane, bool on)
{
    if (isShown(pane) == on)
        return;
    if (pane != Pane::Notes && !on) {
        Shown rest = m_shown;
        rest.at(place(pane)) = false;
        if (std::none_of(rest.begin() + 1, rest.end(), [](bool shown) { return shown; })) {
            showSide(false); // so that this one comes back with it
            return;
        }
    }
    m_shown.at(place(pane)) = on;
    if (pane == Pane::Notes && !on && !isSideShown())
        showSide(true);
}

bool PaneLayout::isSideShown() const
{
    return std::any_of(m_shown.begin() + 1, m_shown.end(), [](bool shown) { return shown; });
}

void PaneLayout::showSide(bool on)
{
    if (on == isSideShown())
        return;
    if (on) {
        std::copy(m_sideBefore.begin() + 1, m_sideBefore.end(), m_shown.begin() + 1);
        return;
    }
    m_sideBefore = m_shown;
    m_shown = {true, false, false, false};
}

QByteArray PaneLayout::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << Mark << qint32(sideWidth) << sideFirst << compact << bitsOf(m_shown) << bitsOf(m_sideBefore);
    return bytes;
}

std::optional<PaneLayout> PaneLayout::fromBytes(const QByteArray& bytes)
{
    PaneLayout layout;
    quint32 mark = 0;
    qint32 width = 0;
    quint8 shown = 0;
    quint8 before = 0;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    stream >> mark >> width >> layout.sideFirst >> layout.compact >> shown >> before;
    if (stream.status() != QDataStream::Ok || !stream.atEnd() || mark != Mark || width < 0 ||
        width > MostPixels)
        return {};
    layout.sideWidth = width;
    setBits(layout.m_shown, shown);
    setBits(layout.m_sideBefore, before);
    const auto isSide = [](const Shown& some) {
        return std::any_of(some.begin() + 1, some.end(), [](bool is) { return is; });
    };
    if ((!layout.isShown(Pane::Notes) && !layout.isSideShown()) || !isSide(layout.m_sideBefore))
        return {};
    return layout;
}

} // namespace confab
