#pragma once

#include <QLabel>
#include <QStringList>

namespace confab {

/// A line of plain text that may get narrower than its words: it takes the first of its wordings that fits,
/// cuts the last one where none does, and shows the first one as a tool tip whenever that is not what is
/// read.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setFullText(const QString& text) { setWordings({text}); }
    /// From the longest to the shortest.
    void setWordings(const QStringList& wordings);
    /// What the tool tip says besides, whether anything is cut or not.
    void setNote(const QString& note);
    [[nodiscard]] QString fullText() const { return m_wordings.value(0); }
    /// What is readable now.
    [[nodiscard]] QString shownText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateToolTip();

    QStringList m_wordings;
    QString m_note;
};

} // namespace confab
