#include "app/application.h"
#include "tests/benchmarks/loadgen/machine.h"
#include "tests/support/livingroom.h"
#include "ui/chatpane.h"
#include "ui/messageview.h"
#include "ui/roompage.h"
#include "ui/roompanes.h"

#include <QApplication>
#include <QListView>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Starts = 11;
constexpr int Messages = 10'000;
constexpr int People = 200;
constexpr qsizetype NotesUnits = 1'000'000;

double millisecondsSince(std::uint64_t start)
{
    return double(bench::now() - start) / 1e6;
}

void print(const QString& what, double value, const char* unit)
{
    std::printf("%-70s %9.2f %s\n", qPrintable(what), value, unit);
    std::fflush(stdout);
}

void printMemory(const QString& what)
{
    print(what, bench::residentKilobytes(getpid()) / 1024, "MB");
}

template<typename F>
void waitFor(const F& condition, const char* what)
{
    if (!QTest::qWaitFor(condition, 300'000))
        qFatal("%s never came", what);
}

/// A process of its own for each: what Qt and the fonts take to be loaded belongs to it.
int showTheFirstWindow(int argc, char** argv, std::uint64_t start)
{
    const QApplication qt(argc, argv);
    const QTemporaryDir folder;
    Options options;
    options.dataDirectory = folder.path();
    Application application(options);
    application.start();
    waitFor(
        [&] {
            return application.window().windowHandle() && application.window().windowHandle()->isExposed();
        },
        "the window");
    application.window().repaint();
    QCoreApplication::processEvents();
    std::printf("%f\n", millisecondsSince(start));
    return EXIT_SUCCESS;
}

/// The room, and one person in it with 1 MB of notes. Sends the messages when it is told to.
int hostTheRoom(int argc, char** argv)
{
    const QCoreApplication qt(argc, argv);
    RoomServer::Config config;
    config.limits.broadcastsPerSecond = 0;
    config.limits.requestsPerSecond = 0;
    LivingRoom room(config);
    const std::unique_ptr<RoomClient> ana = room.join(u"Ana"_s);
    const QString line = u"The freeze was announced too late: tell support two days before it happens.\n"_s;
    type(*ana, 0, 0, line.repeated(NotesUnits / line.size() + 1).left(NotesUnits));
    waitFor([&] { return ana->notes().pendingEdits() == 0; }, "the notes");
    const InviteLink link{room.code(Role::Guest), room.address()};
    std::printf("%s\n", qPrintable(link.toString()));
    std::fflush(stdout);

    QTextStream input(stdin);
    (void)input.readLine();
    const QString texts[] = {u"Yes."_s,
                             u"A line of the chat that is long enough to be broken in the pane, twice"_s,
                             u"See https://example.org/ for that"_s, u"two\nlines"_s};
    for (int i = 0; i < Messages; ++i) {
        ana->sendBroadcastMessage(texts[i % 4]);
        if (i % 100 == 99)
            waitFor([&] { return ana->waitingMessages() == 0; }, "an acknowledgement");
    }
    std::printf("said\n");
    std::fflush(stdout);
    (void)input.readLine();
    return EXIT_SUCCESS;
}

void measureStarts()
{
    std::vector<double> times;
    for (int i = 0; i < Starts; ++i) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"first-window"_s});
        child.waitForFinished();
        times.push_back(child.readAllStandardOutput().trimmed().toDouble());
    }
    std::ranges::sort(times);
    print(u"main() to the first window, painted, median of %1"_s.arg(Starts), times[Starts / 2], "ms");
    print(u"… the quickest"_s, times.front(), "ms");
}

QString readLine(QProcess& process)
{
    waitFor([&] { return process.canReadLine(); }, "a line of the host");
    return QString::fromUtf8(process.readLine()).trimmed();
}

void scroll(RoomPage& page)
{
    auto& view = *page.chat().findChild<MessageView*>();
    QScrollBar& bar = *view.verticalScrollBar();
    std::uint64_t start = bench::now();
    constexpr int Jumps = 100;
    for (int i = 0; i < Jumps; ++i) {
        bar.setValue(bar.maximum() / Jumps * i);
        view.viewport()->repaint();
    }
    print(u"a jump somewhere in the chat, painted"_s, millisecondsSince(start) / Jumps, "ms");
    bar.setValue(bar.maximum() / 2);
    start = bench::now();
    constexpr int Steps = 300;
    for (int i = 0; i < Steps; ++i) {
        bar.setValue(bar.value() + 8);
        view.viewport()->repaint();
    }
    print(u"a step of a scroll of it, painted"_s, millisecondsSince(start) / Steps, "ms");
    view.showNewest();
}

void scrollPeople(RoomPage& page, PeerList& people)
{
    for (int i = 0; i < People; ++i) {
        Peer peer;
        peer.id = peer.userId = u"person-%1"_s.arg(i);
        peer.name = u"Person number %1"_s.arg(i);
        people.put(peer);
    }
    page.panes().bring(Pane::People);
    auto& list = *page.findChild<QListView*>(u"people"_s);
    list.viewport()->repaint();
    QScrollBar& bar = *list.verticalScrollBar();
    bar.setValue(0);
    const std::uint64_t start = bench::now();
    int steps = 0;
    for (; bar.value() < bar.maximum(); ++steps) {
        bar.setValue(bar.value() + 8);
        list.viewport()->repaint();
    }
    print(u"a step of a scroll of %1 people, painted"_s.arg(People),
          millisecondsSince(start) / qMax(steps, 1), "ms");
}

void measureMemory()
{
    QProcess host;
    host.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    host.start(QCoreApplication::applicationFilePath(), {u"host"_s});
    const QString link = readLine(host);

    const QTemporaryDir folder;
    Options options;
    options.dataDirectory = folder.path();
    options.name = u"Ben"_s;
    options.join = link;
    Application application(options);
    application.start();
    waitFor([&] { return application.visit() && isSettled(application.visit()->client()); }, "the room");
    RoomClient& client = application.visit()->client();
    QCoreApplication::processEvents();
    printMemory(u"the app in a room with 1 MB of notes"_s);

    host.write("say\n");
    (void)readLine(host);
    waitFor([&] { return client.chat().entries().size() >= Messages; }, "all messages");
    QCoreApplication::processEvents();
    printMemory(u"… and %L1 messages"_s.arg(Messages));
    scroll(*application.window().roomPage());
    printMemory(u"… scrolled through"_s);
    scrollPeople(*application.window().roomPage(), client.people());
    host.write("end\n");
    host.waitForFinished();
}

} // namespace

/// What the app takes: to start, and to hold a room with much in it.
int main(int argc, char** argv)
{
    const std::uint64_t start = bench::now();
    const QByteArrayView task = argc > 1 ? argv[1] : "";
    if (task == "first-window")
        return showTheFirstWindow(argc, argv, start);
    if (task == "host")
        return hostTheRoom(argc, argv);
    const QApplication qt(argc, argv);
    measureStarts();
    measureMemory();
    return EXIT_SUCCESS;
}
