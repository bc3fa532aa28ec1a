#include "ui/audiencebutton.h"

#include "core/client/peerlist.h"
#include "ui/peerlistmodel.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr std::size_t MostPeople = 30;

} // namespace

AudienceButton::AudienceButton(QWidget* parent) : QToolButton(parent)
{
    setObjectName(u"composerAudience"_s);
    setPopupMode(InstantPopup);
    setFont(theme::smallFont());
    setStyleSheet(u"font-size: %1px; padding: 1px 0;"_s.arg(theme::scaled(12)));
    auto* menu = new QMenu(this);
    menu->setObjectName(u"audienceMenu"_s);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &AudienceButton::fillMenu);
    retranslate();
}

int AudienceButton::textInset() const
{
    return (sizeHint().width() - fontMetrics().horizontalAdvance(text())) / 2;
}

void AudienceButton::setPeople(PeerList& people)
{
    m_people = &people;
    const auto look = [this] {
        if (!m_audience.isPerson())
            return;
        retranslate();
        Q_EMIT audienceChanged(); // they may have come or gone
    };
    connect(&people, &PeerList::peerRemoved, this, look);
    connect(&people, &PeerList::wasReset, this, look);
}

void AudienceButton::setAudience(const Audience& audience)
{
    m_audience = audience;
    retranslate();
    Q_EMIT audienceChanged();
}

bool AudienceButton::isReachable() const
{
    return !m_audience.isPerson() || (m_people != nullptr && m_people->find(m_audience.peerId) != nullptr);
}

void AudienceButton::retranslate()
{
    const QString shown = fontMetrics().elidedText(label(), Qt::ElideMiddle, theme::scaled(150));
    setText(tr("To: %1 ▾").arg(shown));
    // One should not take what few read for what everyone reads.
    theme::polish(*this, "kind", m_audience == Audience() ? QString() : u"aimed"_s);
    setAccessibleName(tr("To whom the message goes: %1").arg(label()));
    setToolTip(texttools::toolTip(shown == label() ? QString() : label()));
}

QString AudienceButton::roleText(Role role)
{
    switch (role) {
    case Role::Host:
        return tr("hosts");
    case Role::Guest:
        return tr("guests");
    case Role::Viewer:
        break;
    }
    return tr("viewers");
}

void AudienceButton::fillMenu()
{
    menu()->clear();
    addChoice(tr("Everyone"), {});
    menu()->addSeparator();
    addChoice(tr("Hosts"), {.peerId = {}, .name = {}, .role = Role::Host});
    addChoice(tr("Guests"), {.peerId = {}, .name = {}, .role = Role::Guest});
    addChoice(tr("Viewers"), {.peerId = {}, .name = {}, .role = Role::Viewer});
    if (m_people == nullptr || m_people->peers().size() < 2)
        return;
    menu()->addSeparator();
    const std::vector<Peer>& peers = m_people->peers();
    for (std::size_t i = 1; i < std::min(peers.size(), MostPeople); ++i) {
        const QString name = PeerListModel::shownName(peers[i].name);
        addChoice(QString(name).replace(u'&', u"&&"_s),
                  {.peerId = peers[i].id, .name = name, .role = std::nullopt});
    }
}

void AudienceButton::addChoice(const QString& label, const Audience& audience)
{
    QAction* action = menu()->addAction(label, this, [this, audience] {
        setAudience(audience);
        Q_EMIT chosen();
    });
    action->setCheckable(true);
    action->setChecked(audience == m_audience);
}

QString AudienceButton::label() const
{
    if (m_audience.isPerson())
        return m_audience.name;
    return m_audience.role ? roleText(*m_audience.role) : tr("everyone");
}

} // namespace confab
