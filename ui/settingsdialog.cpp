#include "ui/settingsdialog.h"

#include "ui/datapage.h"
#include "ui/notespage.h"
#include "ui/notificationpage.h"
#include "ui/personpage.h"
#include "ui/serverpage.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr QSize UsualSize(560, 580);

} // namespace

SettingsDialog::SettingsDialog(const Preferences& now, const SettingsFacts& facts, QWidget* parent)
    : QDialog(parent),
      m_before(now),
      m_pages(new QTabWidget(this)),
      m_person(new PersonPage(now, facts.languages)),
      m_notifications(new NotificationPage(now, facts.room, facts.hasTray)),
      m_notes(new NotesPage(now)),
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
    m_pages->addTab(m_person, tr("You"));
    m_pages->addTab(m_notifications, tr("Notifications"));
    m_pages->addTab(m_notes, tr("Notes"));
    m_pages->addTab(m_server, tr("Server"));
    m_pages->addTab(dataPage, tr("Data"));

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
    resize(UsualSize);
}

Preferences SettingsDialog::preferences() const
{
    Preferences result = m_before;
    m_person->writeTo(result);
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
    m_pages->setCurrentWidget(m_server);
    (void)m_server->isUsable(); // once it is in view, the field can take the focus
}

} // namespace confab
