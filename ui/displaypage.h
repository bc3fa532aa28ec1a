#pragma once

#include "ui/preferences.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace confab {

/// The page of the settings about colours, letters and motion.
class DisplayPage : public QWidget
{
    Q_OBJECT

public:
    explicit DisplayPage(const Preferences& now, QWidget* parent = nullptr);

    void writeTo(Preferences& preferences) const;

private:
    QComboBox* m_scheme;
    QComboBox* m_textSize;
    QCheckBox* m_lessMotion;
};

} // namespace confab
