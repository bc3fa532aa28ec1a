#include "ui/avatarstack.h"

#include "core/client/peerlist.h"
#include "ui/avatar.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype MostDiscs = 4;
constexpr int Rim = 2;
constexpr qsizetype MostNames = 12;

int discSide()
{
    return theme::scaled(26);
}

/// From one disc to the next: a little less than a disc, so that they overlap.
int step()
{
    return theme::scaled(24);
}

} // namespace

AvatarStack::AvatarStack(PeerList& people, QWidget* parent) : QAbstractButton(parent), m_people(people)
{
    setObjectName(u"peopleButton"_s);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&people, &PeerList::wasReset, this, &AvatarStack::refresh);
    connect(&people, &PeerList::peerAdded, this, &AvatarStack::refresh);
    connect(&people, &PeerList::peerChanged, this, &AvatarStack::refresh);
    connect(&people, &PeerList::peerRemoved, this, &AvatarStack::refresh);
    refresh();
}

QSize AvatarStack::sizeHint() const
{
    const int count = static_cast<int>(discs());
    return {count == 0 ? 0 : (count - 1) * step() + discSide() + 2 * Rim, discSide() + 2 * Rim};
}

QSize AvatarStack::minimumSizeHint() const
{
    return sizeHint();
}

void AvatarStack::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& peers = m_people.peers();
    for (qsizetype i = 0; i < discs(); ++i) {
        const QRectF disc(static_cast<qreal>(i) * step() + Rim, Rim, discSide(), discSide());
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::tokens().surface);
        painter.drawEllipse(disc.adjusted(-Rim, -Rim, Rim, Rim));
        if (i < ownDiscs()) {
            const Peer& peer = peers[static_cast<std::size_t>(i)];
            paintAvatar(painter, disc, peer.name, peer.userId);
        } else {
            paintMoreAvatar(painter, disc, std::ssize(peers) - ownDiscs());
        }
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(theme::tokens().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);
    }
}

void AvatarStack::refresh()
{
    QStringList names;
    for (const Peer& peer : m_people.peers()) {
        if (names.size() == MostNames) {
            names += tr("…");
            break;
        }
        names += texttools::oneLine(peer.name);
    }
    const int count = static_cast<int>(m_people.peers().size());
    setAccessibleName(count == 1 ? tr("One person in the room")
                                 : tr("%n people in the room", nullptr, count));
    setAccessibleDescription(names.join(u", "_s));
    setToolTip(texttools::toolTip(names.join(u'\n')));
    updateGeometry();
    update();
}

qsizetype AvatarStack::ownDiscs() const
{
    const qsizetype count = std::ssize(m_people.peers());
    return count <= MostDiscs ? count : MostDiscs - 1;
}

qsizetype AvatarStack::discs() const
{
    return qMin(std::ssize(m_people.peers()), MostDiscs);
}

} // namespace confab
