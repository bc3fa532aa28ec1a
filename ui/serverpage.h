#pragma once

#include "ui/preferences.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace confab {

/// The page of the settings about servers.
class ServerPage : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPage(const Preferences& now, QWidget* parent = nullptr);

    /// Whether what stands there can be used; else it is told, and the field has the focus.
    [[nodiscard]] bool isUsable();
    void writeTo(Preferences& preferences) const;

private:
    QLineEdit* m_server;
    QLabel* m_slip;
};

} // namespace confab
