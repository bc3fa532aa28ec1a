#include "app/unsentflow.h"

#include "app/unsentwork.h"
#include "ui/mainwindow.h"
#include "ui/savenotesdialog.h"
#include "ui/unsentlist.h"

#include <QClipboard>
#include <QGuiApplication>

namespace confab {

UnsentFlow::UnsentFlow(UnsentWork& work, UnsentList& list, MainWindow& window, QObject* parent)
    : QObject(parent),
      m_work(work),
      m_list(list),
      m_window(window)
{
    connect(&m_list, &UnsentList::returnRequested, this, &UnsentFlow::goBack);
    connect(&m_list, &UnsentList::copyRequested, this,
            [this](qint64 id) { QGuiApplication::clipboard()->setText(m_work.document(id).toText()); });
    connect(&m_list, &UnsentList::saveRequested, this, &UnsentFlow::save);
    connect(&m_list, &UnsentList::discardRequested, this, [this](qint64 id) {
        m_work.discard(id);
        refresh();
    });
}

void UnsentFlow::refresh()
{
    m_work.refresh();
    m_list.setOffers(m_work.offers());
}

void UnsentFlow::goBack(qint64 id)
{
    if (const KeptVisit* visit = m_work.find(id))
        Q_EMIT returnRequested({.code = visit->place->code, .server = visit->place->server});
}

void UnsentFlow::save(qint64 id)
{
    const SessionDocument document = m_work.document(id);
    auto* dialog = new SaveNotesDialog(document.roomName, document.toText(), &m_window);
    dialog->setWindowTitle(tr("Save what was not sent"));
    connect(dialog, &SaveNotesDialog::failed, &m_window, &MainWindow::tellTrouble);
    dialog->open();
}

} // namespace confab
