#include "app/commandline.h"
#include "app/secondwindow.h"
#include "app/windowarguments.h"

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

    void qtOnX11LeavesTheName()
    {
        std::vector<std::string> words{"confab", "--light",    "--name", "Ana Kovač", "--join",
                                       "x",      "--name=Ben", "--",     "--name",    "is said"};
        std::vector<char*> argv;
        for (std::string& word : words)
            argv.push_back(word.data());
        WindowArguments arguments(static_cast<int>(argv.size()), argv.data());
        const QStringList expected{u"confab"_s,     u"--light"_s, u"--name=Ana Kovač"_s, u"--join"_s, u"x"_s,
                                   u"--name=Ben"_s, u"--"_s,      u"--name"_s,           u"is said"_s};
        QCOMPARE(arguments.count(), expected.size());
        for (int i = 0; i < arguments.count(); ++i)
            QCOMPARE(QString::fromUtf8(arguments.values()[i]), expected.at(i));
        QVERIFY(arguments.values()[arguments.count()] == nullptr);
        argv.resize(3); // a name that is missing is told later
        WindowArguments torn(static_cast<int>(argv.size()), argv.data());
        QCOMPARE(QByteArray(torn.values()[torn.count() - 1]), QByteArray("--name"));
    }

    void aWindowToTryThingsInIsToldAllItNeeds()
    {
        const auto link = InviteLink::parse(u"confab://127.0.0.1:4000/wpi-srjb-wer"_s);
        const Options options = optionsFrom(secondwindow::argumentsToTry(*link, theme::Scheme::Dark));
        QVERIFY(options.leavesNoTrace && options.usageFault.isEmpty());
        QCOMPARE(options.name, u"Second person"_s);
        QCOMPARE(options.join, link->toString());
        QVERIFY(options.scheme == theme::Scheme::Dark);
        QVERIFY(!optionsFrom(secondwindow::argumentsToTry(*link, theme::Scheme::System)).scheme);
    }

    void anotherWindowIsAnotherPerson()
    {
        Options options;
        options.dataDirectory = u"/some/where"_s;
        Options second = optionsFrom(secondwindow::arguments(options));
        QCOMPARE(second.profile, u"2"_s);
        QCOMPARE(second.dataDirectory, u"/some/where"_s);
        QCOMPARE(optionsFrom(secondwindow::arguments(second)).profile, u"3"_s);
        QVERIFY(!second.leavesNoTrace);
    }

    void aLinkMayStandAlone()
    {
        const Options options = optionsFrom({u"confab://h.example/wpi-srjb-wer"_s});
        QCOMPARE(options.link, u"confab://h.example/wpi-srjb-wer"_s);
        QVERIFY(options.join.isEmpty()); // it is asked about
        QVERIFY(optionsFrom({u"--light"_s}).scheme == theme::Scheme::Light);
    }

    void aRoomWithoutAWindowIsOneTask()
    {
        const QStringList tail{u"--tail"_s, u"wpi-srjb-wer"_s};
        QVERIFY(asksForNoWindow(QStringList{u"confab"_s} + tail));
        QVERIFY(!asksForNoWindow({u"confab"_s, u"--join"_s, u"wpi-srjb-wer"_s}));
        QVERIFY(!optionsFrom({}).pipe);
        QCOMPARE(optionsFrom(tail).pipe->kind, PipeTask::Kind::Tail);
        QCOMPARE(optionsFrom(tail).pipe->code, u"wpi-srjb-wer"_s);
        QCOMPARE(optionsFrom({u"--notes"_s, u"wpi-srjb-wer"_s}).pipe->kind, PipeTask::Kind::ReadNotes);
        QCOMPARE(optionsFrom({u"--notes"_s, u"wpi-srjb-wer"_s, u"--write"_s}).pipe->kind,
                 PipeTask::Kind::WriteNotes);
        const Options send =
            optionsFrom({u"--send"_s, u"wpi-srjb-wer"_s, u"--timeout"_s, u"5"_s, u"all"_s, u"well"_s});
        QCOMPARE(send.pipe->kind, PipeTask::Kind::Send);
        QCOMPARE(*send.pipe->text, u"all well"_s);
        QCOMPARE(send.pipe->patience, std::chrono::seconds(5));
        QVERIFY(send.link.isEmpty());
        QVERIFY(!optionsFrom({u"--send"_s, u"wpi-srjb-wer"_s}).pipe->text);
    }

    void whatDoesNotGoTogetherIsToldAsAFault_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        const QString code = u"wpi-srjb-wer"_s;
        QTest::newRow("two tasks") << QStringList{u"--tail"_s, code, u"--notes"_s, code} << u"exclude"_s;
        QTest::newRow("write alone") << QStringList{u"--write"_s} << u"--notes"_s;
        QTest::newRow("no number") << QStringList{u"--tail"_s, code, u"--timeout"_s, u"soon"_s}
                                   << u"seconds"_s;
        QTest::newRow("no time") << QStringList{u"--tail"_s, code, u"--timeout"_s, u"0"_s} << u"seconds"_s;
        QTest::newRow("timeout alone") << QStringList{u"--timeout"_s, u"3"_s} << u"belongs"_s;
        QTest::newRow("a word too much") << QStringList{u"--tail"_s, code, u"more"_s} << u"'more'"_s;
        QTest::newRow("two links") << QStringList{code, u"second"_s} << u"'second'"_s;
    }

    void whatDoesNotGoTogetherIsToldAsAFault()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        const QString fault = optionsFrom(arguments).usageFault;
        QVERIFY2(fault.contains(word), qPrintable(fault));
    }

    void helpTellsAllOfThem()
    {
        QCommandLineParser parser;
        describeOptions(parser);
        const QString help = parser.helpText();
        for (const QString& option : {u"--tail"_s, u"--send"_s, u"--notes"_s, u"--write"_s, u"--timeout"_s,
                                      u"--help"_s, u"--version"_s, u"--profile"_s, u"--data-dir"_s,
                                      u"--name"_s, u"--join"_s, u"--light"_s, u"--dark"_s, u"[link]"_s})
            QVERIFY2(help.contains(option), qPrintable(option));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
