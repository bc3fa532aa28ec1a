#include "core/session/versionindex.h"

#include <QTest>

using namespace confab;

class TestVersionIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneFindsNothing()
    {
        const VersionIndex index;
        QVERIFY(!index.find(0, [](quint32) { return true; }));
    }

    void versionsWithTheSameHashAreToldApartByWhoKnowsThem()
    {
        constexpr quint32 Versions = 20'000;
        const auto hashOf = [](quint32 version) { return version % 1000 * 0x10001; };
        VersionIndex index;
        for (quint32 version = 1; version <= Versions; ++version)
            index.insert(hashOf(version), version);
        for (quint32 version = 1; version <= Versions; ++version) {
            const auto found = index.find(hashOf(version), [=](quint32 other) { return other == version; });
            QCOMPARE(found, std::optional(version));
        }
        QVERIFY(!index.find(hashOf(1), [](quint32) { return false; }));
        QVERIFY(!index.find(hashOf(1) + 1, [](quint32) { return true; }));
    }

    void onlyVersionsOfTheHashAreAskedAbout()
    {
        VersionIndex index;
        index.insert(7, 1);
        index.insert(7 + 16, 2); // the same place among sixteen
        index.insert(7, 3);
        QList<quint32> asked;
        const auto found = index.find(7, [&asked](quint32 version) {
            asked.append(version);
            return version == 3;
        });
        QCOMPARE(found, std::optional(3U));
        QCOMPARE(asked, (QList<quint32>{1, 3}));
    }
};

QTEST_GUILESS_MAIN(TestVersionIndex)
#include "tst_versionindex.moc"
