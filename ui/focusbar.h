#pragma once

#include <QWidget>

namespace confab {

class ElidedLabel;

/// What stands above the notes while they are alone: the way back, and whether something was said meanwhile.
class FocusBar : public QWidget
{
    Q_OBJECT

public:
    explicit FocusBar(QWidget* parent = nullptr);

    /// What is new in the chat; empty for nothing.
    void setNews(const QString& words);

Q_SIGNALS:
    void leaveRequested();

private:
    ElidedLabel* m_news;
};

} // namespace confab
