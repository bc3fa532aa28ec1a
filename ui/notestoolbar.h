#pragma once

#include <QWidget>

class QPushButton;

namespace confab {

/// The words above the notes: what one can do with them beside writing.
class NotesToolbar : public QWidget
{
    Q_OBJECT

public:
    explicit NotesToolbar(QWidget* parent = nullptr);

    [[nodiscard]] QPushButton& outline() { return *m_outline; } ///< can be checked
    [[nodiscard]] QPushButton& preview() { return *m_preview; } ///< can be checked
    [[nodiscard]] QPushButton& find() { return *m_find; }
    [[nodiscard]] QPushButton& exporting() { return *m_export; }

    /// Of all its buttons; where it gets less, the last ones go. The menus have them too.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QList<QPushButton*> buttons() const { return {m_outline, m_find, m_preview, m_export}; }

    QPushButton* m_outline;
    QPushButton* m_find;
    QPushButton* m_preview;
    QPushButton* m_export;
};

} // namespace confab
