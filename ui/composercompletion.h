#pragma once

#include <QListWidget>
#include <QString>

#include <vector>

namespace confab {

class ComposerEdit;
class PeerList;

/// Offers names behind `@` and emoji behind `:` while somebody writes a message. Up and Down choose, Enter or
/// Tab take, Esc closes; `:smile:` written to its end becomes the emoji by itself.
class ComposerCompletion : public QListWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t MostOffered = 8;

    explicit ComposerCompletion(ComposerEdit& edit);

    /// Who can be named. Must outlive this.
    void setPeople(const PeerList& people) { m_people = &people; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Offer
    {
        QString shown;
        QString inserted;
    };

    void look();
    void offer(std::vector<Offer> offers, qsizetype from);
    void place();
    void take(int row);
    void replace(qsizetype from, qsizetype to, const QString& text);
    bool takeKey(int key);
    [[nodiscard]] std::vector<Offer> people(QStringView part) const;

    ComposerEdit& m_edit;
    const PeerList* m_people = nullptr;
    std::vector<Offer> m_offers;
    qsizetype m_from = 0; ///< where what is replaced begins
    bool m_replacing = false;
    bool m_closed = false; ///< by Esc, for the word that is being written
};

} // namespace confab
