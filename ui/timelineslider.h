#pragma once

#include "ui/sessionevent.h"

#include <QSlider>
#include <QString>

#include <vector>

namespace confab {

/// The line of time: a step for each version and each event, with marks where something was said (a dot) or
/// somebody came or went (a bar).
class TimelineSlider : public QSlider
{
    Q_OBJECT

public:
    struct Mark
    {
        int place = 0;
        SessionEvent::Kind kind = SessionEvent::Kind::Said;
        QString personKey; ///< what theme::personColor() takes
    };

    explicit TimelineSlider(QWidget* parent = nullptr);

    void setMarks(std::vector<Mark> marks);
    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] int xOf(int place) const;
    void goTo(int x);

    std::vector<Mark> m_marks;
};

} // namespace confab
