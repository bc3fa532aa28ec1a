#include "ui/settingbar.h"

#include "core/whenfinished.h"
#include "ui/failuretext.h"
#include "ui/peerlistmodel.h"
#include "ui/theme.h"

#include <QLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

QString nameOf(SettingBar::Of setting)
{
    switch (setting) {
    case SettingBar::Of::Lock:
        return u"lockBar"_s;
    case SettingBar::Of::ChatPause:
        return u"chatPauseBar"_s;
    case SettingBar::Of::Notes:
        return u"notesBar"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

SettingBar::SettingBar(Of setting, RoomClient& client, QWidget* parent)
    : Strip(nameOf(setting), parent),
      m_setting(setting),
      m_client(client)
{
    layout()->setContentsMargins(0, 0, 0, 0);
    if (setting == Of::Notes) { // nothing else keeps the edges of the pane from it
        layout()->setContentsMargins(3 * theme::Grid, 2 * theme::Grid, 3 * theme::Grid, 0);
        setProperty("surface", u"paper"_s);
        setAttribute(Qt::WA_StyledBackground);
    }
    connect(&client, &RoomClient::settingsChanged, this, &SettingBar::showSetting);
    connect(&client, &RoomClient::roomChanged, this, &SettingBar::showSetting);
    connect(&client, &RoomClient::stateChanged, this, &SettingBar::showSetting);
    connect(this, &Strip::firstChosen, this, &SettingBar::undo);
    showSetting();
}

void SettingBar::showSetting()
{
    using State = RoomClient::State;
    const bool isIn = m_client.state() == State::Joined || m_client.state() == State::Reconnecting;
    const QString words = isIn ? sentence() : QString();
    if (words.isEmpty())
        return hide();
    const bool mayUndo = m_client.state() == State::Joined && mayManage(m_client.self().role);
    tell(Tone::Calm, words, mayUndo ? undoing() : QString());
}

QString SettingBar::sentence() const
{
    const RoomSettings& settings = m_client.settings();
    switch (m_setting) {
    case Of::Lock:
        return settings.lock.on ? tr("%1 has locked the room: nobody new comes in.")
                                      .arg(PeerListModel::shownName(settings.lock.by))
                                : QString();
    case Of::ChatPause:
        return settings.chatPause.on
                   ? tr("The chat is paused by %1.").arg(PeerListModel::shownName(settings.chatPause.by))
                   : QString();
    case Of::Notes:
        return settings.keepsFromNotes(Role::Guest) ? tr("The notes are read-only for guests.") : QString();
    }
    Q_UNREACHABLE();
}

QString SettingBar::undoing() const
{
    switch (m_setting) {
    case Of::Lock:
        return tr("Unlock");
    case Of::ChatPause:
        return tr("Go on");
    case Of::Notes:
        return tr("Let them write");
    }
    Q_UNREACHABLE();
}

void SettingBar::undo()
{
    request::ChangeSettings change;
    if (m_setting == Of::Lock)
        change.lock = false;
    else if (m_setting == Of::ChatPause)
        change.chatPause = false;
    else
        change.notesReadOnly = QStringList();
    whenFinished(m_client.changeSettings(change), this,
                 [this](const Expected<answer::Settings, Failure>& answer) {
                     if (!answer)
                         tell(Tone::Attention, failureText(answer.error()), undoing());
                 });
}

} // namespace confab
