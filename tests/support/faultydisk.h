#pragma once

#include <cstdint>
#include <memory>

namespace confab::test {

/// A disk that can be full, fail, and lose its power, under every SQLite database of this process that is
/// opened while this object lives (there can be one at a time). Below it are the real files.
///
/// Losing the power: from that moment on nothing is written any more, and `restorePower` leaves of what was
/// not synchronised a random part: some writes stand, some are gone, some are torn at a sector's border.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// Whether every write finds no space.
    void setFull(bool isFull);
    /// The n-th call from now on fails (1: the next), once.
    void failCall(std::int64_t n);
    /// The power goes with the n-th write from now on.
    void cutPowerAtWrite(std::int64_t n);
    void cutPower();
    [[nodiscard]] bool isWithoutPower() const;
    /// Calls and writes so far.
    [[nodiscard]] std::int64_t calls() const;
    [[nodiscard]] std::int64_t writes() const;
    /// How many writes found no space.
    [[nodiscard]] std::int64_t refused() const;
    /// Only once every database is closed.
    void restorePower(std::uint64_t seed);

    class Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace confab::test
