#include "tests/fuzz/entries.h"

#include <cstdio>
#include <cstdlib>

namespace confab::fuzz {

void require(bool isSo, const char* what)
{
    if (isSo)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace confab::fuzz
