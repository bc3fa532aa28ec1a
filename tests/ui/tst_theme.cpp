#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontMetrics>
#include <QPalette>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

double channel(float value)
{
    return value <= 0.03928F ? value / 12.92 : std::pow((static_cast<double>(value) + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextColourCanBeReadWhereItIsUsed_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyTextColourCanBeReadWhereItIsUsed()
    {
        QFETCH(const bool, dark);
        const Tokens& t = dark ? darkTokens() : lightTokens();
        const auto readable = [](const QColor& text, const QColor& surface) {
            const bool ok = contrast(text, surface) >= 4.5;
            if (!ok)
                qWarning() << text.name() << "on" << surface.name() << contrast(text, surface);
            return ok;
        };
        for (const QColor& surface : {t.window, t.surface, t.paper}) {
            for (const QColor& text : {t.ink, t.muted, t.faint, t.accent, t.attention})
                QVERIFY(readable(text, surface));
        }
        for (const QColor& surface : {t.accentSoft, t.attentionSoft}) {
            for (const QColor& text : {t.ink, t.muted, t.accent, t.attention})
                QVERIFY(readable(text, surface));
        }
        QVERIFY(readable(t.onAccent, t.accent));
        QVERIFY(readable(t.onAccent, theme::mixed(t.accent, t.ink, 0.15)));
        QVERIFY(readable(t.ink, theme::mixed(t.surface, t.accent, 0.25)));
        for (const QColor& person : t.people) {
            QVERIFY(readable(t.onPerson, person));
            QVERIFY(readable(person, t.surface)); // names in the chat, flags on the paper
            QVERIFY(readable(person, t.paper));
        }
    }

    void peopleHaveEightDifferentHues()
    {
        for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
            QSet<QRgb> hues;
            for (const QColor& person : t->people)
                hues.insert(person.rgb());
            QCOMPARE(hues.size(), 8);
        }
    }

    void aPersonKeepsTheirHueInLightAndDarkAndInEveryRun()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        const auto& light = lightTokens().people;
        const auto at = std::ranges::find(light, theme::personColor(u"ana@example"_s)) - light.begin();
        QCOMPARE(theme::personColor(u"ana@example"_s), light[static_cast<std::size_t>(at)]);
        theme::apply(*qApp, theme::Scheme::Dark);
        QCOMPARE(theme::personColor(u"ana@example"_s), darkTokens().people[static_cast<std::size_t>(at)]);
        // The numbers are part of what people rely on: a new version must not recolour everyone.
        QCOMPARE(theme::personColor(QString()), darkTokens().people[hueOfNobody]);
    }

    void huesAreSpreadOverPeople()
    {
        QHash<QRgb, int> count;
        for (int n = 0; n < 800; ++n)
            ++count[theme::personColor(u"user-%1"_s.arg(n)).rgb()];
        QCOMPARE(count.size(), 8);
        for (const int people : std::as_const(count))
            QVERIFY2(people > 50 && people < 170, qPrintable(QString::number(people)));
    }

    void initialsAreOneOrTwoLetters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two words") << u"Ana Kovač"_s << u"AK"_s;
        QTest::newRow("one word") << u"ben"_s << u"B"_s;
        QTest::newRow("three words") << u"Maria da Silva"_s << u"MS"_s;
        QTest::newRow("spaces") << u"  Chinedu   Lang "_s << u"CL"_s;
        QTest::newRow("accents") << u"Élodie Ångström"_s << u"ÉÅ"_s;
        QTest::newRow("combining mark") << u"E\u0301lodie"_s << u"E\u0301"_s;
        QTest::newRow("outside the basic plane") << u"😀 Smith"_s << u"😀S"_s;
        QTest::newRow("the second of a name") << u"Ada (2)"_s << u"A2"_s;
        QTest::newRow("a name in brackets") << u"Ada (home)"_s << u"AH"_s;
        QTest::newRow("a bracket alone") << u"Ada ("_s << u"A("_s;
        QTest::newRow("nobody") << QString() << u"?"_s;
        QTest::newRow("only spaces") << u"   "_s << u"?"_s;
    }

    void initialsAreOneOrTwoLetters()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, initials);
        QCOMPARE(theme::initials(name), initials);
    }

    void applyingChangesPaletteAndStyleSheet()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().window);
        QVERIFY(!theme::tokens().dark);
        theme::apply(*qApp, theme::Scheme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
        QCOMPARE(QApplication::palette().color(QPalette::Text), darkTokens().ink);
        QVERIFY(theme::tokens().dark);
        QVERIFY(qApp->styleSheet().contains(darkTokens().accent.name()));
    }

    void theSystemSchemeFollowsTheDesktopAgainAfterAnother()
    {
        theme::apply(*qApp, theme::Scheme::System);
        const bool dark = theme::tokens().dark;
        theme::apply(*qApp, dark ? theme::Scheme::Light : theme::Scheme::Dark);
        QCOMPARE(theme::tokens().dark, !dark);
        theme::apply(*qApp, theme::Scheme::System);
        QCOMPARE(theme::tokens().dark, dark);
    }

    void theStyleSheetLeavesNoNameUnreplaced()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        const QRegularExpression name(u"@[a-z-]+"_s);
        QString sheet = qApp->styleSheet();
        sheet.remove(QRegularExpression(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption));
        QCOMPARE(name.match(sheet).captured(), QString());
        const QRegularExpression url(u"url\\(([^)]+)\\)"_s);
        for (auto it = url.globalMatch(sheet); it.hasNext();)
            QVERIFY(QFile::exists(it.next().captured(1)));
    }

    void textSizesAreThoseOfTheLook()
    {
        QCOMPARE(theme::textFont().pixelSize(), 14);
        QCOMPARE(theme::smallFont().pixelSize(), 12);
        QCOMPARE(theme::notesFont().pixelSize(), 15);
        const QFontMetrics code(theme::codeFont());
        QCOMPARE(code.horizontalAdvance(u'i'), code.horizontalAdvance(u'W'));
    }

private:
    static constexpr std::size_t hueOfNobody = (2166136261U ^ (2166136261U >> 16)) % 8;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
