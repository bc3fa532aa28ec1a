#pragma once

#include "core/session/invitelink.h"

#include <QObject>

namespace confab {

class MainWindow;
class UnsentList;
class UnsentWork;

/// Offers what was not sent on the start page, and does what is wished with it.
class UnsentFlow : public QObject
{
    Q_OBJECT

public:
    UnsentFlow(UnsentWork& work, UnsentList& list, MainWindow& window, QObject* parent = nullptr);

    /// Looks what there is and shows it.
    void refresh();

Q_SIGNALS:
    /// To go back into a room with what it does not have.
    void returnRequested(const confab::InviteLink& link);

private:
    void goBack(qint64 id);
    void save(qint64 id);

    UnsentWork& m_work;
    UnsentList& m_list;
    MainWindow& m_window;
};

} // namespace confab
