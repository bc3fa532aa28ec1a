#include "ui/settingsdialog.h"

#include "ui/datapage.h"
#include "ui/displaypage.h"
#include "ui/notespage.h"
#include "ui/notificationpage.h"
#include "ui/personpage.h"
#include "ui/serverpage.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr QSize UsualSize(560, 580);
constexpr int ServerTab = 4;

} // namespace

SettingsDialog::SettingsDialog(const Preferences& now, const SettingsFacts& facts, QWidget* parent)
    : QDialog(parent),
      m_before(now),
      m_pages(new QTabWidget(this)),
      m_person(new PersonPage(now, facts.languages)),
      m_display(new DisplayPage(now)),
      m_notifications(new NotificationPage(now, facts.room, facts.hasTray)),
      m_notes(new NotesPage(now, facts.hasDictionaries)),
      m_server(new ServerPage(now))
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    setProperty("surface", u"surface"_s);
    auto* dataPage = new DataPage(facts);
    connect(dataPage, &DataPage::wipeRequested, this, &SettingsDialog::wipeRequested);
    m_pages->setObjectName(u"settingsPages"_s);
    m_pages->setAccessibleName(tr("Pages of the settings"));
    m_pages->tabBar()->setAccessibleName(tr("Pages of the settings"));
    m_pages->tabBar()->setExpanding(false);
    addPage(*m_person, tr("You"));
    addPage(*m_display, tr("Display"));
    addPage(*m_notifications, tr("Notifications"));
    addPage(*m_notes, tr("Notes"));
    addPage(*m_server, tr("Server"));
    addPage(*dataPage, tr("Data"));

    // As shortcuts: a list of choices would take the keys for a search in it.
    for (const auto& [keys, step] :
         {std::pair(QKeySequence::NextChild, 1), {QKeySequence::PreviousChild, -1}}) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, by = step] {
            m_pages->setCurrentIndex((m_pages->currentIndex() + m_pages->count() + by) % m_pages->count());
        });
    }
    auto* buttons = new QDialogButtonBox(this);
    auto* save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveSettings"_s);
    theme::polish(*save, "kind", u"primary"_s); // the box has polished it already
    save->setDefault(true);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancelSettings"_s);
    cancel->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Grid, 0, 4 * theme::Grid);
    layout->addWidget(m_pages, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(5 * theme::Grid, 0, 5 * theme::Grid, 0);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    resize(theme::scaled(UsualSize));
    m_person->setFocus(); // and not the row of tabs
}

/// Where letters are large a page may be higher than the screen.
void SettingsDialog::addPage(QWidget& page, const QString& title)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(&page);
    area->setMinimumWidth(page.minimumSizeHint().width());
    page.setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    m_pages->addTab(area, title);
}

Preferences SettingsDialog::preferences() const
{
    Preferences result = m_before;
    m_person->writeTo(result);
    m_display->writeTo(result);
    m_notifications->writeTo(result);
    m_notes->writeTo(result);
    m_server->writeTo(result);
    return result;
}

void SettingsDialog::accept()
{
    if (m_server->isUsable()) {
        QDialog::accept();
        return;
    }
    m_pages->setCurrentIndex(ServerTab);
    (void)m_server->isUsable(); // once it is in view, the field can take the focus
}

} // namespace confab
