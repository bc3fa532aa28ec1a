#pragma once

#include "ui/messageline.h"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace confab {

class PeerList;

/// The rows of the chat, over a ChatLog: adds what follows from a row's place (day, group, unread) and its
/// words.
class MessageListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum DataRole {
        LineRole = Qt::UserRole, ///< a MessageLine
    };

    /// Lines of one sender closer together than this stand under one name.
    static constexpr qint64 GroupMs = 5 * 60 * 1000;

    MessageListModel(ChatLog& log, PeerList& people, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Rows can be dragged out as text.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

    [[nodiscard]] const ChatEntry& entry(int row) const
    {
        return m_log.entries()[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] MessageLine line(int row) const;

    /// Who reads: `@name` of theirs is marked.
    void setOwnName(const QString& name);
    [[nodiscard]] bool mentionsReader(int row) const;

    /// The row above which the reader's place is marked; -1 for none.
    [[nodiscard]] int firstUnread() const { return m_firstUnread; }
    void setFirstUnread(int row);

private:
    /// What a row's neighbour above decides.
    struct Place
    {
        bool startsDay = false;
        bool startsGroup = false;
        bool operator==(const Place&) const = default;
    };

    void followLog();
    void followPeople(const PeerList& people);
    void reload();
    [[nodiscard]] Place placeOf(qsizetype index) const;
    /// Looks again at a row whose neighbour above changed.
    void replaceBelow(qsizetype index);
    [[nodiscard]] QString textOf(const ChatEntry& entry) const;
    [[nodiscard]] QString audience(const ChatEntry& entry) const;
    [[nodiscard]] QString accessibleText(int row) const;
    [[nodiscard]] QString stateText(const ChatEntry& entry) const;
    [[nodiscard]] QString nameOf(const QString& peerId) const;

    ChatLog& m_log;
    PeerList& m_people;
    /// Also how many rows the views know of: the log has its new entry a moment before they do.
    std::vector<Place> m_places;
    struct Known
    {
        QString userId;
        QString name;
    };
    /// Whoever was seen in this room, by peer id: their colour and name outlast their stay.
    QHash<QString, Known> m_known;
    QStringList m_names; ///< of those known, each once
    QString m_ownName;
    int m_firstUnread = -1;
};

} // namespace confab
