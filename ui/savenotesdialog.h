#pragma once

#include "core/expected.h"
#include "ui/notesfilename.h"

#include <QFileDialog>
#include <QString>

#include <variant>

namespace confab {

/// Writes the notes, all of them or nothing: as a web page or PDF where the file's name ends so, else as they
/// are, in UTF-8. `plain` goes into a `.txt` instead, where it is given. The error is a sentence.
[[nodiscard]] Expected<std::monostate, QString> writeNotes(const QString& file, const QString& text,
                                                           const QString& plain = {});

/// Asks where to keep the notes (as Markdown, plain text, web page or PDF) and writes them there.
class SaveNotesDialog : public QFileDialog
{
    Q_OBJECT

public:
    SaveNotesDialog(const QString& roomName, QString text, QWidget* parent);
    /// What a plain text holds instead; the text itself where this is empty.
    void setPlainText(const QString& plain) { m_plain = plain; }

Q_SIGNALS:
    void saved(const QString& file);
    void failed(const QString& words);
    /// Closed without a file.
    void cancelled();

private:
    QString m_text;
    QString m_plain;
};

} // namespace confab
