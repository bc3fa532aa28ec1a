#pragma once

#include "ui/audience.h"

#include <QPointer>
#include <QToolButton>

namespace confab {

class PeerList;

/// "To: everyone ▾": says to whom a message goes, and lets one choose someone else.
class AudienceButton : public QToolButton
{
    Q_OBJECT

public:
    explicit AudienceButton(QWidget* parent = nullptr);

    /// Who can be chosen; without it there are roles alone. Must outlive this.
    /// How far its text stands from its edges, in pixels.
    [[nodiscard]] int textInset() const;
    void setPeople(PeerList& people);
    [[nodiscard]] const Audience& audience() const { return m_audience; }
    void setAudience(const Audience& audience);
    /// False once the person has left.
    [[nodiscard]] bool isReachable() const;
    void retranslate();

    /// "hosts", as in "To: hosts".
    [[nodiscard]] static QString roleText(Role role);

Q_SIGNALS:
    void audienceChanged();
    /// By the person, in the menu.
    void chosen();

private:
    void fillMenu();
    void addChoice(const QString& label, const Audience& audience);
    [[nodiscard]] QString label() const;

    QPointer<PeerList> m_people;
    Audience m_audience;
};

} // namespace confab
