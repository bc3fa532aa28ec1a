#pragma once

#include "core/journal/checksum.h"

#include <QByteArray>
#include <QString>
#include <QtEndian>

#include <array>

namespace confab {

inline constexpr qsizetype ChecksumBytes = 4;

/// Of a record, or what stands for one: four bytes, low first; see JournalTables.
[[nodiscard]] inline QByteArray checksum(const QString& roomId, qint64 number, QByteArrayView record)
{
    std::array<char, sizeof(qint64)> numberBytes{};
    qToLittleEndian(number, numberBytes.data());
    Checksum sum;
    sum.add(roomId.toUtf8()).add({numberBytes.data(), sizeof(qint64)}).add(record);
    QByteArray bytes(ChecksumBytes, Qt::Uninitialized);
    qToLittleEndian(sum.value(), bytes.data());
    return bytes;
}

/// Of the head of a room.
[[nodiscard]] inline QByteArray headSum(const QString& roomId, qint64 number)
{
    return checksum(roomId, number, "head");
}

} // namespace confab
