#include "ui/authors.h"

#include "core/client/attendance.h"
#include "core/client/noteshistory.h"
#include "core/client/roomclient.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::Authors)
};

// So much of a person's colour in the paper: it is seen, and the ink on it is read as well as before.
constexpr double OnLight = 0.14;
constexpr double OnDark = 0.20;

} // namespace

QString Authors::peerOf(Authorship::Author author) const
{
    return m_client.history().past().peerOf(author);
}

QString Authors::nameOf(const QString& peerId) const
{
    const QString name = texttools::oneLine(m_client.history().nameOf(peerId));
    return name.isEmpty() ? Tr::tr("Someone") : name;
}

QColor Authors::colorOf(const QString& peerId) const
{
    return theme::personColor(m_client.attendance().personOf(peerId));
}

QString Authors::nameOf(Authorship::Author author) const
{
    return nameOf(peerOf(author));
}

QColor Authors::colorOf(Authorship::Author author) const
{
    return colorOf(peerOf(author));
}

std::vector<TextTint> Authors::tints(const Authorship& authorship, qsizetype from, qsizetype to) const
{
    const Tokens& t = theme::tokens();
    std::vector<TextTint> all;
    from = std::clamp<qsizetype>(from, 0, authorship.size());
    to = std::clamp(to, from, authorship.size());
    for (const Authorship::Run& run : authorship.runs(from, to - from)) {
        if (run.author == Authorship::Nobody)
            continue;
        all.push_back({.from = run.from,
                       .to = run.from + run.length,
                       .color = theme::mixed(t.paper, colorOf(run.author), t.dark ? OnDark : OnLight),
                       .meaning = Tr::tr("Written by %1").arg(nameOf(run.author))});
    }
    return all;
}

} // namespace confab
