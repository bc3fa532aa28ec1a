#include "ui/savenotesdialog.h"

#include "ui/notesexport.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

QByteArray contentsOf(const QFileInfo& file, const QString& text, const QString& plain)
{
    const QString kind = file.suffix().toLower();
    if (kind == "html"_L1 || kind == "htm"_L1)
        return notesexport::html(file.completeBaseName(), text);
    if (kind == "pdf"_L1)
        return notesexport::pdf(file.completeBaseName(), text);
    if (kind == "txt"_L1 && !plain.isEmpty())
        return plain.toUtf8();
    return text.toUtf8();
}

} // namespace

Expected<std::monostate, QString> writeNotes(const QString& file, const QString& text, const QString& plain)
{
    const auto failed = [&file](const QString& why) {
        return Unexpected(SaveNotesDialog::tr("The notes could not be saved as “%1”: %2.")
                              .arg(QDir::toNativeSeparators(file), why));
    };
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return failed(out.errorString());
    out.write(contentsOf(QFileInfo(file), text, plain));
    if (!out.commit())
        return failed(out.errorString());
    return std::monostate{};
}

SaveNotesDialog::SaveNotesDialog(const QString& roomName, QString text, QWidget* parent)
    : QFileDialog(parent, tr("Save the notes"),
                  QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)),
      m_text(std::move(text))
{
    setObjectName(u"saveNotesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(QFileDialog::AcceptSave);
    setFileMode(QFileDialog::AnyFile);
    setNameFilters(
        {tr("Markdown (*.md)"), tr("Plain text (*.txt)"), tr("Web page (*.html)"), tr("PDF (*.pdf)")});
    setDefaultSuffix(u"md"_s);
    connect(this, &QFileDialog::filterSelected, this, [this](const QString& filter) {
        for (const QString& suffix : {u"md"_s, u"txt"_s, u"html"_s, u"pdf"_s}) {
            if (filter.contains(u"*."_s + suffix))
                setDefaultSuffix(suffix);
        }
    });
    selectFile(notesFileName(roomName) + u".md"_s);
    connect(this, &QDialog::finished, this, [this](int result) {
        if (result != QDialog::Accepted || selectedFiles().isEmpty()) {
            Q_EMIT cancelled();
            return;
        }
        const QString file = selectedFiles().constFirst();
        if (const auto written = writeNotes(file, m_text, m_plain))
            Q_EMIT saved(file);
        else
            Q_EMIT failed(written.error());
    });
}

} // namespace confab
