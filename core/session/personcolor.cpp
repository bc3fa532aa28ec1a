#include "core/session/personcolor.h"

namespace confab {

int likedColor(const QString& userId)
{
    // FNV-1a: the same on every machine and in every run, which qHash does not promise.
    quint32 hash = 2166136261U;
    for (const char byte : userId.toUtf8())
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    hash ^= hash >> 16; // its low bits alone tell short ids badly apart
    return static_cast<int>(hash % static_cast<quint32>(PersonColorCount));
}

} // namespace confab
