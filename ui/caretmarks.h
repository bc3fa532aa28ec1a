#pragma once

#include <QRegion>
#include <QWidget>

#include <vector>

class QScrollBar;

namespace confab {

/// Where the others are in all of the notes: small marks on the scroll bar in their colours. A mark names its
/// people in its tool tip and is pressed to go there; the rest of the bar works as ever.
class CaretMarks : public QWidget
{
    Q_OBJECT

public:
    struct Mark
    {
        QString peerId;
        QString name;
        QString personKey; ///< what theme::personColor() takes
        double place = 0;  ///< from 0, the first line, to 1, behind the last one

        bool operator==(const Mark&) const = default;
    };

    explicit CaretMarks(QScrollBar& bar);

    void setMarks(std::vector<Mark> marks);
    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }
    /// Where the mark of this peer can be pressed; null where there is none.
    [[nodiscard]] QRect markOf(const QString& peerId) const;
    /// Who is at this place of the bar, one name a line.
    [[nodiscard]] QString namesAt(QPoint position) const;

Q_SIGNALS:
    void chosen(const QString& peerId);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();

    std::vector<Mark> m_marks;
    std::vector<QRect> m_rects; ///< of each mark
    QString m_pressed;          ///< whose mark the button went down on
};

} // namespace confab
