#include "ui/changewords.h"

#include "ui/texttools.h"

#include <QCoreApplication>

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::ChangeWords)
};

constexpr qsizetype Quoted = 60;

} // namespace

QString changeWords(const ChangeSet& changes)
{
    qsizetype removed = 0;
    for (const ChangeSet::Replacement& r : changes.replacements())
        removed += r.to - r.from;
    QString inserted = changes.insertedText().toString();
    if (inserted.isEmpty())
        return removed == 0 ? Tr::tr("changed nothing")
                            : Tr::tr("deleted %n character(s)", nullptr, int(removed));
    const bool isLong = inserted.size() > Quoted;
    const bool isAir = inserted.trimmed().isEmpty();
    if (isLong)
        inserted.truncate(inserted.at(Quoted - 1).isHighSurrogate() ? Quoted - 1 : Quoted);
    const QString words = texttools::oneLine(inserted) + (isLong ? QStringLiteral("…") : QString());
    if (isAir)
        return removed == 0 ? Tr::tr("made room") : Tr::tr("put a space in the place of something");
    return removed == 0
               ? Tr::tr("wrote “%1”").arg(words)
               : Tr::tr("wrote “%1” in the place of %n character(s)", nullptr, int(removed)).arg(words);
}

} // namespace confab
