#pragma once

#include <QWidget>

namespace confab {

class ElidedLabel;

/// "Following Ana · Stop": whose caret the notes scroll along with.
class FollowBar : public QWidget
{
    Q_OBJECT

public:
    explicit FollowBar(QWidget* parent = nullptr);

    /// `isInNotes`: their caret can be followed; otherwise it says that they are not in the notes.
    void showPerson(const QString& name, const QString& personKey, bool isInNotes);
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void stopRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ElidedLabel* m_words;
    QString m_personKey;
};

} // namespace confab
