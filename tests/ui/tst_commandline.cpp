#include "app/commandline.h"

#include <QCommandLineParser>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

Options optionsFrom(const QStringList& arguments)
{
    QCommandLineParser parser;
    describeOptions(parser);
    [&] { QVERIFY2(parser.parse(QStringList{u"confab"_s} + arguments), qPrintable(parser.errorText())); }();
    return optionsOf(parser);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutArgumentsEverythingIsAsRemembered()
    {
        const Options options = optionsFrom({});
        QVERIFY(options.profile.isEmpty() && options.dataDirectory.isEmpty() && options.name.isEmpty());
        QVERIFY(options.join.isEmpty());
        QVERIFY(!options.scheme);
        QCOMPARE(options.hostingPort, DefaultPort);
    }

    void everyOptionIsRead()
    {
        const Options options =
            optionsFrom({u"--profile"_s, u"2"_s, u"--data-dir"_s, u"/tmp/x"_s, u"--name"_s, u" Ana  Kovač "_s,
                         u"--join"_s, u"wpi-srjb-wer"_s, u"--dark"_s});
        QCOMPARE(options.profile, u"2"_s);
        QCOMPARE(options.dataDirectory, u"/tmp/x"_s);
        QCOMPARE(options.name, u"Ana Kovač"_s);
        QCOMPARE(options.join, u"wpi-srjb-wer"_s);
        QVERIFY(options.scheme == theme::Scheme::Dark);
    }

    void aLinkMayStandAlone()
    {
        QCOMPARE(optionsFrom({u"confab://h.example/wpi-srjb-wer"_s}).join,
                 u"confab://h.example/wpi-srjb-wer"_s);
        QVERIFY(optionsFrom({u"--light"_s}).scheme == theme::Scheme::Light);
    }

    void helpTellsAllOfThem()
    {
        QCommandLineParser parser;
        describeOptions(parser);
        const QString help = parser.helpText();
        for (const QString& option : {u"--help"_s, u"--version"_s, u"--profile"_s, u"--data-dir"_s,
                                      u"--name"_s, u"--join"_s, u"--light"_s, u"--dark"_s, u"[link]"_s})
            QVERIFY2(help.contains(option), qPrintable(option));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
