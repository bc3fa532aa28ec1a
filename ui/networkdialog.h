#pragma once

#include "core/session/role.h"

#include <QDialog>
#include <QStringList>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace confab {

/// Opens the rooms that this computer hosts to others: says what that means, and then what they need to come
/// in. It asks and shows; whoever hears its signals opens, closes, and says what stands then. Open it with
/// open(); it deletes itself.
class NetworkDialog : public QDialog
{
    Q_OBJECT

public:
    struct Invite
    {
        Role role;
        QString link;
    };

    explicit NetworkDialog(QWidget* parent);

    /// Nobody else can come in.
    void showClosed(int port);
    /// Others can. `addresses`: where this computer is reached, may be empty; the invites lead to `chosen`.
    void showOpen(int port, const QStringList& addresses, const QString& chosen,
                  const std::vector<Invite>& invites);
    /// What did not work.
    void showTrouble(const QString& words);

Q_SIGNALS:
    void openRequested();
    void closeRequested();
    void addressChosen(const QString& address);

private:
    void buildWidgets();
    void layOut();
    void showInvites(const std::vector<Invite>& invites);
    void fit();
    void copy(const QString& link, QPushButton* button);

    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QWidget* m_addressRow = nullptr;
    QComboBox* m_addresses = nullptr;
    QWidget* m_inviteBox = nullptr;
    QGridLayout* m_invites = nullptr;
    QLabel* m_hints = nullptr;
    QLabel* m_trouble = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_done = nullptr;
};

} // namespace confab
