#pragma once

#include "core/expected.h"
#include "ui/notesfilename.h"

#include <QFileDialog>
#include <QString>

#include <variant>

namespace confab {

/// Writes the notes, all of them or nothing: as a web page or PDF where the file's name ends so, else as they
/// are, in UTF-8. The error is a sentence.
[[nodiscard]] Expected<std::monostate, QString> writeNotes(const QString& file, const QString& text);

/// Asks where to keep the notes (as Markdown, plain text, web page or PDF) and writes them there.
class SaveNotesDialog : public QFileDialog
{
    Q_OBJECT

public:
    SaveNotesDialog(const QString& roomName, QString text, QWidget* parent);

Q_SIGNALS:
    void saved(const QString& file);
    void failed(const QString& words);
    /// Closed without a file.
    void cancelled();

private:
    QString m_text;
};

} // namespace confab
