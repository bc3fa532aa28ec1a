#pragma once

#include "core/client/roomclient.h"

#include <QFuture>
#include <QTest>

namespace confab::test {

/// How long something may take that takes a moment: a busy machine is no fault.
inline constexpr int MomentMs = 15'000;

/// What a future brings, with the event loop running meanwhile. A test that waits in vain ends there.
template<typename T>
T await(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, MomentMs))
        qFatal("an answer never came");
    return future.result();
}

/// Whether the client has joined and its notes are up to date.
[[nodiscard]] bool isSettled(RoomClient& client);
/// Replaces a stretch of the notes as the editor would.
void type(RoomClient& client, qsizetype from, qsizetype removed, const QString& inserted);

} // namespace confab::test
