#include "core/text/changeset.h"
#include "core/text/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

// ChangeSet.toJSON() of CodeMirror: a number is kept, [n] deleted, [n, line…] replaced.
ChangeSet fromJson(const QJsonValue& json)
{
    std::vector<ChangeSet::Section> sections;
    QString inserted;
    const QJsonArray parts = json.toArray();
    for (const QJsonValue& part : parts) {
        if (part.isDouble()) {
            sections.push_back({part.toInt()});
            continue;
        }
        QStringList lines;
        const QJsonArray section = part.toArray();
        for (qsizetype i = 1; i < section.size(); ++i)
            lines += section[i].toString();
        const QString text = lines.join(u'\n');
        sections.push_back({section[0].toInt(), text.size()});
        inserted += text;
    }
    return *ChangeSet::fromSections(std::move(sections), std::move(inserted));
}

} // namespace

/// The same edits as CodeMirror's public ChangeSet, the same results: a page with CodeMirror can take part.
class tst_ChangeSetFixtures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(FIXTURES "/codemirror.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_cases = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE_GE(m_cases.size(), 2000);
    }

    void givesWhatThePublicImplementationGives()
    {
        for (qsizetype i = 0; i < m_cases.size(); ++i) {
            const QJsonObject row = m_cases[i].toObject();
            const QString text = row["text"_L1].toString();
            const ChangeSet a = fromJson(row["a"_L1]);
            const ChangeSet b = fromJson(row["b"_L1]);
            const ChangeSet c = fromJson(row["c"_L1]);
            const QString applied = row["applied"_L1].toString();
            const auto where = qPrintable(u"case %1"_s.arg(i));

            QVERIFY2(a.applied(text) == applied, where);
            QVERIFY2(a.compose(c) == fromJson(row["composed"_L1]), where);
            QVERIFY2(b.map(a) == fromJson(row["mapped"_L1]), where);
            QVERIFY2(a.map(b, ChangeSet::Tie::First) == fromJson(row["mappedFirst"_L1]), where);
            QVERIFY2(b.map(a).applied(applied) == row["both"_L1].toString(), where);
            QVERIFY2(a.invert(text) == fromJson(row["inverted"_L1]), where);
            const QJsonArray positions = row["positions"_L1].toArray();
            for (const QJsonValue& position : positions) {
                const qsizetype at = position[0].toInteger();
                QVERIFY2(a.mapPosition(at, ChangeSet::Bias::Before) == position[1].toInteger(), where);
                QVERIFY2(a.mapPosition(at, ChangeSet::Bias::After) == position[2].toInteger(), where);
            }
        }
    }

private:
    QJsonArray m_cases;
};

QTEST_GUILESS_MAIN(tst_ChangeSetFixtures)
#include "tst_changesetfixtures.moc"
