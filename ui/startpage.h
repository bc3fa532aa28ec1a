#pragma once

#include "core/session/invitelink.h"
#include "ui/recentroom.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace confab {

class JoinCard;
class RecentRoomsList;
class StartCard;
class Strip;
class UnsentList;

/// The page before a room: who one is, join by code, start a room, recent rooms. It asks and shows; what
/// happens then is up to whoever hears its signals.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /// What the hosted server has going while no room is shown.
    struct Hosting
    {
        int people = 0;
        bool canReturn = true;
        bool operator==(const Hosting&) const = default;
    };

    explicit StartPage(QWidget* parent = nullptr);

    void setName(const QString& name);
    /// As it will be used: without spaces around it.
    [[nodiscard]] QString name() const;
    void setRecentRooms(const std::vector<RecentRoom>& rooms);
    void setRecentRoomState(const RoomCode& code, RecentRoomState state);
    void setHosting(std::optional<Hosting> hosting);

    /// What did not reach its room; it tells what is wanted with it.
    [[nodiscard]] UnsentList& unsent() { return *m_unsent; }

    /// Something is under way that can be cancelled; nothing else can be asked for meanwhile.
    void showProgress(const QString& words);
    /// It did not work. The page is usable again, the words stay until the next try.
    void showFailure(const QString& words);
    void showReady();
    /// One is in the room: the fields are for another one.
    void showEntered();
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Joins with a code or link as if it had been typed: slips and a missing name are told.
    void submitCode(const QString& codeOrLink);
    /// Asks to join with the name that stands there; a missing one is told.
    void join(const InviteLink& link);
    /// Asks for a room to try things in, with a second person; a missing name is told.
    void tryAlone();

Q_SIGNALS:
    void tryAloneRequested(const QString& name);
    void startRoomRequested(const QString& name, const QString& roomName);
    void joinRequested(const QString& name, const confab::InviteLink& link);
    void cancelRequested();
    void recentRoomRemoved(const confab::RecentRoom& room);
    void returnRequested();
    void stopHostingRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void addHeader(QVBoxLayout& column);
    void addName(QVBoxLayout& column);
    void addCards(QVBoxLayout& column);
    void addRecentRooms(QVBoxLayout& column);
    void connectParts();
    void setBusy(bool busy);
    /// Tells and goes there where the name is missing.
    bool hasName();

    QLineEdit* m_name;
    QLabel* m_nameSlip;
    Strip* m_hosting;
    UnsentList* m_unsent;
    Strip* m_status;
    JoinCard* m_join;
    StartCard* m_start;
    QPushButton* m_try;
    QWidget* m_recentPart;
    RecentRoomsList* m_recent;
    QWidget* m_focusBefore = nullptr; ///< where to go back to when what was under way has failed
    bool m_busy = false;
};

} // namespace confab
