#include "ui/statepane.h"

#include "core/client/roomclient.h"
#include "core/protocol/valuetext.h"
#include "core/whenfinished.h"
#include "ui/confirmdialog.h"
#include "ui/failuretext.h"
#include "ui/sharedstatemodel.h"
#include "ui/statedelegate.h"
#include "ui/texttools.h"
#include "ui/theme.h"
#include "ui/valueeditor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

bool isConflict(const Failure& failure)
{
    return failure.kind == Failure::Kind::Refused && failure.refusal.is(ErrorCode::Conflict);
}

} // namespace

StatePane::StatePane(RoomClient& client, QWidget* parent) : QWidget(parent), m_client(client)
{
    setObjectName(u"statePane"_s);
    setProperty("surface", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_model = new SharedStateModel(client, this);
    buildList();
    buildFoot();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Grid, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_trouble);
    layout->addWidget(m_foot);
    connectWidgets();
    showEmpty();
    showAccess();
}

int StatePane::keyCount() const
{
    return m_model->keyCount();
}

bool StatePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        openCurrent();
        return true;
    }
    if (key->matches(QKeySequence::Delete) && mayChange()) {
        removeCurrent();
        return true;
    }
    if (key->matches(QKeySequence::Copy)) {
        copyValue();
        return true;
    }
    return false;
}

void StatePane::buildList()
{
    m_list = new QListView(this);
    m_list->setObjectName(u"sharedState"_s);
    m_list->setAccessibleName(tr("Shared values"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StateDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_empty = new QLabel(this);
    m_empty->setObjectName(u"noSharedState"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setProperty("kind", u"secondary"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(7 * theme::Grid, 0, 7 * theme::Grid, 0);
    m_trouble = new QLabel(this);
    m_trouble->setObjectName(u"stateTrouble"_s);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setProperty("kind", u"slip"_s);
    m_trouble->setWordWrap(true);
    m_trouble->setContentsMargins(4 * theme::Grid, 2 * theme::Grid, 4 * theme::Grid, 0);
    m_trouble->hide();
}

void StatePane::buildFoot()
{
    m_foot = new QWidget(this);
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid);
    row->setSpacing(2 * theme::Grid);
    const auto button = [this, row](const QString& name, const QString& label) {
        auto* made = new QPushButton(label, m_foot);
        made->setObjectName(name);
        row->addWidget(made);
        return made;
    };
    m_add = button(u"addValue"_s, tr("Add…"));
    m_edit = button(u"editValue"_s, tr("Edit…"));
    m_remove = button(u"removeValue"_s, tr("Remove…"));
    for (QPushButton* quiet : {m_edit, m_remove}) // all three fit where it is narrow
        quiet->setProperty("kind", u"quiet"_s);
    row->addStretch();
}

void StatePane::connectWidgets()
{
    connect(m_model, &SharedStateModel::keyCountChanged, this, &StatePane::keyCountChanged);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &StatePane::showEmpty);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StatePane::showEmpty);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &StatePane::updateButtons);
    connect(m_list, &QListView::doubleClicked, this, &StatePane::openCurrent);
    connect(m_list, &QWidget::customContextMenuRequested, this, &StatePane::showMenu);
    connect(m_add, &QPushButton::clicked, this, &StatePane::add);
    connect(m_edit, &QPushButton::clicked, this, &StatePane::openCurrent);
    connect(m_remove, &QPushButton::clicked, this, &StatePane::removeCurrent);
    connect(&m_client, &RoomClient::stateChanged, this, &StatePane::showAccess);
    connect(&m_client, &RoomClient::roomChanged, this, &StatePane::showAccess);
}

void StatePane::showAccess()
{
    m_foot->setVisible(mayChange());
    m_empty->setText(mayChange()
                         ? tr("Nothing is shared here yet.\n\nWhat pages and apps in this room set for "
                              "everyone is listed here, and you can add something yourself.")
                         : tr("Nothing is shared here yet.\n\nWhat pages and apps in this room set for "
                              "everyone is listed here."));
    updateButtons();
}

void StatePane::showEmpty()
{
    const bool isEmpty = m_model->keyCount() == 0;
    const bool hasRows = m_model->rowCount() > 0;
    m_empty->setVisible(isEmpty);
    m_list->setVisible(hasRows);
    // The notes alone: the words come below them.
    m_list->setMaximumHeight(isEmpty && hasRows ? m_list->sizeHintForRow(0) : QWIDGETSIZE_MAX);
    updateButtons();
}

void StatePane::updateButtons()
{
    const bool hasKey = !currentKey().isEmpty();
    m_edit->setEnabled(hasKey);
    m_remove->setEnabled(hasKey);
}

void StatePane::add()
{
    tell({});
    (new ValueEditor(ValueEditor::Mode::Add, {}, m_client, *m_model, this))->open();
}

void StatePane::openCurrent()
{
    const QString key = currentKey();
    if (key.isEmpty())
        return;
    tell({});
    const auto mode = mayChange() ? ValueEditor::Mode::Edit : ValueEditor::Mode::Look;
    (new ValueEditor(mode, key, m_client, *m_model, this))->open();
}

void StatePane::removeCurrent()
{
    const QString key = currentKey();
    if (!key.isEmpty())
        askToRemove(key, tr("“%1” goes away for everyone in the room.").arg(texttools::oneLine(key)));
}

void StatePane::askToRemove(const QString& key, const QString& words)
{
    tell({});
    const qint64 seen = m_client.store().version(key);
    auto* dialog = new ConfirmDialog({.title = tr("Remove this value?"),
                                      .text = words,
                                      .action = tr("Remove"),
                                      .reason = {},
                                      .option = {}},
                                     this);
    connect(dialog, &QDialog::accepted, this, [this, key, seen] { remove(key, seen); });
    dialog->open();
}

void StatePane::remove(const QString& key, qint64 seen)
{
    whenFinished(
        m_client.store().set(key, {}, seen), this, [this, key](const SharedState::SetResult& result) {
            if (result)
                return;
            const SharedValue* now = m_client.store().find(key);
            if (!isConflict(result.error()))
                tell(failureText(result.error()));
            else if (now != nullptr)
                askToRemove(key,
                            tr("Someone has changed “%1” in the meantime. It is now:\n%2")
                                .arg(texttools::oneLine(key),
                                     m_model->indexOf(key).data(SharedStateModel::PreviewRole).toString()));
        });
}

void StatePane::copyValue() const
{
    const SharedValue* value = m_client.store().find(currentKey());
    if (value == nullptr)
        return;
    const QString* text = asText(value->value);
    QGuiApplication::clipboard()->setText(text != nullptr ? *text
                                                          : displayText(value->value, ValueForm::Indented));
}

void StatePane::showMenu(const QPoint& place)
{
    if (currentKey().isEmpty() || !m_list->indexAt(place).isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"stateMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(mayChange() ? tr("&Edit…") : tr("&Show…"), this, &StatePane::openCurrent);
    menu->addAction(tr("&Copy value"), this, &StatePane::copyValue);
    if (mayChange())
        menu->addAction(tr("&Remove…"), this, &StatePane::removeCurrent);
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

void StatePane::tell(const QString& words)
{
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
}

bool StatePane::mayChange() const
{
    const RoomClient::State state = m_client.state();
    const bool isIn = state == RoomClient::State::Joined || state == RoomClient::State::Reconnecting;
    return isIn && mayWrite(m_client.self().role);
}

QString StatePane::currentKey() const
{
    const QModelIndex current = m_list->currentIndex();
    const bool isKey = current.isValid() && !current.data(SharedStateModel::IsNotesRole).toBool();
    return isKey ? current.data(SharedStateModel::KeyRole).toString() : QString();
}

} // namespace confab
