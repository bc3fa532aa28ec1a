#pragma once

#include "core/expected.h"
#include "core/session/invitelink.h"

#include <QLineEdit>

namespace confab {

/// The large field for a room code or invite link. It puts codes into their form while they are typed and
/// tells slips in words: at once where more typing cannot mend them, else when the field is left or
/// submitted.
class CodeField : public QLineEdit
{
    Q_OBJECT

public:
    explicit CodeField(QWidget* parent = nullptr);

    [[nodiscard]] Expected<InviteLink, InviteLink::ParseError> link() const;
    /// What is wrong, in words; empty while nothing is known to be.
    [[nodiscard]] const QString& slip() const { return m_slip; }
    /// Takes what stands there as finished: tells what is wrong, be it nothing but that it is too short.
    void judge();

Q_SIGNALS:
    void slipChanged(const QString& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void judgeWhileTyping();
    void setSlip(const QString& words);

    QString m_slip;
    qsizetype m_judgedLength = 0; ///< to tell a paste from a key
};

} // namespace confab
