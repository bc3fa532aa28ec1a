#pragma once

#include "core/session/invitelink.h"

#include <QFrame>

class QLabel;

namespace confab {

class CodeField;

/// The card that takes a code or invite link. What cannot be one is told here and goes no further.
class JoinCard : public QFrame
{
    Q_OBJECT

public:
    explicit JoinCard(QWidget* parent = nullptr);

    [[nodiscard]] CodeField& field() { return *m_field; }
    /// As the button does it.
    void submit();

Q_SIGNALS:
    void submitted(const confab::InviteLink& link);

private:
    void showSlip(const QString& words);

    CodeField* m_field;
    QLabel* m_slip;
};

} // namespace confab
