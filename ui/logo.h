#pragma once

#include <QWidget>

namespace confab {

/// The app's sign, sharp at any scale and in the colours of the scheme.
class Logo : public QWidget
{
    Q_OBJECT

public:
    explicit Logo(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace confab
