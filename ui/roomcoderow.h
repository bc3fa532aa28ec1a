#pragma once

#include "core/protocol/httpmessages.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;
class QSpinBox;

namespace confab {

/// One room code: what it lets people do, whether it works, until when and for how many.
class RoomCodeRow : public QFrame
{
    Q_OBJECT

public:
    explicit RoomCodeRow(Role role, QWidget* parent = nullptr);

    [[nodiscard]] Role role() const { return m_role; }
    void showCode(const http::CodeEntry& code);

Q_SIGNALS:
    void copyRequested(const QString& code);
    void changeRequested(const confab::http::CodeChange& change);

private:
    void build();
    void layOut();
    void connectWidgets();
    void chooseEnd(int choice);
    void change(const std::function<void(http::CodeChange&)>& say);
    [[nodiscard]] QString situation() const;

    Role m_role;
    http::CodeEntry m_shown;
    QLabel* m_code = nullptr;
    QLabel* m_situation = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_renew = nullptr;
    QCheckBox* m_on = nullptr;
    QComboBox* m_end = nullptr;
    QDateTimeEdit* m_date = nullptr;
    QSpinBox* m_uses = nullptr;
    QTimer m_copied;
};

} // namespace confab
