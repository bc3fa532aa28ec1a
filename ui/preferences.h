#pragma once

#include "ui/notificationmode.h"
#include "ui/theme.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace confab {

/// What a person can set in the settings dialog.
struct Preferences
{
    QString name;                                                ///< of the person
    int colour = 0;                                              ///< of the person: place in Tokens::people
    QString language;                                            ///< `de`; empty: the desktop's
    NotificationMode notifications = NotificationMode::Mentions; ///< where a room has none of its own
    std::optional<NotificationMode> roomNotifications;           ///< in the room one is in
    bool tray = false;
    theme::Scheme scheme = theme::Scheme::System;
    int textSize = 0;        ///< percent; 0: the desktop's
    bool lessMotion = false; ///< whatever the desktop says
    int notesZoom = 100;     ///< percent
    bool spelling = true;
    QString server; ///< that is asked for a code alone, as in `rooms.example.org:4000`; may be empty

    bool operator==(const Preferences&) const = default;
};

/// Something that is kept on this computer.
struct StoredPlace
{
    enum class Kind {
        Settings, ///< name, recent rooms and all that is set
        Identity, ///< with what this app proves to others that it is itself when it hosts
        Rooms,    ///< that are hosted here
        Unsent,   ///< written and in no room yet
    };

    Kind kind = Kind::Settings;
    QString path;
    qint64 bytes = 0; ///< 0: nothing is there
};

/// A server that this app has spoken with.
struct ContactedHost
{
    QString name;    ///< `rooms.example.org:4000`
    qint64 last = 0; ///< ms since 1970
    bool operator==(const ContactedHost&) const = default;
};

/// What the settings dialog shows beside what can be set.
struct SettingsFacts
{
    QString room;          ///< what the room is called that one is in; empty for none
    bool hasTray = true;   ///< the desktop has a place for the icon
    QStringList languages; ///< that there are translations for, as in `de`
    bool hasDictionaries = true;
    std::vector<StoredPlace> places;
    std::vector<ContactedHost> hosts; ///< the latest first
};

} // namespace confab
