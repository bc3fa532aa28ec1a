#pragma once

#include <QFrame>

class QLineEdit;

namespace confab {

/// The card that starts a room on this computer.
class StartCard : public QFrame
{
    Q_OBJECT

public:
    explicit StartCard(QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& field() { return *m_field; }

Q_SIGNALS:
    /// The room's name may be empty.
    void submitted(const QString& roomName);

private:
    void submit();

    QLineEdit* m_field;
};

} // namespace confab
