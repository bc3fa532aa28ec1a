#pragma once

#include "core/journal/database.h"

namespace confab {

/// What came of a damaged database.
struct Salvaged
{
    qsizetype rooms = 0;    ///< that were found, with their codes
    qsizetype sessions = 0; ///< that are whole
    qsizetype lost = 0;     ///< that are not: their rooms begin new ones
    QString keptAs;         ///< where the damaged file is now
};

/// Puts a sound database in the place of the damaged one at `path`, with all of it that can be read and is
/// provably whole. The damaged one is kept beside it. Refused where that is none of ours, or cannot be read
/// at all; then nothing has changed. A crash on the way does no harm: the next start goes on.
[[nodiscard]] Expected<Salvaged, Database::Error> salvage(const QString& path);
/// Ends what a crash has interrupted; before `path` is opened.
void finishSalvage(const QString& path);
/// Copies the database and its log to where damaged ones are kept; returns that place, empty where it failed.
[[nodiscard]] QString keepCopy(const QString& path);

} // namespace confab
