#include "core/server/serverclock.h"

#include <QDateTime>

#include <ctime>

namespace confab {

namespace {

qint64 sinceBoot()
{
    timespec time = {};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return static_cast<qint64>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

} // namespace

qint64 steadyTime()
{
    static const qint64 Start = QDateTime::currentMSecsSinceEpoch() - sinceBoot();
    return Start + sinceBoot();
}

} // namespace confab
