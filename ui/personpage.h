#pragma once

#include "ui/preferences.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace confab {

/// The page of the settings about oneself: name, colour, language.
class PersonPage : public QWidget
{
    Q_OBJECT

public:
    PersonPage(const Preferences& now, const QStringList& languages, QWidget* parent = nullptr);

    void writeTo(Preferences& preferences) const;

private:
    void fillColours(int now);
    void fillLanguages(const QString& now, const QStringList& languages);

    QLineEdit* m_name;
    QComboBox* m_colour;
    QComboBox* m_language;
};

} // namespace confab
