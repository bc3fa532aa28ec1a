#pragma once

#include "core/client/sharedstate.h"

#include <QAbstractListModel>

#include <vector>

namespace confab {

class RoomClient;

/// The keys of the session's store, over a SharedState: the notes first, where they were written, then the
/// others in the order of the alphabet.
class SharedStateModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum DataRole {
        KeyRole = Qt::UserRole,
        IsNotesRole, ///< the key of the session's notes: its value is the page itself
        PreviewRole, ///< the value as JSON on one line, cut where it is long; empty for the notes
        DetailsRole, ///< "version 3 · Ana · 14:05"
    };

    explicit SharedStateModel(RoomClient& client, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// How many keys there are besides the notes.
    [[nodiscard]] int keyCount() const;
    [[nodiscard]] QModelIndex indexOf(const QString& key) const;
    [[nodiscard]] const SharedValue& value(int row) const { return m_rows[std::size_t(row)].value; }
    /// "Ana · 14:05", or one of the two, or nothing.
    [[nodiscard]] QString authorAndTime(const SharedValue& value) const;

Q_SIGNALS:
    void keyCountChanged(int count);

private:
    struct Row
    {
        SharedValue value;
        QString preview;
        [[nodiscard]] bool isNotes() const;
    };

    void reload();
    void update(const QString& key);
    void tellNames();
    [[nodiscard]] static Row rowOf(const SharedValue& value);
    /// Where the key is, or would be.
    [[nodiscard]] std::vector<Row>::iterator placeOf(const QString& key);
    [[nodiscard]] QString shownKey(const Row& row) const;
    [[nodiscard]] QString details(const SharedValue& value) const;

    RoomClient& m_client;
    SharedState& m_store;
    std::vector<Row> m_rows; ///< as the views know them; the store has changed a moment before they do
};

} // namespace confab
