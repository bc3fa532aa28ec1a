#include "ui/failuretext.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

Failure refused(ErrorCode code)
{
    Failure failure{.kind = Failure::Kind::Refused, .refusal = {}};
    failure.refusal.code = static_cast<int>(code);
    return failure;
}

QString slipOf(const QString& text)
{
    const auto link = InviteLink::parse(text);
    return link ? QString() : slipText(link.error());
}

} // namespace

class TestFailureText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        for (const auto kind :
             {Failure::Kind::NoServer, Failure::Kind::TimedOut, Failure::Kind::NotConfab,
              Failure::Kind::NotInRoom, Failure::Kind::Lost, Failure::Kind::ServerStopped,
              Failure::Kind::OtherKey, Failure::Kind::CertificateExpired, Failure::Kind::CertificateOtherName,
              Failure::Kind::CertificateUntrusted, Failure::Kind::NotEncrypted, Failure::Kind::MustEncrypt})
            sentences.insert(failureText({.kind = kind, .refusal = {}}));
        QCOMPARE(sentences.size(), 12);
        for (const QString& sentence : std::as_const(sentences))
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
    }

    void everyNumberOfTheWireHasASentence()
    {
        for (const auto code : {ErrorCode::ParseError, ErrorCode::InvalidRequest, ErrorCode::InvalidParams,
                                ErrorCode::Unauthorized, ErrorCode::Forbidden, ErrorCode::NotFound,
                                ErrorCode::Conflict, ErrorCode::OtherSession, ErrorCode::TooLarge,
                                ErrorCode::TooMany, ErrorCode::Internal, ErrorCode::StorageFull}) {
            for (const auto attempt : {Attempt::Joining, Attempt::InRoom})
                QVERIFY(failureText(refused(code), attempt).endsWith(u'.'));
        }
    }

    void theSameRefusalMeansAnotherThingAtTheDoor()
    {
        QVERIFY(
            failureText(refused(ErrorCode::NotFound), Attempt::Joining).contains("No room has this code"_L1));
        QVERIFY(!failureText(refused(ErrorCode::NotFound), Attempt::InRoom).contains("code"_L1));
        QVERIFY(failureText(refused(ErrorCode::Forbidden), Attempt::InRoom).contains("role"_L1));
    }

    void tooManySaysWhenToTryAgain()
    {
        Failure failure = refused(ErrorCode::TooMany);
        failure.refusal.retryAfterMs = 2100;
        QVERIFY(failureText(failure).contains(u'3'));
    }

    void slipsAreToldInWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QString() << u"Type the code you were given, or paste the invite link."_s;
        QTest::newRow("digit") << u"wpi-srj7-wer"_s << u"A code has letters only: '7' does not belong."_s;
        QTest::newRow("umlaut") << u"wpä"_s << u"A code has the letters a to z only: 'ä' does not belong."_s;
        QTest::newRow("long") << u"wpi-srjb-werx"_s << u"A code has ten letters: here are 11."_s;
        QTest::newRow("port") << u"confab://example.org:99999/wpi-srjb-wer"_s
                              << u"The number after the server's name is no port: it goes from 1 to 65535."_s;
        QTest::newRow("scheme") << u"ftp://example.org/wpi-srjb-wer"_s
                                << u"This is no invite link: they begin with confab:// or https://."_s;
    }

    void slipsAreToldInWords()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, words);
        QCOMPARE(slipOf(typed), words);
    }

    void tooShortSaysHowManyAreMissing() { QVERIFY(slipOf(u"wpi-srj"_s).contains(u'4')); }

    void serversAreNamedAsPeopleWould()
    {
        QCOMPARE(serverText({.host = u"127.0.0.1"_s}), u"this computer"_s);
        QCOMPARE(serverText({.host = u"rooms.example.org"_s}), u"rooms.example.org"_s);
        QCOMPARE(serverText({.host = u"rooms.example.org"_s, .port = 8080}), u"rooms.example.org:8080"_s);
        QCOMPARE(serverText({.host = u"2001:db8::1"_s}), u"[2001:db8::1]"_s);
    }
};

QTEST_GUILESS_MAIN(TestFailureText)
#include "tst_failuretext.moc"
