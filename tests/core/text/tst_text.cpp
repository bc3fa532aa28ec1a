#include "core/text/text.h"
#include "tests/core/text/law.h"

#include <QTest>

using namespace confab;
using confab::test::holds;
using confab::test::RandomText;

class tst_Text : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAsAStringDoes()
    {
        QVERIFY(holds("edits", [](RandomText& random) {
            // Long enough to be cut into many pieces, with edits that span several of them.
            QString expected = QString(random.number(30'000), u'x');
            Text text(expected);
            for (int i = 0; i < 60; ++i) {
                const qsizetype from = random.number(expected.size() + 1);
                const qsizetype most = random.number(8) ? 20 : 12'000;
                const qsizetype removed = random.number(std::min(most, expected.size() - from) + 1);
                const QString inserted(random.number(random.number(8) ? 5 : 9'000),
                                       QChar(char16_t(u'a' + random.number(26))));
                expected.replace(from, removed, inserted);
                text.replace(from, removed, inserted);
                RC_ASSERT(text.size() == expected.size());
                const qsizetype at = random.number(expected.size() + 1);
                const qsizetype length = random.number(expected.size() - at + 1);
                RC_ASSERT(text.mid(at, length) == expected.mid(at, length));
                if (at < expected.size())
                    RC_ASSERT(text.at(at) == expected.at(at));
            }
            RC_ASSERT(text.toString() == expected);
            RC_ASSERT(text == Text(expected));
        }));
    }

    void emptiesAndFillsAgain()
    {
        Text text(u"abc");
        text.replace(0, 3, {});
        QVERIFY(text.isEmpty());
        QCOMPARE(text.toString(), QString());
        text.replace(0, 0, u"new");
        QCOMPARE(text.toString(), QStringLiteral("new"));
    }

    void copiesAreIndependent()
    {
        const Text before(u"abc");
        Text after = before;
        after.replace(1, 1, u"-");
        QCOMPARE(before.toString(), QStringLiteral("abc"));
        QCOMPARE(after.toString(), QStringLiteral("a-c"));
    }
};

QTEST_GUILESS_MAIN(tst_Text)
#include "tst_text.moc"
