#include "tests/wire/stage.h"
#include "tests/wire/transcript.h"

#include <QTest>

using namespace confab::test;

/// What is written about the wire, row by row, against a real server over raw sockets.
class TestTranscripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServerSpeaksAsItIsWritten_data();
    void theServerSpeaksAsItIsWritten();
    void whatIsWrittenWronglyIsNoticed_data();
    void whatIsWrittenWronglyIsNoticed();
};

void TestTranscripts::theServerSpeaksAsItIsWritten_data()
{
    QTest::addColumn<Transcript>("transcript");
    for (const auto& [file, transcripts] : readTranscriptFolder(QStringLiteral(TRANSCRIPTS))) {
        for (const Transcript& transcript : transcripts)
            QTest::addRow("%s: %s", qPrintable(file), transcript.name.constData()) << transcript;
    }
    const QList<Transcript> documented = readTranscriptsOfPage(QStringLiteral(WIRE_PAGE));
    QVERIFY(documented.size() >= 8);
    for (const Transcript& transcript : documented)
        QTest::addRow("README.md: %s", transcript.name.constData()) << transcript;
}

void TestTranscripts::theServerSpeaksAsItIsWritten()
{
    QFETCH(Transcript, transcript);
    const auto fault = Stage().play(transcript);
    QVERIFY2(!fault, qPrintable(fault.value_or(QString())));
}

void TestTranscripts::whatIsWrittenWronglyIsNoticed_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const QByteArray& steps, const char* fault) {
        QTest::newRow(name) << "== x\na: joins as host\nb: joins as guest\n" + steps
                            << QString::fromLatin1(fault);
    };
    const QByteArray set = "a> set-metadata {\"key\":\"k\",\"data\":7}\na< ";
    row("another value",
        set + R"({"key":"k","data":8,"updated_at":"<ms>","updated_by":"a","change_version":1})",
        ".result.data should be 8, but is 7");
    row("another type",
        set + R"({"key":"k","data":"7","updated_at":"<ms>","updated_by":"a","change_version":1})",
        ".result.data should be \"7\", but is 7");
    row("a member that is not named", set + R"({"key":"k","data":7,"updated_by":"a","change_version":1})",
        "a member updated_at too many");
    row("a member that is not there",
        set + R"({"key":"k","data":7,"updated_at":"<ms>","updated_by":"a","change_version":1,"x":"<any>"})",
        ".result.x should be there");
    row("an answer for an error", set + R"(error {"code":400,"message":"<sentence>"})", "result too many");
    row("a time that is none", "a> peer-update {\"name\":\"A\"}\na< {\"x\":\"<ms>\"}",
        ".result.x should be there");
    row("a number that is no time",
        set + R"({"key":"k","data":"<ms>","updated_at":"<ms>","updated_by":"a","change_version":1})",
        "should be a time of now");
    row("what was bound and differs",
        set + R"({"key":"<x>","data":"<x>","updated_at":"<ms>","updated_by":"a","change_version":1})",
        "should be the x of before");
    row("a frame that nobody expects",
        R"(a> peer-update {"name":"Anna"})"
        "\n"
        R"(a< {})",
        "more came");
    row("a frame that does not come", "b< nothing\nb: closes 1001\na< on-peer-leave {\"peer_id\":\"c\"}",
        "too many");
    row("another close code", "b: opens again\nb-before< close 1001", "the close code is 1000");
    row("another status", "http> GET /init?peer_id=a\nhttp< 403 {}", "the status is 401");
}

void TestTranscripts::whatIsWrittenWronglyIsNoticed()
{
    QFETCH(QByteArray, steps);
    QFETCH(QString, fault);
    const auto found = Stage().play(readTranscripts(steps, QStringLiteral("inline")).first());
    QVERIFY(found);
    QVERIFY2(found->contains(fault), qPrintable(*found));
}

QTEST_GUILESS_MAIN(TestTranscripts)
#include "tst_transcripts.moc"
