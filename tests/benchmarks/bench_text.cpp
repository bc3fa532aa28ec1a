#include "core/session/sessionstore.h"
#include "core/text/collabdocument.h"
#include "tests/support/randomtext.h"
#include "tests/traces/trace.h"
#include "tests/traces/twoauthors.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <malloc.h>

using namespace confab;
using namespace Qt::StringLiterals;
using confab::test::RandomText;
using confab::test::Trace;
using confab::test::TwoAuthors;

namespace {

const QString Notes = DefaultKey.toString();

/// Counts this thread's own time: whatever else the machine does meanwhile is no cost of ours.
class Stopwatch
{
public:
    [[nodiscard]] double microseconds() const { return (now() - m_start) / 1000; }
    [[nodiscard]] double seconds() const { return microseconds() / 1'000'000; }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e9 + double(time.tv_nsec);
    }

    double m_start = now();
};

void print(const char* what, double figure, const char* unit)
{
    std::printf("%-66s %10.3f %s\n", what, figure, unit);
    std::fflush(stdout);
}

double allocatedMegabytes()
{
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1'000'000;
}

/// What is to be made and applied, told apart from the reading of the trace.
void editByEdit(const std::vector<Trace::Patch>& patches)
{
    Text text;
    std::vector<ChangeSet> log;
    log.reserve(patches.size());
    const Stopwatch watch;
    for (const Trace::Patch& patch : patches) {
        ChangeSet change = ChangeSet::replacement(text.size(), patch.position, patch.removed, patch.inserted);
        change.applyTo(text);
        log.push_back(std::move(change));
    }
    print("automerge-paper: make, apply, log", watch.microseconds() / double(patches.size()), "us/edit");
}

void throughTheStore(const std::vector<Trace::Patch>& patches)
{
    const double before = allocatedMegabytes();
    SessionStore store;
    const QString peer = u"5b1f9c70-3c1b-4a53-9f0e-5d2c4a7f1a10"_s;
    qsizetype length = 0;
    const Stopwatch watch;
    for (std::size_t i = 0; i < patches.size(); ++i) {
        const Trace::Patch& patch = patches[i];
        ChangeSet change = ChangeSet::replacement(length, patch.position, patch.removed, patch.inserted);
        length = change.lengthAfter();
        (void)store.change(Notes, std::move(change), qint64(i), {peer, peer + u':' + QString::number(i), 0});
    }
    print("automerge-paper: through SessionStore, with update ids",
          watch.microseconds() / double(patches.size()), "us/edit");
    print("  memory of its whole history", allocatedMegabytes() - before, "MB");
    const Stopwatch join;
    const QString text = store.find(Notes)->text->toString();
    print("  a join: the text for who comes in", join.microseconds(), "us");
}

void throughADocument(const std::vector<Trace::Patch>& patches)
{
    CollabDocument document(u"", 0);
    const Stopwatch watch;
    for (const Trace::Patch& patch : patches) {
        document.edit(
            ChangeSet::replacement(document.length(), patch.position, patch.removed, patch.inserted));
        const CollabDocument::InFlight sent = *document.send(u"id"_s);
        document.receive({sent.baseVersion + 1, sent.updateId, sent.changes});
    }
    print("automerge-paper: edit, send, confirm in CollabDocument",
          watch.microseconds() / double(patches.size()), "us/edit");
}

void twoAuthors()
{
    const Trace trace = Trace::load(u"friendsforever"_s);
    TwoAuthors authors(trace);
    const Stopwatch watch;
    while (authors.step()) {
    }
    print("friendsforever: both authors and the store",
          watch.microseconds() / double(trace.transactions.size()), "us/transaction");
}

/// Somebody comes back with edits made offline; others have written as many.
void offlineBranch(const char* what, int count, bool scattered)
{
    const QString text(100'000, u'x');
    SessionStore store;
    (void)store.set(Notes, text, {}, {u"start"_s, {}, 0});
    CollabDocument document(text, 1);
    RandomText random(1);
    qsizetype length = text.size();
    for (int i = 0; i < count; ++i) {
        const qsizetype mine = scattered ? random.number(document.length()) : 20'000 + i;
        document.edit(ChangeSet::replacement(document.length(), mine, 0, u"a"));
        const qsizetype theirs = scattered ? random.number(length) : 70'000 + i;
        (void)store.change(Notes, ChangeSet::replacement(length, theirs, 0, u"b"), 1 + i,
                           {u"other"_s, {}, 0});
        ++length;
    }
    const CollabDocument::InFlight sent = *document.send(u"me:1"_s);
    const Stopwatch ordering;
    (void)store.change(Notes, sent.changes, sent.baseVersion, {u"me"_s, sent.updateId, 0});
    const double server = ordering.seconds();
    const Stopwatch taking;
    double slowest = 0;
    for (qint64 version = 2; version <= 1 + count; ++version) {
        const StoreUpdate update = store.log(Notes).at(version);
        const Stopwatch one;
        document.receive({update.version, update.updateId, std::get<ChangeSet>(update.step)});
        slowest = std::max(slowest, one.microseconds());
    }
    const double client = taking.seconds();
    if (document.text() != store.find(Notes)->text->toString())
        qFatal("the branch was merged wrongly");
    std::printf("%s\n", what);
    print("  the server orders it", server, "s");
    print("  the client takes what others wrote", client, "s");
    print("  the slowest entry", slowest / 1000, "ms");
    const Stopwatch undoing;
    document.undo();
    print("  undo after it", undoing.microseconds() / 1000, "ms");
}

void randomEdits(const char* what, qsizetype size)
{
    constexpr std::size_t Count = 50'000;
    Text text(QString(size, u'x'));
    RandomText random(2);
    std::vector<double> each;
    each.reserve(Count);
    for (std::size_t i = 0; i < Count; ++i) {
        const qsizetype at = random.number(text.size() - 4);
        QElapsedTimer watch; // asking for the thread's time takes longer than an edit
        watch.start();
        const ChangeSet change = ChangeSet::replacement(text.size(), at, qsizetype(i % 3), u"abc");
        change.applyTo(text);
        each.push_back(double(watch.nsecsElapsed()) / 1000);
    }
    std::ranges::sort(each);
    std::printf("%s\n", what);
    print("  p50", each[Count / 2], "us/edit");
    print("  p99", each[Count * 99 / 100], "us/edit");
}

} // namespace

int main()
{
    const std::vector<Trace::Patch> patches = Trace::load(u"automerge-paper"_s).patches();
    editByEdit(patches);
    throughTheStore(patches);
    throughADocument(patches);
    twoAuthors();
    randomEdits("random edits in 1 MB", 1'000'000);
    randomEdits("random edits in 10 MB", 10'000'000);
    offlineBranch("10,000 edits offline against 10,000, each typed in one place", 10'000, false);
    offlineBranch("10,000 edits offline against 10,000, scattered", 10'000, true);
    return 0;
}
