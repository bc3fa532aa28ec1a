#pragma once

#include "ui/paletteentry.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace confab {

/// Everything that can be done now in one list: type to narrow it down, Enter does it, Esc closes.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(std::vector<PaletteEntry> entries, QWidget* window);

    /// Goes by itself when it closes.
    void open() override;
    void done(int result) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMatches(const QString& query);
    void run();
    void moveBy(int by);

    std::vector<PaletteEntry> m_entries;
    std::vector<PaletteEntry> m_shown;
    QLineEdit* m_query;
    QListWidget* m_list;
    QLabel* m_nothing;
};

} // namespace confab
