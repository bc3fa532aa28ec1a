#include "ui/spellwords.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

class TestSpellWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWordsOfALine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("sentence") << u"The plan, of Monday."_s
                                  << QStringList{u"The"_s, u"plan"_s, u"of"_s, u"Monday"_s};
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("apostrophes") << u"don't don’t 'quoted'"_s
                                     << QStringList{u"don't"_s, u"don’t"_s, u"quoted"_s};
        QTest::newRow("scripts") << u"Ärger и мир"_s << QStringList{u"Ärger"_s, u"мир"_s};
        QTest::newRow("markdown") << u"## A **bold** [link](x) - [ ] task"_s
                                  << QStringList{u"bold"_s, u"link"_s, u"task"_s};
        QTest::newRow("numbers") << u"42 b2b 3rd v1"_s << QStringList();
        QTest::newRow("capitals") << u"NASA and HTTP"_s << QStringList{u"and"_s};
        QTest::newRow("addresses") << u"see https://exmaple.org/pth and me@exmaple.org www.exmaple.org"_s
                                   << QStringList{u"see"_s, u"and"_s};
        QTest::newRow("names in programs")
            << u"call my_fnction in /usr/lbi or #chnnel"_s << QStringList{u"call"_s, u"in"_s, u"or"_s};
        QTest::newRow("people") << u"ask @Zoë now"_s << QStringList{u"ask"_s, u"now"_s};
        QTest::newRow("code") << u"use `git psuh` here"_s << QStringList{u"use"_s, u"here"_s};
        QTest::newRow("one backtick alone") << u"it`s here"_s << QStringList{u"it"_s, u"here"_s};
        QTest::newRow("emoji") << u"good😀morning"_s << QStringList{u"good"_s, u"morning"_s};
        QTest::newRow("very long") << QString(300, u'a') + u" end"_s << QStringList{u"end"_s};
    }

    void theWordsOfALine()
    {
        QFETCH(const QString, line);
        QFETCH(const QStringList, words);
        QStringList found;
        for (const SpellWord& word : spellWords(line))
            found.append(line.mid(word.from, word.length));
        QCOMPARE(found, words);
    }
};

QTEST_GUILESS_MAIN(TestSpellWords)
#include "tst_spellwords.moc"
