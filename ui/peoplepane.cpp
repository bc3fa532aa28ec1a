#include "ui/peoplepane.h"

#include "core/client/roomclient.h"
#include "ui/peerdelegate.h"
#include "ui/peerlistmodel.h"
#include "ui/theme.h"

#include <QFrame>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

PeoplePane::PeoplePane(RoomClient& client, QWidget* parent) : QWidget(parent)
{
    setObjectName(u"peoplePane"_s);
    setProperty("surface", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_model = new PeerListModel(client.people(), this);
    m_list = new QListView(this);
    m_list->setObjectName(u"people"_s);
    m_list->setAccessibleName(tr("People in the room"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PeerDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    buildAlone();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2 * theme::Grid, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(3 * theme::Grid, 2 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid);
    foot->addWidget(m_alone);
    layout->addLayout(foot);

    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PeoplePane::showAlone);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &PeoplePane::showAlone);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PeoplePane::showAlone);
    showAlone();
}

void PeoplePane::setCode(const QString& code)
{
    m_code = code;
    showAlone();
}

void PeoplePane::buildAlone()
{
    m_alone = new QFrame(this);
    m_alone->setObjectName(u"aloneHint"_s);
    m_alone->setProperty("kind", u"strip"_s);
    m_aloneText = new QLabel(m_alone);
    m_aloneText->setObjectName(u"aloneText"_s);
    m_aloneText->setTextFormat(Qt::PlainText);
    m_aloneText->setWordWrap(true);
    auto* copy = new QPushButton(tr("Copy invite"), m_alone);
    copy->setObjectName(u"copyInviteAlone"_s);
    copy->setAccessibleName(tr("Copy the invite link"));
    connect(copy, &QPushButton::clicked, this, &PeoplePane::copyInviteRequested);
    auto* layout = new QVBoxLayout(m_alone);
    layout->setContentsMargins(3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid);
    layout->setSpacing(2 * theme::Grid);
    layout->addWidget(m_aloneText);
    layout->addWidget(copy, 0, Qt::AlignLeft);
}

void PeoplePane::showAlone()
{
    m_alone->setVisible(m_model->rowCount() <= 1 && !m_code.isEmpty());
    // Hyphens that do not break: a code is read in one piece.
    const QString code = QString(m_code).replace(u'-', QChar(0x2011));
    m_aloneText->setText(tr("You are alone here. Share the code %1.").arg(code));
}

} // namespace confab
