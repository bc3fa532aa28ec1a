#include "ui/notificationpage.h"

#include "ui/formrow.h"
#include "ui/texttools.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype LongestRoom = 40;
constexpr int AsEverywhere = -1;

QString nameOf(NotificationMode mode)
{
    switch (mode) {
    case NotificationMode::All:
        return NotificationPage::tr("All messages");
    case NotificationMode::Mentions:
        return NotificationPage::tr("Messages that name me, and those to me alone");
    case NotificationMode::Direct:
        return NotificationPage::tr("Only messages to me alone");
    case NotificationMode::Nothing:
        return NotificationPage::tr("Nothing");
    }
    Q_UNREACHABLE();
}

void fill(QComboBox& box)
{
    for (const NotificationMode mode : AllNotificationModes)
        box.addItem(nameOf(mode), static_cast<int>(mode));
    // Long words are no reason for a wide window.
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void choose(QComboBox& box, int data)
{
    box.setCurrentIndex(box.findData(data));
}

} // namespace

NotificationPage::NotificationPage(const Preferences& now, const QString& room, bool hasTray, QWidget* parent)
    : QWidget(parent),
      m_everywhere(new QComboBox(this)),
      m_tray(new QCheckBox(tr("&An icon in the tray, with the number of unread messages"), this))
{
    m_everywhere->setObjectName(u"notificationsSetting"_s);
    fill(*m_everywhere);
    choose(*m_everywhere, static_cast<int>(now.notifications));
    auto* layout = new QVBoxLayout(this);
    formrow::arrange(*layout);
    formrow::add(*layout, tr("&Tell me of"), *m_everywhere,
                 tr("While you look at another window. Here nothing disturbs you."));
    if (!room.isEmpty()) {
        const QString line = texttools::oneLine(room);
        const QString shown = line.size() > LongestRoom
                                  ? texttools::start(line, LongestRoom, 1).trimmed().toString() + u'…'
                                  : line;
        m_room = new QComboBox(this);
        m_room->setObjectName(u"roomNotificationsSetting"_s);
        m_room->addItem(tr("The same as everywhere"), AsEverywhere);
        fill(*m_room);
        choose(*m_room, now.roomNotifications ? static_cast<int>(*now.roomNotifications) : AsEverywhere);
        formrow::add(*layout, tr("In the &room “%1”").arg(QString(shown).replace(u'&', u"&&"_s)), *m_room);
        m_room->setAccessibleName(tr("In the room “%1”").arg(shown));
    }
    m_tray->setObjectName(u"traySetting"_s);
    m_tray->setChecked(now.tray);
    m_tray->setEnabled(hasTray || now.tray);
    layout->addWidget(m_tray);
    const QString hint = hasTray ? tr("Confab still ends when you close its window.")
                                 : tr("This desktop has no place for such icons.");
    m_tray->setAccessibleDescription(hint);
    formrow::addHint(*layout, hint);
    layout->addStretch(1);
}

void NotificationPage::writeTo(Preferences& preferences) const
{
    preferences.notifications = static_cast<NotificationMode>(m_everywhere->currentData().toInt());
    preferences.tray = m_tray->isChecked();
    if (m_room == nullptr)
        return;
    const int chosen = m_room->currentData().toInt();
    preferences.roomNotifications =
        chosen == AsEverywhere ? std::nullopt : std::optional(static_cast<NotificationMode>(chosen));
}

} // namespace confab
