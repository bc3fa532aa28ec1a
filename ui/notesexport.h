#pragma once

#include <QByteArray>
#include <QString>

class QPagedPaintDevice;
class QWidget;

namespace confab {

/// The notes for other programs. What somebody wrote stays text: no markup, script or picture of theirs gets
/// through, and neither form loads anything when it is opened.
namespace notesexport {

/// One file of HTML, UTF-8, with its style in it.
[[nodiscard]] QByteArray html(const QString& title, const QString& markdown);
/// A4 pages, or nothing where they could not be made.
[[nodiscard]] QByteArray pdf(const QString& title, const QString& markdown);
/// Asks for a printer, and prints.
void print(QWidget& parent, const QString& title, const QString& markdown);

} // namespace notesexport

} // namespace confab
