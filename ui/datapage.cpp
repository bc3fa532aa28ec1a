#include "ui/datapage.h"

#include "ui/confirmdialog.h"
#include "ui/formrow.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int MostRowsShown = 4;

QString nameOf(StoredPlace::Kind kind)
{
    switch (kind) {
    case StoredPlace::Kind::Settings:
        return DataPage::tr("Settings and recent rooms");
    case StoredPlace::Kind::Identity:
        return DataPage::tr("Key for hosting");
    case StoredPlace::Kind::Rooms:
        return DataPage::tr("Rooms hosted here");
    case StoredPlace::Kind::Unsent:
        return DataPage::tr("Not sent yet");
    }
    Q_UNREACHABLE();
}

QTreeWidget* table(const QString& name, const QStringList& headings, QWidget* parent)
{
    auto* tree = new QTreeWidget(parent);
    tree->setObjectName(name);
    tree->setProperty("kind", u"table"_s);
    tree->setHeaderLabels(headings);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setTextElideMode(Qt::ElideMiddle);
    tree->setTabKeyNavigation(false);
    tree->setAllColumnsShowFocus(true);
    return tree;
}

/// As high as its rows.
void fit(QTreeWidget& tree)
{
    const int row = tree.fontMetrics().height() + 3 * theme::Grid;
    tree.setFixedHeight(row * (std::clamp(tree.topLevelItemCount(), 2, MostRowsShown) + 1) + theme::Grid);
}

void addRow(QTreeWidget& tree, const QStringList& cells)
{
    auto* item = new QTreeWidgetItem(&tree, cells);
    item->setData(0, Qt::AccessibleTextRole, cells.join(u", "_s));
    for (int column = 0; column < static_cast<int>(cells.size()); ++column)
        item->setToolTip(column, texttools::toolTip(cells.at(column)));
}

} // namespace

DataPage::DataPage(const SettingsFacts& facts, QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    formrow::arrange(*layout);
    addPlaces(*layout, facts.places);
    addHosts(*layout, facts.hosts);
    auto* wipe = new QPushButton(tr("&Delete all of it…"), this);
    wipe->setObjectName(u"wipeButton"_s);
    wipe->setAutoDefault(false);
    connect(wipe, &QPushButton::clicked, this, &DataPage::askToWipe);
    layout->addWidget(wipe, 0, Qt::AlignLeft);
    layout->addStretch(1);
}

void DataPage::addPlaces(QBoxLayout& layout, const std::vector<StoredPlace>& places)
{
    auto* tree = table(u"storedPlaces"_s, {tr("What"), tr("Size"), tr("Where")}, this);
    for (const StoredPlace& place : places) {
        const QString size = place.bytes > 0 ? locale().formattedDataSize(place.bytes, 1) : tr("nothing");
        addRow(*tree, {nameOf(place.kind), size, place.path});
    }
    tree->resizeColumnToContents(0);
    tree->resizeColumnToContents(1);
    fit(*tree);
    formrow::add(layout, tr("&Kept on this computer"), *tree,
                 tr("Messages and notes of rooms elsewhere are kept by their servers, until the session "
                    "ends."));
}

void DataPage::addHosts(QBoxLayout& layout, const std::vector<ContactedHost>& hosts)
{
    auto* tree = table(u"contactedHosts"_s, {tr("Server"), tr("Last")}, this);
    for (const ContactedHost& host : hosts) {
        const QDateTime last = QDateTime::fromMSecsSinceEpoch(host.last);
        addRow(*tree, {host.name, locale().toString(last, QLocale::ShortFormat)});
    }
    if (hosts.empty())
        addRow(*tree, {tr("None so far"), {}});
    tree->resizeColumnToContents(0);
    fit(*tree);
    formrow::add(layout, tr("&Servers this app has spoken with"), *tree,
                 tr("Confab speaks with no others: it looks for no updates and reports nothing."));
}

void DataPage::askToWipe()
{
    auto* dialog = new ConfirmDialog(
        {.title = tr("Delete everything that Confab keeps here?"),
         .text = tr("Your name and settings, the recent rooms, the rooms that this computer hosts with their "
                    "codes, and what was written and is in no room yet. Invite links to your rooms stop "
                    "working. Confab quits then. This cannot be taken back."),
         .action = tr("Delete all of it and quit"),
         .reason = {},
         .option = {}},
        this);
    connect(dialog, &QDialog::accepted, this, &DataPage::wipeRequested);
    dialog->open();
}

} // namespace confab
