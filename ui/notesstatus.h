#pragma once

#include <QWidget>

class QLabel;

namespace confab {

class ElidedLabel;

/// The line below the notes: at the left the state of one's work, at the right what is there.
class NotesStatus : public QWidget
{
    Q_OBJECT

public:
    explicit NotesStatus(QWidget* parent = nullptr);

    /// `done`: with a check mark.
    void setSentence(const QString& sentence, bool done);
    [[nodiscard]] QString sentence() const;
    void setWords(qsizetype words);
    /// `Markdown`, `JSON`.
    void setFormat(const QString& format);
    void setZoom(int percent);

private:
    void update();

    QLabel* m_check;
    ElidedLabel* m_sentence;
    ElidedLabel* m_facts;
    QString m_words;
    QString m_format;
    QString m_zoom;
};

} // namespace confab
