#pragma once

#include "ui/preferences.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace confab {

/// The page of the settings about being told while one looks elsewhere.
class NotificationPage : public QWidget
{
    Q_OBJECT

public:
    /// `room`: what the room is called that one is in; empty for none.
    NotificationPage(const Preferences& now, const QString& room, bool hasTray, QWidget* parent = nullptr);

    void writeTo(Preferences& preferences) const;

private:
    QComboBox* m_everywhere;
    QComboBox* m_room = nullptr; ///< where one is in one
    QCheckBox* m_tray;
};

} // namespace confab
