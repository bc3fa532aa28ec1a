#include "core/server/tokens.h"
#include "tests/fuzz/entries.h"

#include <algorithm>

namespace confab::fuzz {

namespace {

const QByteArray Key(TokenKeys::KeyBytes, 'k');
constexpr qint64 Now = 1'800'000'000'000; // ms since 1970

/// All that were ever signed with this key. To know another one that is believed would be to have forged it.
const std::array<QByteArray, 2> Signed{
    "eyJhbGciOiJIUzI1NiIsImtpZCI6IjY1OThjNDk5Njk0MGYwN2MiLCJ0eXAiOiJKV1QifQ."
    "eyJjb2RlX251bWJlciI6MCwiZXhwIjoxODAwMDg2NDAwLCJpYXQiOjE4MDAwMDAwMDAsImlzcyI6Im"
    "NvbmZhYiIsImp0aSI6Ijg0ODg4OTEzLTQzOGMtNDc1My1iODRmLTJiMzZlMWJiMmM2NSIsIm5iZiI6"
    "MTgwMDAwMDAwMCwicm9sZSI6Imd1ZXN0Iiwicm9vbV9pZCI6InJvb20iLCJ1c2VyX2lkIjoidXNlciJ9."
    "98JTJy2O7ZhEBKK_hildiD0gJH544tS2eoVrxxWqKDs",
    "eyJhbGciOiJIUzI1NiIsImtpZCI6IjY1OThjNDk5Njk0MGYwN2MiLCJ0eXAiOiJKV1QifQ."
    "eyJjb2RlX251bWJlciI6MSwiZXhwIjoxODAwMDg2NDAwLCJpYXQiOjE4MDAwMDAwMDAsImlzcyI6Im"
    "NvbmZhYiIsImp0aSI6ImZkM2VkMGFmLWIxZjAtNGU3Zi1hYTYwLWNmNDI5NzNhOTY5MyIsIm5iZiI6"
    "MTgwMDAwMDAwMCwicm9sZSI6Imhvc3QiLCJyb29tX2lkIjoicm9vbSIsInVzZXJfaWQiOiJ1c2VyIn0."
    "DWdSbaXxYSWq76nKTQ1xTEdc-E5rjJvHN6Mju5ndmV8",
};

} // namespace

void tokens(const QByteArray& input)
{
    static const Tokens server{Key};
    if (server.check(input, Now))
        require(std::find(Signed.begin(), Signed.end(), input) != Signed.end(), "nobody else signs");
    (void)Tokens::isUserId(QString::fromUtf8(input));
    // So that the corpus cannot fall out of step with what tokens are.
    static const bool isKnown = [] {
        for (const QByteArray& token : Signed)
            require(bool(server.check(token, Now)), "what was signed is believed");
        return true;
    }();
    (void)isKnown;
}

} // namespace confab::fuzz
