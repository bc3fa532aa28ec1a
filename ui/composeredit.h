#pragma once

#include <QPlainTextEdit>

class QMenu;

namespace confab {

/// The text field of the composer: plain text that grows from one line to six, and then scrolls.
class ComposerEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int MostLines = 6;

    explicit ComposerEdit(QWidget* parent = nullptr);

    /// Whether Escape is for this field: see cancelled().
    void setCancellable(bool cancellable) { m_isCancellable = cancellable; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter, where it means "send": not while an input method is composing.
    void sendRequested();
    /// Up, where there is nothing to go up in: the field is empty.
    void upRequested();
    /// Escape, where it is for this field.
    void cancelled();
    /// The pasted text is too long to be worth showing.
    void pasteRefused();
    void focusChanged(bool hasFocus);
    /// A context menu is about to be shown for this place: whoever knows more to do adds it.
    void menuFilled(QMenu& menu, qsizetype position);

protected:
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
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
    bool m_isCancellable = false;
};

} // namespace confab
