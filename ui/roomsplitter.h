#pragma once

#include <QSplitter>

namespace confab {

/// Notes and what is beside them, with a border between them that the keyboard reaches, too: the arrow keys
/// move it (with Shift further), Home puts it back to where it usually is, as a double click does.
class RoomSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit RoomSplitter(QWidget* parent = nullptr);

    /// Moves the border to the right by so many pixels, as far as both sides let it.
    void moveBorder(int pixels);

Q_SIGNALS:
    /// Somebody wants the usual widths.
    void resetRequested();

protected:
    QSplitterHandle* createHandle() override;
};

} // namespace confab
