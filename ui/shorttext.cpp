#include "ui/shorttext.h"

#include "ui/texttools.h"

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype LongestTitle = 100;

} // namespace

QString shortText(const QString& text, qsizetype units, qsizetype lines)
{
    const QString drawn = texttools::drawable(text);
    const QString shown = texttools::start(drawn, units, lines).toString();
    return shown.size() < drawn.size() ? shown + u'…' : shown;
}

QString shortTitle(const QString& text)
{
    QString title = shortText(texttools::oneLine(text), LongestTitle, 1);
    // A window takes this for a mark of its own, unless it stands there twice.
    title.replace("[*]"_L1, "[*][*]"_L1);
    return title;
}

} // namespace confab
