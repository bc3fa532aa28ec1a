#pragma once

#include <QByteArray>

#include <array>

/// What strangers' bytes go through, as functions of those bytes: each ends the process where something does
/// not hold. A fuzzer makes up the bytes (run.sh), and the test beside it goes through those that are kept.
namespace confab::fuzz {

void protocol(
    const QByteArray& input); ///< requests of clients, frames of servers, values as people write them
void changesets(const QByteArray& input); ///< sections as they come, and the laws of what they become
void http(const QByteArray& input);       ///< what comes over a connection that is no WebSocket yet
void answers(const QByteArray& input);    ///< the same, and what a server with no rooms answers to it
void tokens(const QByteArray& input);
void links(const QByteArray& input);     ///< invite links, room codes, names of hosts
void filenames(const QByteArray& input); ///< of a room's name
void records(const QByteArray& input);   ///< what stands in journals

struct Entry
{
    const char* name; ///< its folder in corpus/
    void (*run)(const QByteArray& input);
};

inline constexpr std::array<Entry, 8> Entries{{{"protocol", protocol},
                                               {"changesets", changesets},
                                               {"http", http},
                                               {"answers", answers},
                                               {"tokens", tokens},
                                               {"links", links},
                                               {"filenames", filenames},
                                               {"records", records}}};

/// Ends the process unless it is so.
void require(bool isSo, const char* what);

} // namespace confab::fuzz
