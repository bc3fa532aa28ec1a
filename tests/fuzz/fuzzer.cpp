#include "tests/fuzz/entries.h"

#include <cstddef>
#include <cstdint>

// Called by libFuzzer; ENTRY is one of entries.h.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    confab::fuzz::ENTRY(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
