#pragma once

#include <QPlainTextEdit>

namespace confab {

/// The text field of the composer: plain text that grows from one line to six, and then scrolls.
class ComposerEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int MostLines = 6;

    explicit ComposerEdit(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter, where it means "send": not while an input method is composing.
    void sendRequested();
    /// The pasted text is too long to be worth showing.
    void pasteRefused();
    void focusChanged(bool hasFocus);

protected:
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
    [[nodiscard]] int heightForLines(int lines) const;
    [[nodiscard]] bool isComposing() const;

    int m_lines = 1;
};

} // namespace confab
