#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace confab {

/// A sentence across the page with up to two ways on: what is under way, what went wrong, what is still on.
class Strip : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Calm, Attention };

    /// `name` becomes the object name; the buttons are called `<name>First` and `<name>Second`.
    explicit Strip(const QString& name, QWidget* parent = nullptr);

    /// A button without a label is not there.
    void tell(Tone tone, const QString& words, const QString& first = {}, const QString& second = {});
    [[nodiscard]] QString words() const;
    [[nodiscard]] QPushButton& firstButton() { return *m_first; }

Q_SIGNALS:
    void firstChosen();
    void secondChosen();

private:
    QFrame* m_frame;
    QLabel* m_words;
    QPushButton* m_first;
    QPushButton* m_second;
};

} // namespace confab
