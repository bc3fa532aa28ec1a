#include "ui/peoplepane.h"

#include "core/client/roomclient.h"
#include "ui/peerdelegate.h"
#include "ui/peerlistmodel.h"
#include "ui/peoplefilter.h"
#include "ui/personactions.h"
#include "ui/settingbar.h"
#include "ui/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Many = 12; // more than one takes in at a glance
constexpr int LongestWords = 100;

} // namespace

PeoplePane::PeoplePane(RoomClient& client, QWidget* parent)
    : QWidget(parent),
      m_client(client),
      m_actions(new PersonActions(client, this))
{
    setObjectName(u"peoplePane"_s);
    setProperty("surface", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_model = new PeerListModel(client.people(), this);
    m_found = new PeopleFilter(this);
    m_found->setSourceModel(m_model);
    buildFilter(); // Tab comes to it before the list
    buildList();
    buildAlone();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2 * theme::Grid, 0, 0);
    layout->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(3 * theme::Grid, 0, 3 * theme::Grid, 0);
    top->addWidget(new SettingBar(SettingBar::Of::Lock, client, this));
    layout->addLayout(top);
    auto* hands = new QVBoxLayout;
    hands->setContentsMargins(3 * theme::Grid, theme::Grid, 3 * theme::Grid, theme::Grid);
    hands->addWidget(m_hands);
    layout->addLayout(hands);
    auto* narrowing = new QVBoxLayout;
    narrowing->setContentsMargins(3 * theme::Grid, 0, 3 * theme::Grid, theme::Grid);
    narrowing->setSpacing(2 * theme::Grid);
    narrowing->addWidget(m_filter);
    narrowing->addWidget(m_nobody);
    layout->addLayout(narrowing);
    layout->addWidget(m_list, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(3 * theme::Grid, 2 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid);
    foot->setSpacing(2 * theme::Grid);
    foot->addWidget(m_trouble);
    foot->addWidget(m_alone);
    layout->addLayout(foot);
    buildActions();
    connectWidgets();
    showAlone();
    showFilter();
    showHands();
    showActions();
}

bool PeoplePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::ShortcutOverride) {
        // While there is something to empty, Esc is not for whoever else waits for it.
        const bool isOurs =
            static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_filter->text().isEmpty();
        event->setAccepted(isOurs);
        return isOurs;
    }
    if ((watched != m_list && watched != m_filter) || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_filter)
        return takeFilterKey(key);
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    writeToCurrent();
    return true;
}

bool PeoplePane::takeFilterKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            return false;
        m_filter->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goToList();
        return true;
    default:
        return false;
    }
}

void PeoplePane::goToList()
{
    if (m_found->rowCount() == 0)
        return;
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_found->index(0, 0));
    m_list->setFocus(Qt::TabFocusReason);
}

void PeoplePane::setCode(const QString& code)
{
    m_code = code;
    showAlone();
}

void PeoplePane::buildFilter()
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"peopleFilter"_s);
    m_filter->setProperty("kind", u"compact"_s);
    m_filter->setPlaceholderText(tr("Find a person"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(LongestWords);
    m_filter->installEventFilter(this);
    m_nobody = new QLabel(tr("Nobody here has such a name."), this);
    m_nobody->setObjectName(u"nobodyFound"_s);
    m_nobody->setTextFormat(Qt::PlainText);
    m_nobody->setProperty("kind", u"small"_s);
    m_nobody->setWordWrap(true);
}

void PeoplePane::buildList()
{
    m_list = new QListView(this);
    m_list->setObjectName(u"people"_s);
    m_list->setAccessibleName(tr("People in the room"));
    m_list->setModel(m_found);
    m_list->setItemDelegate(new PeerDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_hands = new QLabel(this);
    m_hands->setObjectName(u"raisedHands"_s);
    m_hands->setTextFormat(Qt::PlainText);
    m_hands->setProperty("kind", u"slip"_s);
    m_trouble = new QLabel(this);
    m_trouble->setObjectName(u"peopleTrouble"_s);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setProperty("kind", u"slip"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
}

/// For the person that is chosen; the same as in their menu, where one finds it.
void PeoplePane::buildActions()
{
    m_write = new QPushButton(tr("Write to them"), this);
    m_write->setObjectName(u"writeToPerson"_s);
    m_more = new QPushButton(tr("More"), this);
    m_more->setObjectName(u"morePerson"_s);
    auto* menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_actions->fill(*menu, currentPeer());
    });
    m_more->setMenu(menu);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(3 * theme::Grid, 0, 3 * theme::Grid, 3 * theme::Grid);
    row->setSpacing(2 * theme::Grid);
    row->addWidget(m_write);
    row->addWidget(m_more);
    row->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void PeoplePane::connectWidgets()
{
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_model, signal, this, &PeoplePane::showAlone);
        connect(m_model, signal, this, &PeoplePane::showFilter);
        connect(m_model, signal, this, &PeoplePane::showHands);
        connect(m_model, signal, this, &PeoplePane::showActions);
    }
    connect(m_model, &QAbstractItemModel::modelReset, this, &PeoplePane::showAlone);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PeoplePane::showFilter);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PeoplePane::showHands);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PeoplePane::showHands);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PeoplePane::showActions);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PeoplePane::showActions);
    connect(m_list, &QListView::clicked, this, [this] { Q_EMIT followRequested(currentPeer()); });
    connect(m_list, &QListView::doubleClicked, this, &PeoplePane::writeToCurrent);
    connect(m_list, &QWidget::customContextMenuRequested, this, &PeoplePane::showMenu);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_found->setWords(words);
        showFilter();
    });
    connect(m_write, &QPushButton::clicked, this, &PeoplePane::writeToCurrent);
    connect(m_actions, &PersonActions::writeRequested, this, &PeoplePane::writeRequested);
    connect(m_actions, &PersonActions::followRequested, this, [this](const QString& peerId) {
        Q_EMIT notesWanted();
        Q_EMIT followRequested(peerId);
    });
    connect(m_actions, &PersonActions::failed, this, &PeoplePane::tell);
    connect(&m_client, &RoomClient::roomChanged, this, &PeoplePane::showActions);
    connect(&m_client, &RoomClient::stateChanged, this, &PeoplePane::showActions);
}

/// It stays while somebody is looked for, even when so many have left that it would not come.
void PeoplePane::showFilter()
{
    const bool looking = !m_filter->text().isEmpty();
    m_filter->setVisible(looking || m_model->rowCount() >= Many);
    m_nobody->setVisible(looking && m_found->rowCount() == 0);
}

void PeoplePane::showHands()
{
    int raised = 0;
    for (const Peer& peer : m_client.people().peers())
        raised += peer.hasRaisedHand() ? 1 : 0;
    m_hands->setVisible(raised > 0);
    m_hands->setText(raised == 1 ? tr("One hand is up") : tr("%n hands are up", nullptr, raised));
    if (std::exchange(m_raised, raised) != raised)
        Q_EMIT handsChanged(raised);
}

void PeoplePane::showActions()
{
    m_write->setVisible(m_actions->mayWriteTo(currentPeer()));
    m_more->setVisible(m_actions->mayManagePerson(currentPeer()));
}

void PeoplePane::showMenu(const QPoint& place)
{
    tell({});
    const QModelIndex index = m_list->indexAt(place);
    auto* menu = new QMenu(this);
    menu->setObjectName(u"personMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fill(*menu, index.data(PeerListModel::PeerIdRole).toString());
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(m_list->viewport()->mapToGlobal(place));
}

void PeoplePane::writeToCurrent()
{
    tell({});
    if (m_actions->mayWriteTo(currentPeer()))
        Q_EMIT writeRequested(currentPeer());
}

void PeoplePane::tell(const QString& words)
{
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
}

QString PeoplePane::currentPeer() const
{
    return m_list->currentIndex().data(PeerListModel::PeerIdRole).toString();
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
