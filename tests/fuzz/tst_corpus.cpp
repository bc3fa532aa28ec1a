#include "tests/fuzz/entries.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <random>

using namespace confab;
using namespace Qt::StringLiterals;

/// What the fuzzers keep (corpus/), through the same functions, and a few thousand inputs made from it: bytes
/// changed, left out, put in from another. A process that ends here has met something that does not hold.
class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryHasACorpus_data() { entries(); }
    void everyEntryHasACorpus();
    void whatIsKeptHolds_data() { entries(); }
    void whatIsKeptHolds();
    void whatIsMadeOfItHolds_data() { entries(); }
    void whatIsMadeOfItHolds();

private:
    static void entries()
    {
        QTest::addColumn<int>("entry");
        for (std::size_t i = 0; i < fuzz::Entries.size(); ++i)
            QTest::newRow(fuzz::Entries[i].name) << static_cast<int>(i);
    }
    static QList<QByteArray> corpusOf(const fuzz::Entry& entry)
    {
        QList<QByteArray> inputs;
        const QDir folder(QStringLiteral(CORPUS) + u'/' + QLatin1StringView(entry.name));
        for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s cannot be read", qPrintable(file.fileName()));
            inputs += file.readAll();
        }
        return inputs;
    }
};

void TestCorpus::everyEntryHasACorpus()
{
    QFETCH(int, entry);
    QVERIFY(corpusOf(fuzz::Entries[static_cast<std::size_t>(entry)]).size() >= 5);
}

void TestCorpus::whatIsKeptHolds()
{
    QFETCH(int, entry);
    const fuzz::Entry& tried = fuzz::Entries[static_cast<std::size_t>(entry)];
    for (const QByteArray& input : corpusOf(tried))
        tried.run(input);
    tried.run({});
}

void TestCorpus::whatIsMadeOfItHolds()
{
    QFETCH(int, entry);
    const fuzz::Entry& tried = fuzz::Entries[static_cast<std::size_t>(entry)];
    const QList<QByteArray> corpus = corpusOf(tried);
    std::mt19937 random(20261126); // the same ones each time: chance is the fuzzers' part
    const auto below = [&](qsizetype bound) {
        return bound < 1 ? 0 : static_cast<qsizetype>(random() % static_cast<quint64>(bound));
    };
    for (int i = 0; i < 2000; ++i) {
        QByteArray input = corpus[below(corpus.size())];
        for (qsizetype changes = 1 + below(4); changes > 0; --changes) {
            const qsizetype at = below(input.size());
            switch (below(4)) {
            case 0:
                if (!input.isEmpty())
                    input[at] = static_cast<char>(below(256));
                break;
            case 1:
                input.remove(at, 1 + below(8));
                break;
            case 2:
                input.insert(at, static_cast<char>(below(256)));
                break;
            default: {
                const QByteArray& other = corpus[below(corpus.size())];
                input.insert(at, other.mid(below(other.size()), below(24)));
            }
            }
        }
        tried.run(input);
    }
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
