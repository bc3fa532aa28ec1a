#pragma once

#include "core/client/roomclient.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace confab {

/// Whom hosts keep out of the session, and a way to let each in again. Open it with open(); it deletes
/// itself.
class KeptOutDialog : public QDialog
{
    Q_OBJECT

public:
    KeptOutDialog(RoomClient& client, QWidget* parent);

private:
    void ask(const QStringList& letIn);
    void list(const std::vector<KeptOut>& people);
    void addRow(const KeptOut& person);

    RoomClient& m_client;
    QLabel* m_words = nullptr;
    QWidget* m_list = nullptr;
    QVBoxLayout* m_rows = nullptr;
};

} // namespace confab
