#include "ui/textdifference.h"

#include <QRandomGenerator>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using textdifference::Stretch;

namespace {

QString applied(const QString& before, const QString& after, const std::vector<Stretch>& stretches)
{
    QString result;
    qsizetype position = 0;
    for (const Stretch& s : stretches) {
        result += before.mid(position, s.from - position);
        if (result.size() != s.newFrom)
            return u"a stretch is out of step"_s;
        result += after.mid(s.newFrom, s.added);
        position = s.from + s.removed;
    }
    return result + before.mid(position);
}

bool cutsPair(const QString& text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at - 1).isHighSurrogate() && text.at(at).isLowSurrogate();
}

} // namespace

class TestTextDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalTextsDifferNowhere();
    void whatWasTypedEndsAtTheCaret();
    void whatWasDeletedWasDeletedAtTheCaret();
    void aMovedWordIsTwoStretches();
    void lettersThatStayByChanceAreNotKept();
    void textsWithNothingInCommonAreOneStretch();
    void anyTwoTextsComeOutRight_data();
    void anyTwoTextsComeOutRight();
};

void TestTextDifference::equalTextsDifferNowhere()
{
    QVERIFY(textdifference::between(u"same", u"same", 2).empty());
}

void TestTextDifference::whatWasTypedEndsAtTheCaret()
{
    for (qsizetype caret = 1; caret <= 5; ++caret)
        QCOMPARE(textdifference::between(u"aaaa", u"aaaaa", caret),
                 std::vector{(Stretch{caret - 1, 0, caret - 1, 1})});
}

void TestTextDifference::whatWasDeletedWasDeletedAtTheCaret()
{
    for (qsizetype caret = 0; caret <= 3; ++caret)
        QCOMPARE(textdifference::between(u"aaaa", u"aaa", caret), std::vector{(Stretch{caret, 1, caret, 0})});
}

void TestTextDifference::aMovedWordIsTwoStretches()
{
    const QString before = u"first, what stays where it is and is long enough"_s;
    const QString after = u"what stays where it is and is long enough, first"_s;
    const auto stretches = textdifference::between(before, after, after.size());
    QCOMPARE(stretches.size(), 2U);
    QCOMPARE(applied(before, after, stretches), after);
}

void TestTextDifference::lettersThatStayByChanceAreNotKept()
{
    QCOMPARE(textdifference::between(u"on monday we", u"on sunday we", 9).size(), 1U);
    QCOMPARE(
        textdifference::between(u"(a completely different sentence)", u"(nothing that was there before)", 30)
            .size(),
        1U);
}

void TestTextDifference::textsWithNothingInCommonAreOneStretch()
{
    const QString before(5000, u'a');
    const QString after(6000, u'b');
    QCOMPARE(textdifference::between(before, after, 6000), std::vector{(Stretch{0, 5000, 0, 6000})});
}

void TestTextDifference::anyTwoTextsComeOutRight_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 300; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestTextDifference::anyTwoTextsComeOutRight()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const auto below = [&random](qsizetype end) {
        return static_cast<qsizetype>(random.bounded(qint64(end)));
    };
    static const QStringList pieces{u"a"_s, u"ab "_s,        u"😀"_s,
                                    u"😁"_s, u"\U0001F200"_s, u"a stretch that is long enough to stay"_s};
    QStringList parts;
    for (qsizetype i = below(30); i >= 0; --i)
        parts += pieces.at(below(pieces.size()));
    const QString before = parts.join(QString());
    for (qsizetype i = below(6); i >= 0; --i) {
        const qsizetype at = below(parts.size() + 1);
        if (below(2) && at < parts.size())
            parts.removeAt(at);
        else
            parts.insert(at, pieces.at(below(pieces.size())));
    }
    const QString after = parts.join(QString());
    const auto stretches = textdifference::between(before, after, below(after.size() + 1));
    QCOMPARE(applied(before, after, stretches), after);
    for (const Stretch& s : stretches) {
        QVERIFY(s.removed > 0 || s.added > 0);
        QVERIFY(!cutsPair(before, s.from) && !cutsPair(before, s.from + s.removed));
        QVERIFY(!cutsPair(after, s.newFrom) && !cutsPair(after, s.newFrom + s.added));
    }
}

QTEST_GUILESS_MAIN(TestTextDifference)
#include "tst_textdifference.moc"
