#pragma once

#include "tests/support/randomtext.h"

#include <QFile>

#include <rapidcheck.h>

#include <vector>

namespace confab::test {

/// The seeds with which a law was once broken, from oncefailed.txt.
inline std::vector<std::uint64_t> seedsThatOnceFailed(QByteArrayView law)
{
    QFile file(QStringLiteral(ONCE_FAILED));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", ONCE_FAILED);
    std::vector<std::uint64_t> seeds;
    while (!file.atEnd()) {
        const QList<QByteArray> words = file.readLine().split('#').front().simplified().split(' ');
        if (words.size() == 2 && words[1] == law)
            seeds.push_back(words[0].toULongLong());
    }
    return seeds;
}

/// Whether a law holds for 10,000 random cases, and for those that once broke it. RapidCheck draws the seed
/// and prints it when the law breaks; text and edits follow from it.
template<typename Law>
bool holds(const char* name, Law law)
{
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=10000");
    const std::vector<std::uint64_t> once = seedsThatOnceFailed(name);
    std::size_t next = 0;
    return rc::check(name, [&] {
        RandomText random(next < once.size() ? once[next++] : *rc::gen::arbitrary<std::uint64_t>());
        law(random);
    });
}

} // namespace confab::test
