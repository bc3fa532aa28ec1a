#include "ui/paletteentry.h"

#include "ui/fuzzymatch.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/outline.h"
#include "ui/roompage.h"
#include "ui/texttools.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::PaletteEntry)
};

} // namespace

std::vector<PaletteEntry> paletteEntries(const std::vector<MenuAction>& actions)
{
    std::vector<PaletteEntry> entries;
    for (const MenuAction& entry : actions) {
        if (!entry.action->isEnabled() || entry.action->objectName() == "paletteAction"_L1)
            continue;
        const bool isOn = entry.action->isCheckable() && entry.action->isChecked();
        entries.push_back({.title = isOn ? Tr::tr("%1 ✓").arg(entry.text) : entry.text,
                           .where = entry.path.join(u" › "_s),
                           .keys = keysOf(*entry.action),
                           .run = [action = entry.action] { action->trigger(); }});
    }
    return entries;
}

void addRoomEntries(std::vector<PaletteEntry>& entries, RoomPage& page)
{
    for (const auto& [peerId, name] : page.peopleToWriteTo())
        entries.push_back({.title = Tr::tr("Message to %1").arg(texttools::oneLine(name)),
                           .where = Tr::tr("People"),
                           .keys = {},
                           .run = [open = QPointer(&page), id = peerId] {
                               if (open)
                                   open->writeTo(id);
                           }});
    for (const OutlineHeading& heading : outlineOf(page.notes().editor().text()))
        entries.push_back({.title = heading.words,
                           .where = Tr::tr("Heading of the notes"),
                           .keys = {},
                           .run = [open = QPointer(&page), place = heading.position] {
                               if (open)
                                   open->goToNotes(place);
                           }});
}

std::vector<PaletteEntry> matching(const std::vector<PaletteEntry>& entries, const QString& query)
{
    if (query.trimmed().isEmpty())
        return entries;
    std::vector<std::pair<int, const PaletteEntry*>> found;
    for (const PaletteEntry& entry : entries) {
        // By its own words first: that of the menu helps where they do not suffice.
        if (const auto worth = fuzzyMatch(query, entry.title))
            found.emplace_back(*worth * 2, &entry);
        else if (const auto wider = fuzzyMatch(query, entry.where + u' ' + entry.title))
            found.emplace_back(*wider, &entry);
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<PaletteEntry> result;
    for (const auto& [worth, entry] : found)
        result.push_back(*entry);
    return result;
}

} // namespace confab
