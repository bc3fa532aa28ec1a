#include "tests/ui/in.h"
#include "ui/linkdialog.h"
#include "ui/texttools.h"
#include "ui/timetext.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

/// Stands where the desktop's browser would.
class Desktop : public QObject
{
    Q_OBJECT

public:
    Desktop()
    {
        for (const QString& scheme : schemes())
            QDesktopServices::setUrlHandler(scheme, this, "take");
    }
    ~Desktop() override
    {
        for (const QString& scheme : schemes())
            QDesktopServices::unsetUrlHandler(scheme);
    }

    QList<QUrl> taken;

public Q_SLOTS:
    void take(const QUrl& url) { taken += url; }

private:
    static QStringList schemes()
    {
        return {u"http"_s, u"https"_s, u"mailto"_s, u"file"_s, u"javascript"_s, u"smb"_s};
    }
};

QStringList foundIn(const QString& text)
{
    QStringList found;
    for (const texttools::Link& link : texttools::findLinks(text))
        found += text.mid(link.start, link.length);
    return found;
}

} // namespace

class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreFoundInPlainText_data();
    void addressesAreFoundInPlainText();
    void onlyAddressesThatMayBeOpenedPass_data();
    void onlyAddressesThatMayBeOpenedPass();
    void aHostThatLooksLikeAnotherIsShownInPunycode();
    void mailKeepsItsReceiversOnly();
    void theDialogOpensNothingByItself();
    void theDialogOpensAfterConsent();
    void theDialogCopiesTheAddress();
    void atMostFourMarksStandOnACharacter();
    void textThatTurnsTheReadingDirectionIsDrawnWithoutIt();
    void lineEndsBecomeOne();
    void theStartOfATextCutsNoCharacter();
    void aToolTipShowsMarkupAsText();
    void timesHaveNoSeconds_data();
    void timesHaveNoSeconds();
};

void TestLinks::addressesAreFoundInPlainText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char* name, const QString& text, const QStringList& found) {
        QTest::newRow(name) << text << found;
    };
    row("none", u"nothing to see, not even www.example.org"_s, {});
    row("in a sentence", u"See https://example.org/a?b=c#d."_s, {u"https://example.org/a?b=c#d"_s});
    row("in brackets", u"(http://example.org/x)"_s, {u"http://example.org/x"_s});
    row("brackets of its own", u"https://en.wikipedia.org/wiki/Confab_(x), no?"_s,
        {u"https://en.wikipedia.org/wiki/Confab_(x)"_s});
    row("two", u"http://a.example and HTTPS://B.example!"_s, {u"http://a.example"_s, u"HTTPS://B.example"_s});
    row("mail", u"write to mailto:ana@example.org;"_s, {u"mailto:ana@example.org"_s});
    row("quoted", u"\"https://example.org\""_s, {u"https://example.org"_s});
    row("in angle brackets", u"<https://example.org>"_s, {u"https://example.org"_s});
    row("after an emoji", u"😀 https://example.org 😀"_s, {u"https://example.org"_s});
    row("inside a word", u"xhttps://example.org"_s, {});
    row("markup", u"<a href='javascript:alert(1)'>x</a>"_s, {});
    row("other schemes", u"file:///etc/passwd javascript:1 smb://x ftp://x data:text/html,1"_s, {});
    row("with a user", u"https://example.org@evil.example/"_s, {});
    row("a direction mark ends it", u"https://example.org/\u202Egpj"_s, {u"https://example.org/"_s});
    row("too long to be one", u"https://example.org/"_s + QString(5000, u'a'), {});
    row("scheme alone", u"http:// and https:// and mailto:"_s, {});
}

void TestLinks::addressesAreFoundInPlainText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QCOMPARE(foundIn(text), found);
}

void TestLinks::onlyAddressesThatMayBeOpenedPass_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("passes");
    for (const char* good :
         {"http://example.org", "https://example.org/a b%20c", "https://[::1]:8080/",
          "https://xn--80ak6aa92e.com/", "mailto:ana@example.org", "https://example.org/?q=@"}) {
        const QString text = QString::fromUtf8(good);
        QTest::newRow(good) << text << !text.contains(u' ');
    }
    for (const char* bad : {"",
                            "example.org",
                            "//example.org",
                            "file:///etc/passwd",
                            "smb://host/share",
                            "javascript:alert(1)",
                            "ms-msdt:/id",
                            "data:text/html,x",
                            "ftp://example.org",
                            "https:///path",
                            "https://user@example.org",
                            "https://user:word@example.org",
                            "https://@example.org",
                            "https://:@example.org",
                            "mailto:",
                            "mailto:ana",
                            "mailto://ana@example.org",
                            "http:example.org",
                            "https://exa mple.org",
                            "vbscript:x",
                            "about:blank",
                            "qrc:/x",
                            "view-source:https://example.org",
                            "https://example.org:99999"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
}

void TestLinks::onlyAddressesThatMayBeOpenedPass()
{
    QFETCH(QString, address);
    QFETCH(bool, passes);
    QCOMPARE(texttools::openableUrl(address).has_value(), passes);
}

void TestLinks::aHostThatLooksLikeAnotherIsShownInPunycode()
{
    const auto url = texttools::openableUrl(u"https://\u0430pple.com/login"_s); // a Cyrillic а
    QVERIFY(url);
    QCOMPARE(texttools::unmistakable(*url), u"https://xn--pple-43d.com/login"_s);
    LinkDialog dialog(*url);
    QCOMPARE(in<QLabel>(dialog, u"linkHost"_s).text(), u"xn--pple-43d.com"_s);
    QVERIFY(in<QLabel>(dialog, u"linkCaution"_s).text().contains(u"look like"_s));
}

void TestLinks::mailKeepsItsReceiversOnly()
{
    const auto url = texttools::openableUrl(u"mailto:ana@example.org?attach=/etc/passwd&subject=x"_s);
    QVERIFY(url);
    QCOMPARE(texttools::unmistakable(*url), u"mailto:ana@example.org"_s);
}

void TestLinks::theDialogOpensNothingByItself()
{
    Desktop desktop;
    LinkDialog dialog(QUrl(u"https://example.org/<b>x"_s));
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(in<QLabel>(dialog, u"linkHost"_s).textFormat(), Qt::PlainText);
    QTest::keyClick(&dialog, Qt::Key_Return); // the default is to stay here
    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    QVERIFY(desktop.taken.isEmpty());
}

void TestLinks::theDialogOpensAfterConsent()
{
    Desktop desktop;
    LinkDialog dialog(QUrl(u"https://example.org/page"_s));
    dialog.open();
    QTest::mouseClick(&in<QPushButton>(dialog, u"openLink"_s), Qt::LeftButton);
    QCOMPARE(desktop.taken, QList<QUrl>{QUrl(u"https://example.org/page"_s)});
    QVERIFY(!dialog.isVisible());

    LinkDialog wrong(QUrl(u"file:///etc/passwd"_s));
    wrong.open();
    QTest::mouseClick(&in<QPushButton>(wrong, u"openLink"_s), Qt::LeftButton);
    QCOMPARE(desktop.taken.size(), 1);
    QVERIFY(wrong.isVisible());
}

void TestLinks::theDialogCopiesTheAddress()
{
    LinkDialog dialog(QUrl(u"https://example.org/ä"_s));
    dialog.open();
    QTest::mouseClick(&in<QPushButton>(dialog, u"copyLink"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://example.org/%C3%A4"_s);
}

void TestLinks::atMostFourMarksStandOnACharacter()
{
    const QString tower = u"a"_s + QString(50'000, QChar(0x0301)) + u"b"_s;
    QCOMPARE(texttools::drawable(tower), u"a"_s + QString(4, QChar(0x0301)) + u"b"_s);
    const QString family = u"👩‍👩‍👧 é ❤️"_s;
    QCOMPARE(texttools::drawable(family), family);
}

void TestLinks::textThatTurnsTheReadingDirectionIsDrawnWithoutIt()
{
    QCOMPARE(texttools::drawable(u"\u202Eexe.jpg\u2066\u0007"_s), u"exe.jpg"_s);
    QCOMPARE(texttools::oneLine(u"  Ana\n\tKovač \u202E"_s), u"Ana Kovač"_s);
}

void TestLinks::lineEndsBecomeOne()
{
    QCOMPARE(texttools::drawable(u"a\r\nb\rc\u2028d\u2029e\nf\n\ng"_s), u"a\nb\nc\nd\ne\nf\n\ng"_s);
}

void TestLinks::theStartOfATextCutsNoCharacter()
{
    QCOMPARE(texttools::start(u"ab😀"_s, 3, 10), u"ab"_s);
    QCOMPARE(texttools::start(u"ab😀"_s, 4, 10), u"ab😀"_s);
    QCOMPARE(texttools::start(u"a\nb\nc"_s, 100, 2), u"a\nb"_s);
    QCOMPARE(texttools::start(u"a\nb\nc"_s, 2, 2), u"a\n"_s);
    QCOMPARE(texttools::start(u"abc"_s, 100, 1), u"abc"_s);
    QCOMPARE(texttools::start(u""_s, 100, 1), u""_s);
}

void TestLinks::aToolTipShowsMarkupAsText()
{
    const QString tip = texttools::toolTip(u"<img src='file:///x'> & <b>"_s);
    QVERIFY(Qt::mightBeRichText(tip));
    QVERIFY(!tip.contains(u"<img"_s));
    QVERIFY(tip.contains(u"&lt;img"_s));
    QVERIFY(texttools::toolTip({}).isEmpty());
}

void TestLinks::timesHaveNoSeconds_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QLocale::c() << u"14:05"_s;
    QTest::newRow("Germany") << QLocale(QLocale::German, QLocale::Germany) << u"14:05"_s;
    QTest::newRow("Finland") << QLocale(QLocale::Finnish, QLocale::Finland) << u"14.05"_s;
    QTest::newRow("USA") << QLocale(QLocale::English, QLocale::UnitedStates) << u"2:05 PM"_s;
}

void TestLinks::timesHaveNoSeconds()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    const QLocale before;
    QLocale::setDefault(locale);
    const QString shown = timeText(QTime(14, 5, 33));
    QLocale::setDefault(before);
    QCOMPARE(shown, text);
}

QTEST_MAIN(TestLinks)
#include "tst_links.moc"
