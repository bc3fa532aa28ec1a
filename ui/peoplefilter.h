#pragma once

#include <QSortFilterProxyModel>

namespace confab {

/// Of the people those whose name has all the words that are looked for, in the order they stand in. Case and
/// accents do not matter.
class PeopleFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Empty: everybody.
    void setWords(const QString& words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace confab
