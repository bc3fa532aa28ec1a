#pragma once

#include "core/session/invitelink.h"

#include <QObject>
#include <QPointer>

namespace confab {

class ConfirmDialog;
class MainWindow;
class RoomVisit;

/// An invite link that came from outside of the app, by the desktop or another start: nobody goes anywhere by
/// it before they have said so.
class LinkFlow : public QObject
{
    Q_OBJECT

public:
    explicit LinkFlow(MainWindow& window, QObject* parent = nullptr);

    /// `visit`: where one is at present, may be null. A question that is still open is replaced.
    void ask(const QString& codeOrLink, RoomVisit* visit);

Q_SIGNALS:
    /// One is to go there. A room that one is in has not been left yet.
    void confirmed(const confab::InviteLink& link);

private:
    MainWindow& m_window;
    QPointer<ConfirmDialog> m_dialog;
};

} // namespace confab
