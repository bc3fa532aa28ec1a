#pragma once

#include "ui/findquery.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace confab {

/// Where one says what to look for, and what to put in its place. Knows no text: whoever hears it does.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    /// Its parts are called after it: `<name>Pattern`, `<name>Next`, …
    explicit FindBar(const QString& name, QWidget* parent = nullptr);

    /// Shows it, ready to type. With `pattern`: looks for that.
    void open(const QString& pattern);
    /// Case and whole words, to be narrowed down by; shown at first.
    void setOptionsShown(bool shown);
    void setReplaceShown(bool shown);
    [[nodiscard]] bool isReplaceShown() const { return !m_replaceRow->isHidden(); }

    [[nodiscard]] FindQuery query() const;
    [[nodiscard]] QString replacement() const;
    /// How many there are, and which one this is. `slip`: there is nothing of what was asked for.
    void setResult(const QString& words, bool slip);
    [[nodiscard]] QString result() const;

Q_SIGNALS:
    void queryChanged();
    void nextRequested();
    void previousRequested();
    void replaceRequested();
    void replaceAllRequested();
    void closeRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildFindRow();
    QWidget* buildReplaceRow();
    QPushButton* addButton(QHBoxLayout& row, const QString& name, const QString& label, const QString& what);

    QLineEdit* m_pattern = nullptr;
    QLabel* m_result = nullptr;
    QPushButton* m_case = nullptr;
    QPushButton* m_words = nullptr;
    QWidget* m_replaceRow = nullptr;
    QLineEdit* m_replacement = nullptr;
};

} // namespace confab
