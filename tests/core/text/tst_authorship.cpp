#include "core/text/authorship.h"
#include "tests/core/text/law.h"

#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

/// The same, the slow and obvious way: a letter and its author, side by side.
struct Written
{
    QString text;
    std::vector<Authorship::Author> authors;

    void apply(const ChangeSet& changes, Authorship::Author author)
    {
        QString after;
        std::vector<Authorship::Author> by;
        qsizetype from = 0;
        qsizetype inserted = 0;
        for (const ChangeSet::Section& section : changes.sections()) {
            if (section.isKept()) {
                after += text.mid(from, section.length);
                by.insert(by.end(), authors.begin() + from, authors.begin() + from + section.length);
            } else {
                after += changes.insertedText().mid(inserted, section.inserted);
                by.insert(by.end(), std::size_t(section.inserted), author);
                inserted += section.inserted;
            }
            from += section.length;
        }
        text = after;
        authors = by;
    }
};

} // namespace

class TestAuthorship : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesIsItsAuthorsAndTheRestStaysWhoseItWas()
    {
        Authorship authorship;
        authorship.apply(ChangeSet::replacement(0, 0, 0, u"hello"), 1);
        authorship.apply(ChangeSet::replacement(5, 2, 2, u"LLL"), 2);
        const std::vector<Authorship::Run> expected{{0, 2, 1}, {2, 3, 2}, {5, 1, 1}};
        QVERIFY(authorship.runs(0, 6) == expected);
        QVERIFY((authorship.runs(1, 2) == std::vector<Authorship::Run>{{1, 1, 1}, {2, 1, 2}}));
        QCOMPARE(authorship.at(3), Authorship::Author(2));
    }

    void aTextThatWasThereIsNobodys()
    {
        const Authorship authorship(4);
        QVERIFY((authorship.runs(0, 4) == std::vector<Authorship::Run>{{0, 4, Authorship::Nobody}}));
        QVERIFY(authorship.authors().empty());
        QVERIFY(authorship.runs(2, 0).empty());
    }

    void theOneWithTheMostComesFirst()
    {
        Authorship authorship;
        authorship.apply(ChangeSet::replacement(0, 0, 0, u"ab"), 7);
        authorship.apply(ChangeSet::replacement(2, 1, 0, u"xyz"), 3);
        QVERIFY((authorship.authors() == std::vector<Authorship::Author>{3, 7}));
        authorship.apply(ChangeSet::replacement(5, 0, 5, u""), 9);
        QVERIFY(authorship.authors().empty());
    }

    void itIsWhatTheObviousWayGives()
    {
        QVERIFY(holds("authorship", [](RandomText& random) {
            Authorship authorship;
            Written written;
            for (int step = 0; step < 8; ++step) {
                const auto author = Authorship::Author(random.number(5));
                const ChangeSet changes =
                    step == 0 ? ChangeSet::replacement(0, 0, 0, random.text(30)) : random.edits(written.text);
                authorship.apply(changes, author);
                written.apply(changes, author);
            }
            RC_ASSERT(authorship.size() == written.text.size());
            qsizetype next = 0;
            Authorship::Author before = Authorship::Last;
            for (const Authorship::Run& run : authorship.runs(0, authorship.size())) {
                RC_ASSERT(run.from == next && run.length > 0 && run.author != before);
                for (qsizetype i = run.from; i < run.from + run.length; ++i)
                    RC_ASSERT(written.authors.at(std::size_t(i)) == run.author);
                next += run.length;
                before = run.author;
            }
            RC_ASSERT(next == authorship.size());
        }));
    }
};

QTEST_APPLESS_MAIN(TestAuthorship)
#include "tst_authorship.moc"
