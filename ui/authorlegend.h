#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace confab {

/// Whose colours are behind the text: a dot and a name for each, as many as there is room for.
class AuthorLegend : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString name;
        QString person; ///< whose colour it is: what theme::personColor() takes

        bool operator==(const Entry&) const = default;
    };

    explicit AuthorLegend(QWidget* parent = nullptr);

    void setEntries(std::vector<Entry> entries);
    /// In the place of the names, while they are not known yet; empty for none.
    void setNote(const QString& words);
    /// What is read there, names with commas between them.
    [[nodiscard]] QString words() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    std::vector<Entry> m_entries;
    QString m_note;
};

} // namespace confab
