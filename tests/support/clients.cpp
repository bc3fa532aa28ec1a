#include "tests/support/clients.h"

namespace confab::test {

bool isSettled(RoomClient& client)
{
    return client.state() == RoomClient::State::Joined && client.notes().isSynced();
}

void type(RoomClient& client, qsizetype from, qsizetype removed, const QString& inserted)
{
    client.editNotes(ChangeSet::replacement(client.notes().length(), from, removed, inserted));
}

} // namespace confab::test
