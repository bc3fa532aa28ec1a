#pragma once

#include "core/client/roomclient.h"
#include "ui/strip.h"

namespace confab {

/// Says calmly that hosts have set something for everyone, and by whom; a host undoes it here. Not there
/// while nothing is set.
class SettingBar : public Strip
{
    Q_OBJECT

public:
    enum class Of {
        Lock,
        ChatPause,
        Notes, ///< read-only for guests
    };

    SettingBar(Of setting, RoomClient& client, QWidget* parent = nullptr);

private:
    void showSetting();
    void undo();
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString undoing() const;

    Of m_setting;
    RoomClient& m_client;
};

} // namespace confab
