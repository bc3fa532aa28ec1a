#include "ui/unsentoffer.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::UnsentOffer)
};

} // namespace

QString unsentText(int edits, int messages, bool hasDraft)
{
    QStringList parts;
    if (edits > 0)
        parts += edits == 1 ? Tr::tr("1 edit") : Tr::tr("%n edits", nullptr, edits);
    if (messages > 0)
        parts += messages == 1 ? Tr::tr("1 message") : Tr::tr("%n messages", nullptr, messages);
    if (hasDraft)
        parts += Tr::tr("a draft");
    return parts.join(u", "_s);
}

} // namespace confab
