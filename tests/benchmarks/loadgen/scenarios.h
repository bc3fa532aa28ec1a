#pragma once

#include "tests/benchmarks/loadgen/figures.h"
#include "tests/benchmarks/loadgen/options.h"

namespace confab::bench {

// Each does one measurement with a server that somebody else has started (`--port`, `--pid`, see Target).
// Counts of processor seconds are the server's unless they say `load`.

/// One room: `--clients`, `--size`. With `--rate` so many messages a second for `--secs`, sent when they are
/// due, whatever has become of the ones before; latencies count from then. Without it `--window` messages are
/// under way at any time until `--msgs` have been sent.
[[nodiscard]] Report fanOut(const Options& options);
/// `--rooms` with `--clients` in all, `--rate` messages a second in each.
[[nodiscard]] Report manyRooms(const Options& options);
/// Memory of `--clients` in `--rooms` that say nothing.
[[nodiscard]] Report idle(const Options& options);
/// `--clients` that want into `--rooms` all at once.
[[nodiscard]] Report joinStorm(const Options& options);
/// `--clients` that join one room over `--join-secs`, then `--rate` messages a second.
[[nodiscard]] Report bigRoom(const Options& options);
/// Confab alone: in `--rooms` with `--clients` in all everybody writes into the notes, the next edit when the
/// last is acknowledged (or `--rate` a second and writer), for `--secs`.
[[nodiscard]] Report edits(const Options& options);

} // namespace confab::bench
