#pragma once

#include <QDir>
#include <QString>

class QWidget;

namespace confab::looks {

/// A folder of pictures, and one sheet of them all.
class Album
{
public:
    /// `folder` is made. `language` stands in the pictures' names.
    Album(const QString& folder, QString language);

    /// The widget as it is, in light and in dark. `name` is what it shows, like `start-failure`.
    void take(QWidget& widget, const QString& name);
    [[nodiscard]] int count() const { return m_count; }
    /// Whether every picture could be written.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    /// `contact-sheet.png`: all pictures of the folder, small, with their names.
    [[nodiscard]] static bool writeSheet(const QString& folder);

private:
    QDir m_folder;
    QString m_language;
    int m_count = 0;
    bool m_isWhole = true;
};

} // namespace confab::looks
