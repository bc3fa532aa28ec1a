#include "core/server/tokens.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'800'000'000'000; // ms
constexpr qint64 NowSeconds = Now / 1000;
const QByteArray Key(TokenKeys::KeyBytes, 'k');
constexpr auto Form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray goodToken(const QByteArray& key = Key)
{
    return Tokens(key).issue(u"room-1"_s, Role::Guest, u"anna@example.org"_s, Now).toLatin1();
}

QByteArray decoded(const QByteArray& token, int part)
{
    return QByteArray::fromBase64(token.split('.').at(part), Form);
}

/// What a holder of the key could sign.
QByteArray sign(const QByteArray& header, const QByteArray& payload, const QByteArray& key = Key,
                QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256)
{
    const QByteArray text = header.toBase64(Form) + '.' + payload.toBase64(Form);
    return text + '.' + QMessageAuthenticationCode::hash(text, key, algorithm).toBase64(Form);
}

QByteArray header()
{
    return decoded(goodToken(), 0);
}

QByteArray withHeader(const QByteArray& from, const QByteArray& to)
{
    const QByteArray changed = header().replace(from, to);
    Q_ASSERT(changed != header());
    return changed;
}

QByteArray payload()
{
    return decoded(goodToken(), 1);
}

/// The payload with a member replaced, left out (empty) or added.
QByteArray claim(const QByteArray& name, const QByteArray& json)
{
    QByteArray text = payload();
    const QByteArray key = '"' + name + "\":";
    const qsizetype from = text.indexOf(key);
    if (from < 0)
        return text.chopped(1) + ',' + key + json + '}';
    const qsizetype comma = text.indexOf(',', from);
    const qsizetype to = comma < 0 ? text.size() - 1 : comma;
    if (!json.isEmpty())
        return text.left(from) + key + json + text.mid(to);
    return comma < 0 ? text.left(from - 1) + '}' : text.left(from) + text.mid(to + 1);
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasIssuedIsAccepted();
    void whatTheTestSignsRightlyIsAccepted();
    void thePayloadIsReadableByAtob();
    void aUserIdIsMadeWhereNoneIsGiven();
    void timesAreJudgedWithAMinuteOfSkew_data();
    void timesAreJudgedWithAMinuteOfSkew();
    void forgedTokensAreRefused_data();
    void forgedTokensAreRefused();
    void noSingleBitCanBeFlipped();
    void userIdsOfOtherCharactersAreRefused();
    void randomKeysDiffer();
    void aNewKeySignsAndTheFormerStaysGoodForItsTokens();
    void keysAreRenewedEachWeek();
    void keysComeBackAsTheyWereKept();
    void aTokenNamesItsCode();
};

void TestTokens::whatWasIssuedIsAccepted()
{
    const auto claims = Tokens(Key).check(goodToken(), Now);
    QVERIFY(claims);
    QCOMPARE(claims->roomId, u"room-1"_s);
    QCOMPARE(claims->identity.userId, u"anna@example.org"_s);
    QCOMPARE(claims->identity.role, Role::Guest);
    QVERIFY(!claims->identity.tokenId.isEmpty());
    QVERIFY(!claims->expired);
}

/// Else the table of forgeries below would prove nothing.
void TestTokens::whatTheTestSignsRightlyIsAccepted()
{
    QVERIFY(Tokens(Key).check(sign(header(), payload()), Now));
    QVERIFY(Tokens(Key).check(sign(header(), claim("extra", "true")), Now));
}

void TestTokens::thePayloadIsReadableByAtob()
{
    const Tokens tokens;
    for (int i = 0; i < 200; ++i) {
        const QByteArray token =
            tokens.issue(u"r:%1"_s.arg(i), Role::Host, u"A.z_0:9@-%1"_s.arg(i), Now + i).toLatin1();
        const QByteArray part = token.split('.').at(1);
        QVERIFY(!part.contains('-') && !part.contains('_'));
    }
}

void TestTokens::aUserIdIsMadeWhereNoneIsGiven()
{
    const Tokens tokens(Key);
    const auto first = tokens.check(tokens.issue(u"r"_s, Role::Viewer, {}, Now).toLatin1(), Now);
    const auto second = tokens.check(tokens.issue(u"r"_s, Role::Viewer, {}, Now).toLatin1(), Now);
    QVERIFY(first && second);
    QVERIFY(Tokens::isUserId(first->identity.userId));
    QVERIFY(first->identity.userId != second->identity.userId);
    QVERIFY(first->identity.tokenId != second->identity.tokenId);
}

void TestTokens::timesAreJudgedWithAMinuteOfSkew_data()
{
    QTest::addColumn<qint64>("secondsLater");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<bool>("expired");
    QTest::newRow("at once") << 0LL << true << false;
    QTest::newRow("a clock a minute behind") << -60LL << true << false;
    QTest::newRow("a clock more than a minute behind") << -61LL << false << false;
    QTest::newRow("at its end") << Tokens::LifetimeSeconds << true << false;
    QTest::newRow("within the skew") << Tokens::LifetimeSeconds + 59 << true << false;
    QTest::newRow("after it") << Tokens::LifetimeSeconds + 60 << true << true;
}

void TestTokens::timesAreJudgedWithAMinuteOfSkew()
{
    QFETCH(qint64, secondsLater);
    QFETCH(bool, accepted);
    QFETCH(bool, expired);
    const auto claims = Tokens(Key).check(goodToken(), Now + secondsLater * 1000);
    QCOMPARE(claims.has_value(), accepted);
    if (claims)
        QCOMPARE(claims->expired, expired);
}

void TestTokens::forgedTokensAreRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    const auto row = [](const char* name, const QByteArray& token) { QTest::newRow(name) << token; };
    const QByteArray good = goodToken();
    const QList<QByteArray> parts = good.split('.');
    const QByteArray unsignedText = parts[0] + '.' + parts[1];
    const QByteArray alg = R"("alg":"HS256")";

    for (const char* none : {"none", "None", "nOnE", "NONE", ""}) {
        const QByteArray head = withHeader("HS256", none);
        row(qPrintable("alg ’%1’ with a signature"_L1.arg(QLatin1StringView(none))), sign(head, payload()));
        row(qPrintable("alg ’%1’ without one"_L1.arg(QLatin1StringView(none))),
            head.toBase64(Form) + '.' + parts[1] + '.');
    }
    row("HS384, rightly signed",
        sign(withHeader("HS256", "HS384"), payload(), Key, QCryptographicHash::Sha384));
    row("HS512, rightly signed",
        sign(withHeader("HS256", "HS512"), payload(), Key, QCryptographicHash::Sha512));
    row("RS256 over an HMAC", sign(withHeader("HS256", "RS256"), payload()));
    row("ES256 over an HMAC", sign(withHeader("HS256", "ES256"), payload()));
    row("hs256 in small letters over SHA-512",
        sign(withHeader("HS256", "hs256"), payload(), Key, QCryptographicHash::Sha512));
    row("alg a number", sign(withHeader(alg, R"("alg":256)"), payload()));
    row("alg null", sign(withHeader(alg, R"("alg":null)"), payload()));
    row("alg missing", sign(withHeader(alg + ',', ""), payload()));
    row("another kid", sign(withHeader(R"("kid":")", R"("kid":"f)"), payload()));
    row("kid missing", sign(R"({"alg":"HS256","typ":"JWT"})", payload()));
    row("kid a path",
        sign(R"({"alg":"HS256","kid":"../../dev/null","typ":"JWT"})", payload(), QByteArray(32, '\0')));
    row("a critical extension", sign(withHeader(alg, alg + R"(,"crit":["b64"])"), payload()));
    row("its own key in the header",
        sign(withHeader(alg, alg + R"(,"jwk":{"kty":"oct","k":"eHg"})"), payload(), QByteArray(32, 'x')));
    row("header an array", sign("[]", payload()));
    row("header no JSON", sign("{alg:HS256}", payload()));

    row("an empty key", sign(header(), payload(), {}));
    row("another server's key", sign(header(), payload(), QByteArray(32, 'x')));
    row("another server's token", goodToken(QByteArray(32, 'x')));
    row("signature left out", unsignedText + '.');
    row("signature part left out", unsignedText);
    row("signature cut", good.chopped(4));
    row("signature longer", good + "AAAA");
    row("signature of another payload",
        parts[0] + '.' + claim("role", R"("host")").toBase64(Form) + '.' + parts[2]);
    row("signature in hex", unsignedText + '.' + QByteArray::fromBase64(parts[2], Form).toHex());

    for (const char* name : {"room_id", "user_id", "role", "jti", "iss", "iat", "nbf", "exp"}) {
        row(qPrintable("%1 missing"_L1.arg(QLatin1StringView(name))), sign(header(), claim(name, "")));
        row(qPrintable("%1 null"_L1.arg(QLatin1StringView(name))), sign(header(), claim(name, "null")));
        row(qPrintable("%1 an object"_L1.arg(QLatin1StringView(name))), sign(header(), claim(name, "{}")));
    }
    row("room_id empty", sign(header(), claim("room_id", R"("")")));
    row("room_id a number", sign(header(), claim("room_id", "1")));
    row("user_id with a space", sign(header(), claim("user_id", R"("a b")")));
    row("user_id too long", sign(header(), claim("user_id", '"' + QByteArray(65, 'a') + '"')));
    row("role unknown", sign(header(), claim("role", R"("admin")")));
    row("role in capitals", sign(header(), claim("role", R"("Host")")));
    row("another issuer", sign(header(), claim("iss", R"("elsewhere")")));
    row("an audience", sign(header(), claim("aud", R"("elsewhere")")));
    row("exp a text", sign(header(), claim("exp", '"' + number(NowSeconds + 100) + '"')));
    row("exp with a fraction", sign(header(), claim("exp", number(NowSeconds + 100) + ".5")));
    row("exp negative", sign(header(), claim("exp", "-1")));
    row("exp zero", sign(header(), claim("exp", "0")));
    row("exp huge", sign(header(), claim("exp", "9223372036854775807")));
    row("exp past 64 bits", sign(header(), claim("exp", "18446744073709551617")));
    row("exp infinite", sign(header(), claim("exp", "1e400")));
    row("exp later than a token lives",
        sign(header(), claim("exp", number(NowSeconds + Tokens::LifetimeSeconds + 1))));
    row("exp before iat", sign(header(), claim("exp", number(NowSeconds - 1))));
    row("nbf in the future", sign(header(), claim("nbf", number(NowSeconds + 61))));
    row("iat in the future", sign(header(), claim("iat", number(NowSeconds + 61))));
    row("payload an array", sign(header(), "[]"));
    row("payload null", sign(header(), "null"));
    row("payload no JSON", sign(header(), "{room_id}"));
    row("payload empty", sign(header(), ""));
    row("payload that atob cannot read", sign(header(), claim("extra", R"("???>>>~~~")")));

    row("nothing", "");
    row("two dots", "..");
    row("one part", parts[0]);
    row("four parts", good + '.' + parts[2]);
    row("encrypted form of five parts", good + '.' + parts[2] + '.' + parts[2]);
    row("a dot before", '.' + good);
    row("a dot behind", good + '.');
    row("padding", good + '=');
    row("a space before", ' ' + good);
    row("a line break behind", good + '\n');
    row("NUL behind", good + QByteArray(1, '\0'));
    row("NUL and more behind", good + QByteArray("\0.x", 3));
    row("longer than 4 KiB", sign(header(), claim("extra", '"' + QByteArray(4096, 'a') + '"')));
    row("last character with bits that say nothing",
        good.chopped(1) + QByteArray(1, static_cast<char>(good.back() + 1)));
}

void TestTokens::forgedTokensAreRefused()
{
    QFETCH(QByteArray, token);
    QVERIFY(token != goodToken());
    QVERIFY(!Tokens(Key).check(token, Now));
}

void TestTokens::noSingleBitCanBeFlipped()
{
    const Tokens tokens(Key);
    const QByteArray good = goodToken();
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ (1 << bit));
            QVERIFY2(!tokens.check(bad, Now), bad.constData());
        }
    }
}

void TestTokens::userIdsOfOtherCharactersAreRefused()
{
    QVERIFY(Tokens::isUserId(u"Az09._:@-"));
    for (const QStringView bad : {u"", u"a b", u"a/b", u"ä", u"a\n", u"a~", u"a>", u"a\""})
        QVERIFY(!Tokens::isUserId(bad));
    QVERIFY(Tokens::isUserId(QString(64, u'a')));
    QVERIFY(!Tokens::isUserId(QString(65, u'a')));
}

void TestTokens::randomKeysDiffer()
{
    QCOMPARE(TokenKeys::randomKey().size(), TokenKeys::KeyBytes);
    QVERIFY(TokenKeys::randomKey() != TokenKeys::randomKey());
    QVERIFY(!Tokens().check(goodToken(TokenKeys::randomKey()), Now));
}

void TestTokens::aNewKeySignsAndTheFormerStaysGoodForItsTokens()
{
    Tokens tokens(TokenKeys(Key, Now));
    const QByteArray old = tokens.issue(u"r"_s, Role::Host, u"u"_s, Now).toLatin1();
    tokens.setKeys(tokens.keys().rotated(Now, Tokens::AcceptedMs));
    QCOMPARE(tokens.keys().all().size(), 2);
    const QByteArray fresh = tokens.issue(u"r"_s, Role::Host, u"u"_s, Now).toLatin1();
    QVERIFY(decoded(fresh, 0) != decoded(old, 0));
    QVERIFY(tokens.check(old, Now));
    QVERIFY(tokens.check(fresh, Now));
    // The one key under the other's name is a forgery.
    QVERIFY(!tokens.check(sign(decoded(fresh, 0), decoded(old, 1)), Now));
    QVERIFY(!Tokens(TokenKeys(Key, Now)).check(fresh, Now));

    // While the last token of theirs may be accepted, former keys are kept; then they go.
    const qint64 last = Now + Tokens::AcceptedMs - 1;
    QCOMPARE(tokens.keys().rotated(last, Tokens::AcceptedMs).all().size(), 3);
    QCOMPARE(tokens.keys().rotated(last + 1, Tokens::AcceptedMs).all().size(), 2);
}

void TestTokens::keysAreRenewedEachWeek()
{
    const TokenKeys keys(Key, Now);
    QVERIFY(!keys.isDue(Now + TokenKeys::RotationMs - 1));
    QVERIFY(keys.isDue(Now + TokenKeys::RotationMs));
    QVERIFY(keys.isDue(Now - TokenKeys::RotationMs));
    QVERIFY(TokenKeys::fromBytes(Key).isDue(Now)); // of the first version, of unknown age
    QVERIFY(TokenKeys::fromBytes({}).isDue(Now));
}

void TestTokens::keysComeBackAsTheyWereKept()
{
    const TokenKeys keys = TokenKeys(Key, Now).rotated(Now + 5, Tokens::AcceptedMs);
    const TokenKeys back = TokenKeys::fromBytes(keys.toBytes());
    QCOMPARE(back.all().size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(back.all()[i].bytes, keys.all()[i].bytes);
        QCOMPARE(back.all()[i].id, keys.all()[i].id);
        QCOMPARE(back.all()[i].since, keys.all()[i].since);
    }
    QCOMPARE(TokenKeys::fromBytes(Key).all().first().bytes, Key);
}

void TestTokens::aTokenNamesItsCode()
{
    const Tokens tokens(Key);
    QCOMPARE(tokens.check(tokens.issue(u"r"_s, Role::Host, {}, Now, 7).toLatin1(), Now)->codeNumber, 7);
    QCOMPARE(tokens.check(sign(header(), claim("code_number", "-3")), Now)->codeNumber, 0);
    QCOMPARE(tokens.check(sign(header(), claim("code_number", "\"7\"")), Now)->codeNumber, 0);
    QCOMPARE(tokens.check(sign(header(), claim("code_number", "")), Now)->codeNumber, 0);
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
