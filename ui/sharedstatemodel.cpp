#include "ui/sharedstatemodel.h"

#include "core/client/roomclient.h"
#include "core/protocol/valuetext.h"
#include "ui/peerlistmodel.h"
#include "ui/texttools.h"
#include "ui/timetext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

/// More than the widest pane shows.
constexpr qsizetype LongestPreview = 400;

bool isBefore(const QString& a, const QString& b)
{
    if ((a == DefaultKey) != (b == DefaultKey))
        return a == DefaultKey;
    return a < b;
}

} // namespace

SharedStateModel::SharedStateModel(RoomClient& client, QObject* parent)
    : QAbstractListModel(parent),
      m_client(client),
      m_store(client.store())
{
    connect(&m_store, &SharedState::changed, this, &SharedStateModel::update);
    connect(&m_store, &SharedState::wasReset, this, &SharedStateModel::reload);
    // A value may be here before the name of who set it.
    for (const auto signal : {&PeerList::peerAdded, &PeerList::peerChanged})
        connect(&client.people(), signal, this, &SharedStateModel::tellNames);
    connect(&client.people(), &PeerList::wasReset, this, &SharedStateModel::tellNames);
    reload();
}

int SharedStateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SharedStateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shownKey(row);
    case Qt::ToolTipRole:
        return texttools::toolTip(row.isNotes() ? tr("The notes that everyone writes together")
                                                : shownKey(row) + u'\n' + row.preview);
    case Qt::AccessibleTextRole:
        return row.isNotes() ? tr("%1, %2", "key, details").arg(shownKey(row), details(row.value))
                             : tr("%1 is %2, %3", "key, value, details")
                                   .arg(shownKey(row), row.preview, details(row.value));
    case KeyRole:
        return row.value.key;
    case IsNotesRole:
        return row.isNotes();
    case PreviewRole:
        return row.preview;
    case DetailsRole:
        return details(row.value);
    default:
        return {};
    }
}

int SharedStateModel::keyCount() const
{
    const bool hasNotes = !m_rows.empty() && m_rows.front().isNotes();
    return static_cast<int>(m_rows.size()) - (hasNotes ? 1 : 0);
}

QModelIndex SharedStateModel::indexOf(const QString& key) const
{
    const auto place = std::ranges::find(m_rows, key, [](const Row& row) { return row.value.key; });
    return place == m_rows.end() ? QModelIndex() : index(static_cast<int>(place - m_rows.begin()));
}

QString SharedStateModel::authorAndTime(const SharedValue& value) const
{
    QStringList parts;
    if (!value.updatedBy.isEmpty() && value.updatedBy == m_client.self().id)
        parts += tr("you");
    else if (const QString name = texttools::oneLine(m_client.nameOf(value.updatedBy)); !name.isEmpty())
        parts += name;
    if (value.updatedAt > 0) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(value.updatedAt);
        const QString time = timeText(when.time());
        parts +=
            when.date() == QDate::currentDate()
                ? time
                : tr("%1, %2", "date, time").arg(QLocale().toString(when.date(), QLocale::ShortFormat), time);
    }
    return parts.join(u" · "_s);
}

bool SharedStateModel::Row::isNotes() const
{
    return value.key == DefaultKey;
}

void SharedStateModel::reload()
{
    const int before = keyCount();
    beginResetModel();
    m_rows.clear();
    for (const SharedValue& value : m_store.values())
        m_rows.push_back(rowOf(value));
    std::ranges::sort(m_rows, isBefore, [](const Row& row) { return row.value.key; });
    endResetModel();
    if (keyCount() != before)
        Q_EMIT keyCountChanged(keyCount());
}

void SharedStateModel::update(const QString& key)
{
    const SharedValue* now = m_store.find(key);
    const auto place = placeOf(key);
    const int at = static_cast<int>(place - m_rows.begin());
    const bool isShown = place != m_rows.end() && place->value.key == key;
    const int before = keyCount();
    if (now != nullptr && isShown) {
        *place = rowOf(*now);
        Q_EMIT dataChanged(index(at), index(at));
    } else if (now != nullptr) {
        beginInsertRows({}, at, at);
        m_rows.insert(place, rowOf(*now));
        endInsertRows();
    } else if (isShown) {
        beginRemoveRows({}, at, at);
        m_rows.erase(place);
        endRemoveRows();
    }
    if (keyCount() != before)
        Q_EMIT keyCountChanged(keyCount());
}

void SharedStateModel::tellNames()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {DetailsRole, Qt::AccessibleTextRole});
}

SharedStateModel::Row SharedStateModel::rowOf(const SharedValue& value)
{
    QString preview = texttools::oneLine(displayText(value.value, ValueForm::OneLine));
    const QStringView start = texttools::start(preview, LongestPreview, 1);
    if (start.size() < preview.size())
        preview = start.toString() + u'…';
    return {value, preview};
}

std::vector<SharedStateModel::Row>::iterator SharedStateModel::placeOf(const QString& key)
{
    return std::ranges::lower_bound(m_rows, key, isBefore, [](const Row& row) { return row.value.key; });
}

QString SharedStateModel::shownKey(const Row& row) const
{
    if (row.isNotes())
        return tr("The notes");
    const QString key = texttools::oneLine(row.value.key);
    return key.isEmpty() ? tr("(a key of spaces)") : key;
}

QString SharedStateModel::details(const SharedValue& value) const
{
    const QString version = tr("version %1").arg(value.version);
    const QString rest = authorAndTime(value);
    return rest.isEmpty() ? version : version + u" · "_s + rest;
}

} // namespace confab
