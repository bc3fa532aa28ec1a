#include "ui/keptoutdialog.h"

#include "core/whenfinished.h"
#include "ui/elidedlabel.h"
#include "ui/failuretext.h"
#include "ui/formrow.h"
#include "ui/peerlistmodel.h"
#include "ui/theme.h"
#include "ui/timetext.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Width = 420;

} // namespace

KeptOutDialog::KeptOutDialog(RoomClient& client, QWidget* parent) : QDialog(parent), m_client(client)
{
    setObjectName(u"keptOutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("People kept out"));
    setProperty("surface", u"surface"_s);
    setMinimumWidth(theme::scaled(Width));
    m_list = new QWidget(this);
    m_rows = new QVBoxLayout(m_list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2 * theme::Grid);
    auto* buttons = new QDialogButtonBox(this);
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"keptOutClose"_s);
    close->setFocus(); // and not the row that comes first
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    formrow::arrangeDialog(*layout);
    m_words = formrow::addHeading(*layout, tr("People kept out"), {});
    m_words->setObjectName(u"keptOutWords"_s);
    layout->addWidget(m_list);
    layout->addStretch(1);
    layout->addSpacing(2 * theme::Grid);
    layout->addWidget(buttons);
    ask({});
}

void KeptOutDialog::ask(const QStringList& letIn)
{
    whenFinished(m_client.keptOut(letIn), this, [this](const Expected<answer::KeptOutList, Failure>& answer) {
        if (answer)
            list(answer->people);
        else
            m_words->setText(failureText(answer.error()));
    });
}

void KeptOutDialog::list(const std::vector<KeptOut>& people)
{
    m_words->setText(people.empty() ? tr("Nobody is kept out of this session.")
                                    : tr("They were removed and do not get in again in this session."));
    const auto former = m_list->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    for (QWidget* row : former) {
        m_rows->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    for (const KeptOut& person : people)
        addRow(person);
}

void KeptOutDialog::addRow(const KeptOut& person)
{
    auto* row = new QWidget(m_list);
    auto* name = new ElidedLabel(row);
    name->setObjectName(u"keptOutName"_s);
    name->setFullText(PeerListModel::shownName(person.name));
    auto* note = new ElidedLabel(row);
    note->setProperty("kind", u"small"_s);
    note->setFullText(tr("by %1, %2", "who removed them, at what time")
                          .arg(PeerListModel::shownName(person.by),
                               timeText(QDateTime::fromMSecsSinceEpoch(person.at).time())));
    auto* letIn = new QPushButton(tr("Let in again"), row);
    letIn->setObjectName(u"letInAgain"_s);
    letIn->setAutoDefault(false);
    letIn->setAccessibleName(tr("Let %1 in again").arg(PeerListModel::shownName(person.name)));
    connect(letIn, &QPushButton::clicked, this, [this, id = person.peerId] { ask({id}); });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::Grid);
    layout->addWidget(name);
    layout->addWidget(note);
    layout->addStretch(1);
    layout->addWidget(letIn);
    m_rows->addWidget(row);
    row->show();
}

} // namespace confab
