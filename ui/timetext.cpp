#include "ui/timetext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace confab {

QString timeText(QTime time)
{
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    for (const QString& seconds : {u":ss"_s, u".ss"_s, u":s"_s})
        format.remove(seconds);
    return locale.toString(time, format);
}

} // namespace confab
