#include "ui/roommenu.h"

#include "core/whenfinished.h"
#include "ui/failuretext.h"

using namespace Qt::StringLiterals;

namespace confab {

RoomMenu::RoomMenu(RoomClient& client, QWidget* parent) : QMenu(parent), m_client(client)
{
    setObjectName(u"roomMenu"_s);
    addAction(tr("Room &codes…"), this, &RoomMenu::codesRequested);
    addSeparator();
    m_lock = addAction(tr("&Lock the room: nobody new comes in"));
    m_pause = addAction(tr("&Pause the chat for all but hosts"));
    m_readOnly = addAction(tr("&Guests only read the notes"));
    for (QAction* action : {m_lock, m_pause, m_readOnly})
        action->setCheckable(true);
    addSeparator();
    addAction(tr("People &kept out…"), this, &RoomMenu::keptOutRequested);
    addAction(tr("&End the room for everyone…"), this, &RoomMenu::endRoomRequested);
    connect(m_lock, &QAction::triggered, this, [this](bool on) { change({on, {}, {}}); });
    connect(m_pause, &QAction::triggered, this, [this](bool on) { change({{}, on, {}}); });
    connect(m_readOnly, &QAction::triggered, this, [this](bool on) {
        change({{}, {}, on ? QStringList{roleName(Role::Guest)} : QStringList()});
    });
    connect(&client, &RoomClient::settingsChanged, this, &RoomMenu::showSettings);
    showSettings();
}

void RoomMenu::showSettings()
{
    const RoomSettings& settings = m_client.settings();
    m_lock->setChecked(settings.lock.on);
    m_pause->setChecked(settings.chatPause.on);
    m_readOnly->setChecked(settings.keepsFromNotes(Role::Guest));
}

void RoomMenu::change(const request::ChangeSettings& wanted)
{
    whenFinished(m_client.changeSettings(wanted), this,
                 [this](const Expected<answer::Settings, Failure>& answer) {
                     showSettings(); // what is set, whatever was clicked
                     if (!answer)
                         Q_EMIT failed(failureText(answer.error()));
                 });
}

} // namespace confab
