#pragma once

#include <QFrame>

namespace confab {

/// Offers a text that could not be merged: to copy, to save, or to let go of.
class DraftBar : public QFrame
{
    Q_OBJECT

public:
    explicit DraftBar(QWidget* parent = nullptr);

Q_SIGNALS:
    void copyRequested();
    void saveRequested();
    void discardRequested();
};

} // namespace confab
