#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace confab {

/// A long text that is edited in small steps: an edit costs about the same in a short note and in one of 10
/// MB.
///
/// Held as a row of short pieces; an edit touches one of them and the search for it starts at the last one
/// found. A value: copies share their pieces until one of them is edited. Offsets count UTF-16 code units.
class Text
{
public:
    Text() = default;
    explicit Text(QStringView text);

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QString toString() const;
    /// The stretch [from, from + length), which must lie inside the text.
    [[nodiscard]] QString mid(qsizetype from, qsizetype length) const;
    [[nodiscard]] QChar at(qsizetype position) const;
    /// Puts `inserted` in the place of `removed` units at `from`. The stretch must lie inside the text.
    void replace(qsizetype from, qsizetype removed, QStringView inserted);

    bool operator==(const Text& other) const;

private:
    struct Place
    {
        std::size_t piece = 0;
        qsizetype start = 0; ///< offset of the piece's first unit in the text
    };

    [[nodiscard]] Place find(qsizetype position) const;
    void insertAt(qsizetype position, QStringView inserted);
    void removeAt(qsizetype position, qsizetype length);

    std::vector<QString> m_pieces;
    qsizetype m_size = 0;
    mutable Place m_last;
};

} // namespace confab
