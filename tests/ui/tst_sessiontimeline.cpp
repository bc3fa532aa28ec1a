#include "core/client/noteshistory.h"
#include "tests/support/livingroom.h"
#include "ui/sessiontimeline.h"
#include "ui/translations.h"

#include <QApplication>
#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// What a real session's timeline tells.
class TestSessionTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp); }

    void itTellsWhoDidWhatInTheOrderOfTime()
    {
        LivingRoom room;
        const auto ana = room.join(u"Ana"_s, Role::Host);
        write(*ana, 0, 0, u"hel"_s);
        write(*ana, 3, 0, u"lo"_s); // without a pause: the same happening
        nextMillisecond();
        auto ben = room.join(u"Ben"_s);
        ana->sendBroadcastMessage(u"a secret"_s);
        nextMillisecond();
        write(*ben, 5, 0, u" world"_s);
        QTRY_COMPARE(ana->notes().text(), u"hello world"_s);
        nextMillisecond();
        write(*ana, 0, 6, {});
        nextMillisecond();
        ben->leave();
        QTRY_COMPARE(ana->people().peers().size(), 1U);

        ana->history().want();
        QTRY_VERIFY(ana->history().isComplete());
        const auto told = sessionTimeline(*ana);
        QStringList sentences;
        for (const auto& happening : told)
            sentences += happening.sentence;
        QCOMPARE(sentences,
                 (QStringList{u"Ana joined"_s, u"Ana wrote “hello”"_s, u"Ben joined"_s,
                              u"Ben wrote “world”"_s, u"Ana deleted 6 characters"_s, u"Ben left"_s}));
        QVERIFY(std::ranges::is_sorted(told, {}, &SessionDocument::Happening::at));
    }

private:
    static void write(RoomClient& client, qsizetype from, qsizetype removed, const QString& text)
    {
        type(client, from, removed, text);
        QTRY_COMPARE(client.notes().pendingEdits(), 0); // a version of its own
    }
    static void nextMillisecond()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > now);
    }
};

QTEST_MAIN(TestSessionTimeline)
#include "tst_sessiontimeline.moc"
