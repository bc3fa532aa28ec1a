#pragma once

#include "ui/preferences.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace confab {

/// The page of the settings about the editor of the notes.
class NotesPage : public QWidget
{
    Q_OBJECT

public:
    /// `hasDictionaries`: there is something to check the spelling with.
    NotesPage(const Preferences& now, bool hasDictionaries, QWidget* parent = nullptr);

    void writeTo(Preferences& preferences) const;

private:
    QComboBox* m_zoom;
    QCheckBox* m_spelling;
};

} // namespace confab
