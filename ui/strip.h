#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace confab {

/// A sentence across the page with up to three ways on: what is under way, what went wrong, what is still on.
class Strip : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Calm, Attention };

    /// `name` becomes the object name; the buttons are called `<name>First`, `<name>Second` and
    /// `<name>Third`.
    explicit Strip(const QString& name, QWidget* parent = nullptr);

    /// A button without a label is not there.
    void tell(Tone tone, const QString& words, const QString& first = {}, const QString& second = {},
              const QString& third = {});
    [[nodiscard]] QString words() const;
    [[nodiscard]] QPushButton& firstButton() { return *m_first; }

Q_SIGNALS:
    void firstChosen();
    void secondChosen();
    void thirdChosen();

private:
    QFrame* m_frame;
    QLabel* m_words;
    QPushButton* m_first;
    QPushButton* m_second;
    QPushButton* m_third;
};

} // namespace confab
