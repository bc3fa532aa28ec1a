#pragma once

#include "ui/preferences.h"

#include <QWidget>

class QComboBox;

namespace confab {

/// The page of the settings about the editor of the notes.
class NotesPage : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPage(const Preferences& now, QWidget* parent = nullptr);

    void writeTo(Preferences& preferences) const;

private:
    QComboBox* m_zoom;
};

} // namespace confab
