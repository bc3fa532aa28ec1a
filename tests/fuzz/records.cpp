#include "core/journal/recordcodec.h"
#include "core/journal/visitcodec.h"
#include "core/server/tokenkeys.h"
#include "tests/fuzz/entries.h"

namespace confab::fuzz {

void records(const QByteArray& input)
{
    if (const auto record = decodeRecord(input)) {
        const QByteArray written = encodeRecord(*record);
        const auto again = decodeRecord(written);
        require(again.has_value(), "a record that was read can be written and read again");
        require(encodeRecord(*again) == written, "and is the same");
    }
    if (const auto record = decodeVisitRecord(input)) {
        const QByteArray written = encodeVisitRecord(*record);
        const auto again = decodeVisitRecord(written);
        require(again.has_value(), "a visit's record that was read can be written and read again");
        require(encodeVisitRecord(*again) == written, "and is the same");
    }
    const TokenKeys keys = TokenKeys::fromBytes(input);
    if (!keys.isEmpty())
        require(TokenKeys::fromBytes(keys.toBytes()).toBytes() == keys.toBytes(),
                "keys come back as they were");
}

} // namespace confab::fuzz
