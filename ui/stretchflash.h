#pragma once

#include "ui/notesgeometry.h"

#include <QTextCursor>
#include <QTimer>

class QPainter;
class QPlainTextEdit;

namespace confab {

/// A stretch of a text that is marked for a moment, so that the eye finds it. It follows edits meanwhile.
class StretchFlash
{
public:
    /// Lives inside of `edit`.
    explicit StretchFlash(QPlainTextEdit& edit);

    void begin(qsizetype from, qsizetype to);
    /// What is marked; empty: nothing.
    [[nodiscard]] QString words() const { return m_stretch.selectedText(); }
    void paint(QPainter& painter, const notesgeometry::Page& page) const;

private:
    QPlainTextEdit& m_edit;
    QTextCursor m_stretch;
    QTimer m_ends;
};

} // namespace confab
