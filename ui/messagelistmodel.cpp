#include "ui/messagelistmodel.h"

#include "core/client/peerlist.h"
#include "ui/failuretext.h"
#include "ui/mentions.h"
#include "ui/peerlistmodel.h"
#include "ui/texttools.h"
#include "ui/timetext.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

QDate dayOf(const ChatEntry& entry)
{
    return QDateTime::fromMSecsSinceEpoch(entry.message.timestamp).date();
}

bool haveSameAudience(const Message& a, const Message& b)
{
    return a.recipient == b.recipient && a.roles == b.roles;
}

} // namespace

MessageListModel::MessageListModel(ChatLog& log, PeerList& people, QObject* parent)
    : QAbstractListModel(parent),
      m_log(log),
      m_people(people)
{
    followLog();
    followPeople(people);
    reload();
}

int MessageListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QVariant MessageListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry(index.row()));
    case Qt::AccessibleTextRole:
        return accessibleText(index.row());
    case LineRole:
        return QVariant::fromValue(line(index.row()));
    default:
        return {};
    }
}

MessageLine MessageListModel::line(int row) const
{
    const ChatEntry& shown = entry(row);
    const Message& message = shown.message;
    const Place& place = m_places[static_cast<std::size_t>(row)];
    const QString userId = m_known.value(message.sender.peerId).userId;
    return {.sender = PeerListModel::shownName(message.sender.name),
            .personKey = userId.isEmpty() ? message.sender.peerId : userId,
            .text = textOf(shown),
            .audience = audience(shown),
            .failure = shown.failure ? failureText(*shown.failure) : QString(),
            .names = m_names,
            .ownName = m_ownName,
            .search = {},
            .time = QDateTime::fromMSecsSinceEpoch(message.timestamp),
            .state = shown.state,
            .own = shown.own,
            .isEdited = message.edit > 0,
            .isSaving = shown.editing.has_value(),
            .hasPlace = message.notes && !shown.hiddenBy && !message.isDeleted,
            .isGone = shown.hiddenBy || message.isDeleted,
            .startsDay = place.startsDay,
            .startsGroup = place.startsGroup,
            .firstUnread = row == m_firstUnread};
}

Qt::ItemFlags MessageListModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList MessageListModel::mimeTypes() const
{
    return {u"text/plain"_s};
}

QMimeData* MessageListModel::mimeData(const QModelIndexList& indexes) const
{
    QModelIndexList rows = indexes;
    std::ranges::sort(rows, {}, [](const QModelIndex& index) { return index.row(); });
    QStringList texts;
    for (const QModelIndex& index : rows) {
        texts += textOf(entry(index.row()));
    }
    auto* mime = new QMimeData;
    mime->setText(texts.join(u'\n'));
    return mime;
}

void MessageListModel::setOwnName(const QString& name)
{
    m_ownName = PeerListModel::shownName(name);
}

bool MessageListModel::mentionsReader(int row) const
{
    return !m_ownName.isEmpty() && mentions::mentions(entry(row).message.text, m_ownName);
}

void MessageListModel::setFirstUnread(int row)
{
    const int before = std::exchange(m_firstUnread, row);
    for (const int changed : {before, row}) {
        if (before != row && changed >= 0 && changed < rowCount()) {
            Q_EMIT dataChanged(index(changed), index(changed));
        }
    }
}

void MessageListModel::followLog()
{
    connect(&m_log, &ChatLog::wasReset, this, &MessageListModel::reload);
    connect(&m_log, &ChatLog::entryAboutToBeAdded, this,
            [this](qsizetype at) { beginInsertRows({}, static_cast<int>(at), static_cast<int>(at)); });
    connect(&m_log, &ChatLog::entryAdded, this, [this](qsizetype at) {
        m_places.insert(m_places.begin() + at, placeOf(at));
        if (m_firstUnread >= at) {
            ++m_firstUnread;
        }
        endInsertRows();
        replaceBelow(at + 1);
    });
    connect(&m_log, &ChatLog::entryChanged, this, [this](qsizetype at) {
        const QModelIndex changed = index(static_cast<int>(at));
        m_places[static_cast<std::size_t>(at)] = placeOf(at);
        Q_EMIT dataChanged(changed, changed);
        replaceBelow(at + 1);
    });
}

void MessageListModel::followPeople(const PeerList& people)
{
    const auto remember = [this, &people](qsizetype at) {
        const Peer& peer = people.peers()[static_cast<std::size_t>(at)];
        m_known.insert(peer.id, {.userId = peer.userId, .name = peer.name});
        const QString name = PeerListModel::shownName(peer.name);
        if (!m_names.contains(name)) {
            m_names.append(name);
        }
    };
    const auto rememberAll = [&people, remember] {
        for (qsizetype i = 0; i < std::ssize(people.peers()); ++i) {
            remember(i);
        }
    };
    connect(&people, &PeerList::peerAdded, this, remember);
    connect(&people, &PeerList::peerChanged, this, remember);
    connect(&people, &PeerList::wasReset, this, rememberAll);
    rememberAll();
}

void MessageListModel::reload()
{
    beginResetModel();
    m_firstUnread = -1;
    m_places.clear();
    m_places.reserve(m_log.entries().size());
    for (qsizetype i = 0; i < std::ssize(m_log.entries()); ++i) {
        m_places.push_back(placeOf(i));
    }
    endResetModel();
}

MessageListModel::Place MessageListModel::placeOf(qsizetype index) const
{
    if (index == 0) {
        return {.startsDay = true, .startsGroup = true};
    }
    const ChatEntry& above = m_log.entries()[static_cast<std::size_t>(index - 1)];
    const ChatEntry& here = m_log.entries()[static_cast<std::size_t>(index)];
    const qint64 since = here.message.timestamp - above.message.timestamp;
    const bool continues = above.own == here.own && above.message.sender == here.message.sender &&
                           haveSameAudience(above.message, here.message) && qAbs(since) < GroupMs;
    const bool startsDay = dayOf(above) != dayOf(here);
    return {.startsDay = startsDay, .startsGroup = startsDay || !continues};
}

void MessageListModel::replaceBelow(qsizetype at)
{
    if (at >= std::ssize(m_places)) {
        return;
    }
    Place& place = m_places[static_cast<std::size_t>(at)];
    if (std::exchange(place, placeOf(at)) != place) {
        const QModelIndex changed = index(static_cast<int>(at));
        Q_EMIT dataChanged(changed, changed);
    }
}

QString MessageListModel::textOf(const ChatEntry& shown) const
{
    if (!shown.hiddenBy && shown.message.isDeleted)
        return tr("(message deleted)", "instead of a message");
    if (!shown.hiddenBy)
        return shown.editing && !shown.editing->isEmpty() ? *shown.editing : shown.message.text;
    return tr("(hidden by %1)", "instead of a message").arg(PeerListModel::shownName(*shown.hiddenBy));
}

QString MessageListModel::audience(const ChatEntry& shown) const
{
    const Message& message = shown.message;
    if (message.isPrivate()) {
        return shown.own ? tr("only to %1").arg(nameOf(message.recipient)) : tr("only to you");
    }
    if (message.roles.isEmpty()) {
        return {};
    }
    QStringList roles;
    for (const QString& name : message.roles) {
        const std::optional<Role> known = roleFromName(name);
        roles += known ? PeerListModel::roleText(*known) : texttools::oneLine(name);
    }
    return tr("only to: %1").arg(roles.join(u", "_s));
}

QString MessageListModel::accessibleText(int row) const
{
    const ChatEntry& shown = entry(row);
    QStringList head{shown.own ? tr("You") : PeerListModel::shownName(shown.message.sender.name),
                     timeText(QDateTime::fromMSecsSinceEpoch(shown.message.timestamp).time())};
    if (const QString to = audience(shown); !to.isEmpty()) {
        head += to;
    }
    if (shown.message.edit > 0 && !shown.message.isDeleted && !shown.hiddenBy) {
        head += tr("edited");
    }
    const QString text = tr("%1: %2").arg(head.join(u", "_s), texttools::drawable(textOf(shown)));
    return shown.own ? tr("%1 (%2)", "message (its state)").arg(text, stateText(shown)) : text;
}

QString MessageListModel::stateText(const ChatEntry& shown) const
{
    switch (shown.state) {
    case ChatEntry::State::Sending:
        return tr("sending");
    case ChatEntry::State::Sent:
        return shown.editing ? tr("saving") : tr("sent");
    case ChatEntry::State::Failed:
        break;
    }
    return shown.failure ? tr("not sent. %1").arg(failureText(*shown.failure)) : tr("not sent");
}

QString MessageListModel::nameOf(const QString& peerId) const
{
    return PeerListModel::shownName(m_known.value(peerId).name);
}

} // namespace confab
