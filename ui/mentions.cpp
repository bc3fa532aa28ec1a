#include "ui/mentions.h"

namespace confab::mentions {

namespace {

bool isWordUnit(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit == u'_';
}

/// " (2)", by which the second of a name is told from the first (nameApart()).
bool isTold(QStringView text)
{
    qsizetype digits = 0;
    if (!text.startsWith(u" (") || text.size() < 4)
        return false;
    while (2 + digits < text.size() && text.at(2 + digits).isDigit())
        ++digits;
    return digits > 0 && 2 + digits < text.size() && text.at(2 + digits) == u')';
}

bool begins(QStringView text, QStringView name)
{
    return !name.isEmpty() && text.startsWith(name, Qt::CaseInsensitive) &&
           (text.size() == name.size() || !isWordUnit(text.at(name.size())) || !isWordUnit(name.back())) &&
           !isTold(text.sliced(name.size()));
}

QStringView firstName(const QString& name)
{
    const qsizetype space = name.indexOf(u' ');
    return space < 2 ? QStringView() : QStringView(name).first(space);
}

} // namespace

std::vector<Mention> find(QStringView text, const QStringList& names)
{
    std::vector<Mention> found;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        if (at > 0 && isWordUnit(text.at(at - 1)))
            continue; // a mail address
        const QStringView rest = text.sliced(at + 1);
        Mention best{at, 0, {}};
        for (const QString& name : names) {
            if (rest.startsWith(name, Qt::CaseInsensitive) && isTold(rest.sliced(name.size())))
                continue; // nor by their first name
            for (const QStringView form : {QStringView(name), firstName(name)}) {
                if (form.size() >= best.length && begins(rest, form))
                    best = {at, form.size() + 1, name};
            }
        }
        if (best.length > 0)
            found.push_back(std::move(best));
    }
    return found;
}

bool mentions(QStringView text, const QString& name)
{
    return !find(text, {name}).empty();
}

} // namespace confab::mentions
