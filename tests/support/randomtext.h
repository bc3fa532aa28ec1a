#pragma once

#include "core/text/changeset.h"

#include <QString>

#include <algorithm>
#include <random>

namespace confab::test {

/// Seeded random texts and edits. Few different characters, so that the same things meet often; characters
/// outside the BMP, line ends and no-break spaces among them.
class RandomText
{
public:
    explicit RandomText(std::uint64_t seed) : m_random(seed) {}

    /// A number in [0, below).
    qsizetype number(qsizetype below)
    {
        return std::uniform_int_distribution<qsizetype>(0, std::max<qsizetype>(below, 1) - 1)(m_random);
    }

    QString text(qsizetype atMost)
    {
        static const QString characters[] = {
            QStringLiteral("a"),       QStringLiteral("b"),  QStringLiteral("\n"), QStringLiteral(" "),
            QStringLiteral(u"\u00a0"), QStringLiteral(u"é"), QStringLiteral(u"😀")};
        QString result;
        for (qsizetype left = number(atMost + 1); left > 0; --left)
            result += characters[number(std::size(characters))];
        return result;
    }

    /// A place in the text that is not inside a surrogate pair.
    qsizetype position(QStringView text)
    {
        qsizetype at = number(text.size() + 1);
        if (at > 0 && at < text.size() && text[at].isLowSurrogate())
            --at;
        return at;
    }

    /// One replaced stretch.
    ChangeSet edit(QStringView text)
    {
        const qsizetype from = position(text);
        qsizetype to = number(3) ? from : std::min(text.size(), from + number(6));
        if (to < text.size() && to > 0 && text[to].isLowSurrogate())
            ++to;
        return ChangeSet::replacement(text.size(), from, to - from, number(4) ? this->text(4) : QString());
    }

    /// A few of them at once.
    ChangeSet edits(QStringView text)
    {
        QString now = text.toString();
        ChangeSet all = ChangeSet::identity(text.size());
        for (qsizetype count = 1 + number(4); count > 0; --count) {
            const ChangeSet one = edit(now);
            now = one.applied(now);
            all = all.compose(one);
        }
        return all;
    }

private:
    std::mt19937_64 m_random;
};

} // namespace confab::test
