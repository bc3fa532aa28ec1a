#include "core/server/serverclock.h"

#include "core/bootclock.h"

#include <QDateTime>

namespace confab {

qint64 steadyTime()
{
    static const qint64 Start = QDateTime::currentMSecsSinceEpoch() - sinceBoot();
    return Start + sinceBoot();
}

} // namespace confab
