#include "tests/support/randomtext.h"
#include "tests/ui/desk.h"
#include "ui/remotecarets.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

void print(const QString& what, double milliseconds)
{
    std::printf("%-70s %9.2f ms\n", qPrintable(what), milliseconds);
    std::fflush(stdout);
}

void paint()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
}

/// In milliseconds. Whatever else the machine does meanwhile is no cost of ours.
double threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// What somebody waits for: until it is done and painted.
template<typename F>
double stall(const F& what)
{
    const double start = threadTime();
    what();
    paint();
    return threadTime() - start;
}

void printSpread(const QString& what, std::vector<double> times)
{
    std::ranges::sort(times);
    print(what + u", p50"_s, times[times.size() / 2]);
    print(what + u", p99"_s, times[times.size() * 99 / 100]);
}

QString prose(qsizetype units)
{
    const QString line = u"The freeze was announced too late: tell support two days before it happens.\n"_s;
    return line.repeated(units / line.size() + 1).left(units);
}

QString oneLine(qsizetype units)
{
    return prose(units).replace(u'\n', u' ');
}

void press(Desk& desk)
{
    QTest::simulateEvent(&desk.editor, true, Qt::Key_X, Qt::NoModifier, u"x"_s, false);
}

std::vector<double> keys(Desk& desk, int count)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        times.push_back(stall([&] { press(desk); }));
        desk.confirm();
    }
    return times;
}

void typing(const QString& name, const QString& text, int count)
{
    Desk desk;
    print(name + u": shown"_s, stall([&] {
              desk.document = CollabDocument(text, 1);
              desk.editor.setText(text);
          }));
    desk.put(text.size() / 2);
    desk.editor.ensureCursorVisible();
    paint();
    printSpread(name + u": a key in the middle until it is painted"_s, keys(desk, count));
    desk.put(desk.document.length());
    desk.editor.ensureCursorVisible();
    paint();
    printSpread(name + u": … at the end"_s, keys(desk, count));
    desk.put(text.size() / 2);
    print(name + u": resized"_s, stall([&] { desk.editor.resize(700, 480); }));
    if (!desk.isInStep())
        qFatal("the view has left its document");
}

void pasting(const QString& name, const QString& text)
{
    Desk desk(prose(10'000));
    desk.put(5'000);
    QGuiApplication::clipboard()->setText(text);
    print(name + u": pasted and painted"_s, stall([&] { desk.editor.paste(); }));
    print(name + u": taken back"_s, stall([&] { desk.editor.undo(); }));
    desk.confirm();
    print(name + u": somebody else's paste"_s,
          stall([&] { desk.remote(ChangeSet::replacement(desk.document.length(), 5'000, 0, text)); }));
    if (!desk.isInStep())
        qFatal("the view has left its document");
}

/// One writes while ten others do, each with a caret that moves.
void amongTypists(const QString& name, const QString& text)
{
    constexpr int Typists = 10;
    constexpr int Keys = 2'000;
    Desk desk(text);
    RandomText random(5);
    desk.put(text.size() / 2);
    desk.editor.ensureCursorVisible();
    paint();
    std::vector<qsizetype> places(Typists);
    for (qsizetype& place : places) // half of them in view
        place = random.number(2) ? text.size() / 2 + random.number(1'000) : random.number(text.size());
    std::vector<double> key;
    std::vector<double> all;
    for (int i = 0; i < Keys; ++i) {
        const double others = stall([&] {
            std::vector<RemoteCarets::Caret> carets;
            for (std::size_t k = 0; k < places.size(); ++k) {
                desk.remote(ChangeSet::replacement(desk.document.length(), places[k]++, 0, u"y"));
                const QString id = QString::number(k);
                carets.push_back({.peerId = id,
                                  .name = u"Typist "_s + id,
                                  .personKey = id,
                                  .anchor = places[k],
                                  .head = places[k],
                                  .typing = true,
                                  .seenAt = i});
            }
            desk.editor.remoteCarets().setCarets(std::move(carets));
        });
        key.push_back(stall([&] { press(desk); }));
        all.push_back(others + key.back());
        desk.confirm();
    }
    printSpread(name + u": a key until it is painted"_s, std::move(key));
    printSpread(name + u": … behind a letter of each of the ten"_s, std::move(all));
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    // What is not named on the command line is left out; without names everything is done.
    const QStringList names = app.arguments().mid(1);
    const auto wanted = [&](const char* name) { return names.isEmpty() || names.contains(QLatin1String(name)); };
    if (wanted("prose")) {
        typing(u"1 MB of prose"_s, prose(1'000'000), 500);
        typing(u"10 MB of prose"_s, prose(10'000'000), 500);
    }
    if (wanted("lines")) {
        typing(u"200,000 units without a break"_s, QString(200'000, u'x'), 50);
        typing(u"a line of 20,000 units of words"_s, oneLine(20'000), 50);
        typing(u"a line of 480,000 units of words"_s, oneLine(480'000), 20);
    }
    if (wanted("pasting")) {
        pasting(u"1 MB of prose"_s, prose(1'000'000));
        pasting(u"1 MB in one line of words"_s, oneLine(1'000'000));
        pasting(u"200,000 units without a break"_s, QString(200'000, u'x'));
    }
    if (wanted("typists"))
        amongTypists(u"ten typists in 1 MB"_s, prose(1'000'000));
    return 0;
}
