#pragma once

#include "core/session/pinnedmessage.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QUrl;

namespace confab {

class ElidedLabel;

/// One pinned message: on one line until it is opened.
class PinnedRow : public QWidget
{
    Q_OBJECT

public:
    PinnedRow(const PinnedMessage& message, bool isFirst, QWidget* parent);

    [[nodiscard]] const PinnedMessage& message() const { return m_message; }
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    /// Whether this person may take it down.
    void setUnpinnable(bool unpinnable);
    /// Tab comes from there to here; gives what it leaves from.
    QWidget* putBehind(QWidget& before);

Q_SIGNALS:
    void unpinRequested(const confab::PinnedMessage& message);
    void linkActivated(const QUrl& url);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    PinnedMessage m_message;
    ElidedLabel* m_line = nullptr;
    QLabel* m_whole = nullptr;
    QToolButton* m_unpin = nullptr;
};

} // namespace confab
