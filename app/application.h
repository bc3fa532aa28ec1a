#pragma once

#include "app/appearance.h"
#include "app/exitflow.h"
#include "app/hostedserver.h"
#include "app/linkflow.h"
#include "app/networkopening.h"
#include "app/notifier.h"
#include "app/options.h"
#include "app/pagememory.h"
#include "app/recentroomsflow.h"
#include "app/roomentry.h"
#include "app/roomvisit.h"
#include "app/settings.h"
#include "app/settingsflow.h"
#include "app/spellingchoice.h"
#include "app/unsentflow.h"
#include "app/unsentwork.h"
#include "ui/mainwindow.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace confab {

/// The desktop app: the only place where settings, window, hosted server and the current room are wired
/// together.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(Options options, QObject* parent = nullptr);
    ~Application() override;

    /// Shows the window, and joins where the options say so.
    void start();
    /// Comes to the front, and asks about a code or link (empty: none) that came from outside. `activation`
    /// as raiseWindow() has it.
    void open(const QString& codeOrLink, const QByteArray& activation);
    /// As closing the window, without a question: once the event loop has ended because somebody else ended
    /// it (a signal, the desktop's session). Says goodbye to the room and keeps on the disk what would be
    /// asked about. Blocks up to three seconds where rooms are hosted. Nothing where the window was closed.
    void end();

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] const HostedServer& hosted() const { return m_hosted; }
    /// Whether all that is kept on this computer is to be deleted once this is gone.
    [[nodiscard]] bool isToBeWiped() const { return m_wipes; }
    /// Nothing while no room is shown.
    [[nodiscard]] RoomVisit* visit() { return m_visit.get(); }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectStartPage();
    void connectWindow();

    // the way in
    void startRoom(const QString& name, const QString& roomName);
    void join(const QString& name, const InviteLink& link);
    void returnToHostedRoom();
    [[nodiscard]] InviteLink openedHere(InviteLink link);
    void resumeHosting();
    RoomEntry& beginEntry(const QString& name);
    void cancelEntry();
    void joinAgain();
    void follow(const InviteLink& link);
    void onEntered();

    // inside
    void onVisitChanged();
    void saveNotes();

    // the way out
    void askToExit(ExitFacts::Kind kind);
    [[nodiscard]] ExitFacts exitFacts(ExitFacts::Kind kind) const;
    void exit(ExitFacts::Kind kind);
    void leaveRoom();
    void closeVisit();
    void hideVisit();
    void stopHosting();
    void suspendHosting();

    // the start page
    void refreshStartPage();
    void refreshHosting();
    void noteHosting();

    Options m_options;
    Settings m_settings;
    SpellingChoice m_spelling{m_settings};
    HostedServer m_hosted;
    NetworkOpening m_network;
    UnsentWork m_unsent;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<MainWindow> m_window; ///< made once the look is set
    std::unique_ptr<UnsentFlow> m_unsentFlow;
    std::unique_ptr<LinkFlow> m_links;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<SettingsFlow> m_settingsFlow;
    std::optional<InviteLink> m_next; ///< where one goes once the room one is in is left
    std::unique_ptr<RecentRoomsFlow> m_recent;
    QTimer m_hostingTimer; ///< the server tells its occupancy only when asked
    std::unique_ptr<RoomEntry> m_entry;
    std::unique_ptr<RoomVisit> m_visit;
    std::unique_ptr<PageMemory> m_pageMemory;
    std::unique_ptr<ExitFlow> m_exit;
    bool m_wipes = false;
    bool m_isOver = false; ///< nothing is to be asked or ended any more
    bool m_trying = false; ///< on the way into a room that is there to try things in
};

} // namespace confab
