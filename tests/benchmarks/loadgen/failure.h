#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace confab::bench {

/// A measurement that did not go as planned has no figure: says why and ends the process.
[[noreturn]] inline void fail(const std::string& sentence)
{
    std::fprintf(stderr, "loadgen: %s\n", sentence.c_str());
    std::exit(EXIT_FAILURE);
}

} // namespace confab::bench
