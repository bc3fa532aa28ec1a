#pragma once

#include "core/session/encryptedservers.h"
#include "ui/preferences.h"
#include "ui/recentroom.h"
#include "ui/theme.h"

#include <QByteArray>
#include <QSettings>

#include <optional>
#include <vector>

namespace confab {

struct Options;

/// What one person's app remembers from one start to the next: a file for each profile.
class Settings
{
public:
    explicit Settings(const Options& options);

    /// Folder and beginning of the name of whatever file is this person's alone.
    [[nodiscard]] QString fileStem() const;

    [[nodiscard]] QString personName() const;
    void setPersonName(const QString& name);
    /// Who the person is to the rooms: made at the first start, so that their colour stays theirs.
    [[nodiscard]] QString userId();
    [[nodiscard]] theme::Scheme scheme() const;
    void setScheme(theme::Scheme scheme);
    /// Of all letters, in percent, from the next start on; 0: the desktop's.
    [[nodiscard]] int textSize() const;
    void setTextSize(int percent);
    /// Whether nothing is to move by itself, whatever the desktop says.
    [[nodiscard]] bool isMotionReduced() const;
    void setMotionReduced(bool reduced);
    [[nodiscard]] bool isWhoWroteShown() const;
    void setWhoWroteShown(bool shown);
    /// The code of the window's language, as `de`; empty: the desktop's. It holds from the next start on.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray roomLayout() const;
    void setRoomLayout(const QByteArray& layout);
    /// The message that was being written in this room (its code); empty for none.
    [[nodiscard]] QString messageDraft(const QString& room) const;
    /// On disk when it returns. Of many rooms the oldest drafts go.
    void setMessageDraft(const QString& room, const QString& text);
    /// On, until somebody switches it off.
    [[nodiscard]] bool isSpellingOn() const;
    void setSpellingOn(bool on);
    /// Nothing: nobody has chosen any yet.
    [[nodiscard]] std::optional<QStringList> spellingLanguages() const;
    void setSpellingLanguages(const QStringList& languages);
    [[nodiscard]] EncryptedServers encryptedServers() const;
    void setEncryptedServers(const EncryptedServers& servers);
    /// The port of the server that this app runs or, if it did not come to stop it, ran; 0: none.
    [[nodiscard]] quint16 hostingPort() const;
    void setHostingPort(quint16 port);
    [[nodiscard]] RecentRooms recentRooms();
    void setRecentRooms(const RecentRooms& rooms);

    /// Where nothing else is set for a room.
    [[nodiscard]] NotificationMode notificationMode() const;
    void setNotificationMode(NotificationMode mode);
    /// What is set for this room alone; nothing: as everywhere.
    [[nodiscard]] std::optional<NotificationMode> roomNotificationMode(const QString& roomId) const;
    void setRoomNotificationMode(const QString& roomId, std::optional<NotificationMode> mode);
    /// What holds in this room.
    [[nodiscard]] NotificationMode notificationModeIn(const QString& roomId) const
    {
        return roomNotificationMode(roomId).value_or(notificationMode());
    }
    [[nodiscard]] bool showsTray() const;
    void setShowsTray(bool shown);
    /// Place in Tokens::people. Another colour needs another user id: the old one with something behind it.
    [[nodiscard]] int personColour();
    void setPersonColour(int colour);
    [[nodiscard]] int notesZoom() const; ///< percent
    void setNotesZoom(int percent);
    /// As it was typed; empty for none.
    [[nodiscard]] QString askedServer() const;
    void setAskedServer(const QString& server);
    /// The servers that were spoken with, the latest first.
    [[nodiscard]] std::vector<ContactedHost> contactedHosts() const;
    void noteContact(const ServerAddress& server);

private:
    QSettings m_store;
};

} // namespace confab
