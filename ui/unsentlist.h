#pragma once

#include "ui/unsentoffer.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace confab {

/// Offers what did not reach its room: to go back there with it, to copy, to save, or to let go of; one row
/// for each room.
class UnsentList : public QWidget
{
    Q_OBJECT

public:
    explicit UnsentList(QWidget* parent = nullptr);

    void setOffers(const std::vector<UnsentOffer>& offers);

Q_SIGNALS:
    void returnRequested(qint64 id);
    void copyRequested(qint64 id);
    void saveRequested(qint64 id);
    /// The person has confirmed it.
    void discardRequested(qint64 id);

private:
    void addRow(const UnsentOffer& offer);
    void askToDiscard(const UnsentOffer& offer);

    QVBoxLayout* m_column;
    std::vector<UnsentOffer> m_offers;
};

} // namespace confab
