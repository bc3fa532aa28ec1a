#include "core/text/text.h"

#include <QtGlobal>

#include <algorithm>

namespace confab {

namespace {

// A piece is filled to half when a text comes in whole, so that typing rarely has to split one, and is small
// enough that moving its tail costs less than finding it.
constexpr qsizetype FilledPiece = 2048;
constexpr qsizetype LargestPiece = 4096;
constexpr qsizetype SmallPiece = 512;

std::vector<QString> cut(QStringView text)
{
    std::vector<QString> pieces;
    pieces.reserve(static_cast<std::size_t>(text.size() / FilledPiece + 1));
    for (qsizetype at = 0; at < text.size(); at += FilledPiece)
        pieces.push_back(text.mid(at, FilledPiece).toString());
    return pieces;
}

} // namespace

Text::Text(QStringView text) : m_pieces(cut(text)), m_size(text.size()) {}

QString Text::toString() const
{
    QString whole;
    whole.reserve(m_size);
    for (const QString& piece : m_pieces)
        whole += piece;
    return whole;
}

QString Text::mid(qsizetype from, qsizetype length) const
{
    Q_ASSERT(from >= 0 && length >= 0 && from + length <= m_size);
    QString stretch;
    if (length == 0)
        return stretch;
    stretch.reserve(length);
    Place place = find(from);
    for (; length > 0; ++place.piece) {
        const QString& piece = m_pieces[place.piece];
        const QStringView part = QStringView(piece).mid(from - place.start, length);
        stretch += part;
        from += part.size();
        length -= part.size();
        place.start += piece.size();
    }
    return stretch;
}

QChar Text::at(qsizetype position) const
{
    Q_ASSERT(position >= 0 && position < m_size);
    Place place = find(position);
    if (position - place.start == m_pieces[place.piece].size())
        return m_pieces[place.piece + 1].front();
    return m_pieces[place.piece].at(position - place.start);
}

void Text::replace(qsizetype from, qsizetype removed, QStringView inserted)
{
    Q_ASSERT(from >= 0 && removed >= 0 && from + removed <= m_size);
    if (removed > 0)
        removeAt(from, removed);
    if (!inserted.isEmpty())
        insertAt(from, inserted);
}

bool Text::operator==(const Text& other) const
{
    return m_size == other.m_size && toString() == other.toString();
}

// The piece with start <= position <= start + size: at a border the earlier one, so that typing goes on in
// it.
Text::Place Text::find(qsizetype position) const
{
    Place place = m_last;
    if (place.piece >= m_pieces.size() || position < place.start / 2)
        place = {};
    while (position < place.start) {
        --place.piece;
        place.start -= m_pieces[place.piece].size();
    }
    while (position > place.start + m_pieces[place.piece].size()) {
        place.start += m_pieces[place.piece].size();
        ++place.piece;
    }
    m_last = place;
    return place;
}

void Text::insertAt(qsizetype position, QStringView inserted)
{
    m_size += inserted.size();
    if (m_pieces.empty()) {
        m_pieces = cut(inserted);
        m_last = {};
        return;
    }
    const Place place = find(position);
    QString& piece = m_pieces[place.piece];
    if (piece.size() + inserted.size() <= LargestPiece) {
        piece.insert(position - place.start, inserted.data(), inserted.size());
        return;
    }
    QString grown = piece;
    grown.insert(position - place.start, inserted.data(), inserted.size());
    std::vector<QString> parts = cut(grown);
    m_pieces[place.piece] = std::move(parts.front());
    m_pieces.insert(m_pieces.begin() + static_cast<std::ptrdiff_t>(place.piece) + 1,
                    std::make_move_iterator(parts.begin() + 1), std::make_move_iterator(parts.end()));
}

void Text::removeAt(qsizetype position, qsizetype length)
{
    const Place place = find(position);
    m_size -= length;
    // What goes is the tail of the first piece, whole pieces, and the head of the last one.
    std::size_t index = place.piece;
    qsizetype offset = position - place.start;
    std::size_t firstWhole = index;
    std::size_t afterWhole = index;
    while (length > 0) {
        QString& piece = m_pieces[index];
        const qsizetype here = std::min(length, piece.size() - offset);
        if (offset == 0 && here == piece.size()) {
            if (firstWhole == afterWhole)
                firstWhole = index;
            afterWhole = index + 1;
        } else if (here > 0) {
            piece.remove(offset, here);
        }
        length -= here;
        offset = 0;
        ++index;
    }
    if (firstWhole < afterWhole) {
        m_pieces.erase(m_pieces.begin() + static_cast<std::ptrdiff_t>(firstWhole),
                       m_pieces.begin() + static_cast<std::ptrdiff_t>(afterWhole));
        // The last place found may be one of those; its neighbour's start is still right where it is the
        // first.
        m_last = {};
        return;
    }
    // Keeps many small deletions from leaving a row of crumbs.
    if (m_pieces[place.piece].size() < SmallPiece && place.piece + 1 < m_pieces.size() &&
        m_pieces[place.piece + 1].size() < SmallPiece) {
        m_pieces[place.piece] += m_pieces[place.piece + 1];
        m_pieces.erase(m_pieces.begin() + static_cast<std::ptrdiff_t>(place.piece) + 1);
    }
}

} // namespace confab
