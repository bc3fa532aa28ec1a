#include "ui/notesexport.h"

#include "ui/localedit.h"
#include "ui/markdownhtml.h"
#include "ui/previewdocument.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

#include <memory>

using namespace Qt::StringLiterals;

namespace confab::notesexport {

namespace {

constexpr int PixelsPerInch = 96; // 15 px letters are 11 pt
constexpr int PixelSize = 15;
constexpr qreal MarginMm = 20;

/// On paper it is always light.
void draw(QPagedPaintDevice& device, const QString& markdown)
{
    const Tokens& t = lightTokens();
    QTextDocument document;
    document.setDocumentMargin(0);
    fillPreview(document, markdown,
                {.ink = Qt::black,
                 .muted = t.muted,
                 .link = t.accent,
                 .codeBackground = t.window,
                 .hairline = t.hairline,
                 .codeFamily = theme::codeFont().family(),
                 .pixelSize = PixelSize});
    document.setPageSize(device.pageLayout().paintRectPixels(PixelsPerInch).size());
    document.print(&device);
}

} // namespace

QByteArray html(const QString& title, const QString& markdown)
{
    return markdownHtml(title, parseMarkdown(localedit::viewForm(markdown))).toUtf8();
}

QByteArray pdf(const QString& title, const QString& markdown)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(u"Confab"_s);
        writer.setResolution(PixelsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({MarginMm, MarginMm, MarginMm, MarginMm}, QPageLayout::Millimeter);
        draw(writer, markdown);
    }
    return buffer.data();
}

void print(QWidget& parent, const QString& title, const QString& markdown)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
    printer->setDocName(title);
    printer->setResolution(PixelsPerInch);
    auto* dialog = new QPrintDialog(printer.get(), &parent);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The printer goes when the dialog does.
    QObject::connect(dialog, &QDialog::accepted, dialog, [printer, markdown] { draw(*printer, markdown); });
    QObject::connect(dialog, &QObject::destroyed, [printer] {});
    dialog->open();
}

} // namespace confab::notesexport
