#include "core/server/sessionnames.h"
#include "core/session/namesake.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

/// What each of these is called who comes in, in this order, every one of them somebody else.
QStringList called(const QStringList& names)
{
    SessionNames session;
    QStringList result;
    for (qsizetype i = 0; i < names.size(); ++i)
        result += nameApart(names[i], session.joined(names[i], u"user-%1"_s.arg(i), u"token-%1"_s.arg(i)));
    return result;
}

} // namespace

class TestSessionNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstOfANameIsCalledJustThat()
    {
        QCOMPARE(called({u"Ada"_s, u"Ben"_s, u"Zoë"_s}), QStringList({u"Ada"_s, u"Ben"_s, u"Zoë"_s}));
    }

    void thoseAfterThemAreNumberedAsTheyCame()
    {
        QCOMPARE(called({u"Ada"_s, u"Ada"_s, u"Ben"_s, u"Ada"_s}),
                 QStringList({u"Ada"_s, u"Ada (2)"_s, u"Ben"_s, u"Ada (3)"_s}));
    }

    void whatLooksAlikeIsOneName()
    {
        QCOMPARE(called({u"Alice"_s, u"AIice"_s, u"\u0410lice"_s, u"alice "_s.trimmed(), u"Ali\u200Bce"_s}),
                 QStringList({u"Alice"_s, u"AIice (2)"_s, u"\u0410lice (3)"_s, u"alice (4)"_s,
                              u"Ali\u200Bce (5)"_s}));
    }

    void aNumberThatSomebodyHasTypedIsTaken()
    {
        QCOMPARE(called({u"Ada (2)"_s, u"Ada"_s, u"Ada"_s}),
                 QStringList({u"Ada (2)"_s, u"Ada"_s, u"Ada (3)"_s}));
        QCOMPARE(called({u"Ada"_s, u"Ada"_s, u"Ada (2)"_s}),
                 QStringList({u"Ada"_s, u"Ada (2)"_s, u"Ada (2) (2)"_s}));
    }

    void whoComesBackIsCalledAsBefore()
    {
        SessionNames names;
        QCOMPARE(names.joined(u"Ada"_s, u"one"_s, u"t1"_s), 1);
        QCOMPARE(names.joined(u"Ada"_s, u"two"_s, u"t2"_s), 2);
        names.left(u"Ada"_s, 1);
        names.left(u"Ada"_s, 2);
        QCOMPARE(names.joined(u"Ada"_s, u"two"_s, u"t3"_s), 2);
        QCOMPARE(names.joined(u"ada"_s, u"one"_s, u"t4"_s), 1);
    }

    /// What they said stays in the chat.
    void whoHasLeftKeepsTheirName()
    {
        SessionNames names;
        QCOMPARE(names.joined(u"Ada"_s, u"one"_s, u"t1"_s), 1);
        names.left(u"Ada"_s, 1);
        QCOMPARE(names.joined(u"Ada"_s, u"two"_s, u"t2"_s), 2);
    }

    void aBorrowedUserIdBorrowsNoNameOfSomebodyWhoIsHere()
    {
        SessionNames names;
        QCOMPARE(names.joined(u"Ada"_s, u"one"_s, u"t1"_s), 1);
        QCOMPARE(names.joined(u"Ada"_s, u"one"_s, u"borrowed"_s), 2);
        QCOMPARE(names.joined(u"Ada"_s, u"one"_s, u"t1"_s), 1); // a second window with the same token
        names.left(u"Ada"_s, 1);
        QCOMPARE(names.joined(u"Ada"_s, u"one"_s, u"borrowed"_s), 3);
        names.left(u"Ada"_s, 1);
        QCOMPARE(names.joined(u"Ada"_s, u"one"_s, u"t2"_s), 1);
    }

    void manyOfOneNameAreToldApart()
    {
        SessionNames names;
        QSet<QString> given;
        for (int i = 0; i < 30'000; ++i) { // more than are remembered
            const QString name = i % 3 == 0 ? u"bot"_s : u"b0t"_s;
            given.insert(nameApart(name, names.joined(name, u"u%1"_s.arg(i), u"t%1"_s.arg(i))));
        }
        QCOMPARE(given.size(), 30'000);
    }
};

QTEST_APPLESS_MAIN(TestSessionNames)
#include "tst_sessionnames.moc"
