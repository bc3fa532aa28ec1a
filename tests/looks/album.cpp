#include "tests/looks/album.h"

#include "ui/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab::looks {

namespace {

constexpr int Columns = 6;
constexpr QSize Thumbnail(320, 230);
constexpr int Gap = 12;
constexpr int NameHeight = 18;

} // namespace

Album::Album(const QString& folder, QString language) : m_folder(folder), m_language(std::move(language))
{
    m_isWhole = m_folder.mkpath(u"."_s);
}

void Album::take(QWidget& widget, const QString& name)
{
    for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
        theme::apply(*qApp, scheme);
        QTest::qWait(0);
        QCoreApplication::processEvents();
        const QString file =
            u"%1-%2-%3@%4x.png"_s
                .arg(name, m_language, scheme == theme::Scheme::Light ? u"light"_s : u"dark"_s)
                .arg(widget.devicePixelRatioF());
        m_isWhole &= widget.grab().save(m_folder.filePath(file));
        ++m_count;
    }
    theme::apply(*qApp, theme::Scheme::Light);
}

bool Album::writeSheet(const QString& folder)
{
    const QDir dir(folder);
    QStringList files = dir.entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    files.removeAll(u"contact-sheet.png"_s);
    const int rows = (static_cast<int>(files.size()) + Columns - 1) / Columns;
    const QSize cell(Thumbnail.width() + Gap, Thumbnail.height() + NameHeight + Gap);
    QImage sheet(cell.width() * Columns + Gap, std::max(1, cell.height() * rows + Gap), QImage::Format_RGB32);
    sheet.fill(0x888888);
    QPainter painter(&sheet);
    painter.setFont(theme::smallFont());
    for (int i = 0; i < files.size(); ++i) {
        const QPoint place(Gap + i % Columns * cell.width(), Gap + i / Columns * cell.height());
        const QImage picture =
            QImage(dir.filePath(files[i])).scaled(Thumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        painter.drawImage(place, picture);
        painter.drawText(QRect(place.x(), place.y() + Thumbnail.height(), Thumbnail.width(), NameHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, files[i].chopped(4));
    }
    return !files.isEmpty() && sheet.save(dir.filePath(u"contact-sheet.png"_s));
}

} // namespace confab::looks
