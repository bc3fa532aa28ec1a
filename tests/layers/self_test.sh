#!/usr/bin/env bash
# The checks of this folder against samples: each passes the good house and catches each bad one.
# usage: self_test.sh QT-HEADERS C++-COMPILER
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source=tests/support/checks.sh
source "$here/../support/checks.sh"
qt_headers="$1"
compiler="$2"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
house="$scratch/house"

# A small house where everything is as it should be.
fresh_house() {
    rm -rf "$house"
    mkdir -p "$house"/{app,packaging,resources,ui} "$house"/core/{text,session,protocol,journal,server,client} \
        "$house"/tests/core/text
    echo 'project(Sample)' >"$house/CMakeLists.txt"
    put core/text/a.cpp '#include "core/text/a.h"' '#include <QString>' '#include <vector>'
    put core/session/a.cpp '#include "core/text/a.h"' '#include "core/expected.h"'
    put core/protocol/a.cpp '#include <QJsonObject>' '#include "core/protocol/jsondocument.h"' '#include "core/session/a.h"'
    put core/server/a.cpp '#include <boost/beast.hpp>' '#include <QThread>' '#include "core/journal/a.h"'
    put core/client/a.cpp '#include <QWebSocket>' '#include <QNetworkReply>' '#include "core/protocol/a.h"'
    put ui/a.cpp '#include <QWidget>' '#include "core/client/a.h"' '// no setHtml here' \
        'label = new QLabel(this);' 'label->setTextFormat(Qt::PlainText);'
    put ui/c.cpp 'label = new QLabel(tr("Hello"), this);'
    put ui/mainwindow.cpp 'int a;'
    put app/main.cpp '#include <QApplication>' '#include "core/server/a.h"' '#include "ui/a.h"'
    put packaging/README.md '| `app/linux.cpp` | Linux | … |' '| `app/unix.cpp` | every Unix | … |'
    put app/linux.cpp '#include <sys/prctl.h>' 'prctl(PR_SET_DUMPABLE, 0);'
    put app/unix.cpp '#include <unistd.h>'
    put tests/core/text/tst_a.cpp '#include <QJsonDocument>'
    put tests/core/text/CMakeLists.txt 'confab_test(core/text/tst_a LINKS core_text)'
}

# put FILE LINE…: adds lines to a file of the sample.
put() {
    mkdir -p "$house/$(dirname "$1")"
    printf '%s\n' "${@:2}" >>"$house/$1"
}

# bad_include FILE INCLUDE: one line too much in the good house.
bad_include() {
    fresh_house
    put "$1" "#include $2"
    catches "${2:1:-1}" includes.sh "$house" "$qt_headers"
}

fresh_house
passes includes.sh "$house" "$qt_headers"
passes file_sizes.sh "$house"
passes markup.sh "$house"
passes top_level.sh "$house"
passes registered_tests.sh "$house"
passes portable.sh "$house"
passes randomness.sh "$house"

bad_include core/text/a.cpp '<QWidget>'
bad_include core/text/a.cpp '<QColor>'
bad_include core/text/a.cpp '<QtWidgets/QWidget>'
bad_include core/text/a.cpp '<QNetworkReply>'
bad_include core/text/a.cpp '"a.h"'
bad_include core/text/a.cpp '"core/session/a.h"'
bad_include core/session/a.h '"core/protocol/a.h"'
bad_include core/protocol/a.h '"core/journal/a.h"'
bad_include core/protocol/a.h '"core/server/a.h"'
bad_include core/journal/a.h '"core/protocol/a.h"'
bad_include core/server/a.h '"core/client/a.h"'
bad_include core/client/a.h '"core/server/a.h"'
bad_include core/client/a.h '<boost/asio.hpp>'
bad_include core/client/a.h '<QJsonObject>'
bad_include core/client/a.h '<QtCore/QJsonObject>'
bad_include core/client/a.h '"core/protocol/jsondocument.h"'
bad_include core/client/a.h '"ui/a.h"'
bad_include core/a.h '"app/a.h"'
bad_include ui/a.h '"app/a.h"'
bad_include ui/a.h '"core/server/a.h"'
bad_include ui/a.h '"core/journal/a.h"'
bad_include ui/a.h '<QWebSocket>'
bad_include ui/a.h '<QJsonValue>'
bad_include app/main.cpp '<boost/asio.hpp>'

fresh_house
for _ in {1..400}; do echo; done >>"$house/core/text/a.cpp"
catches core/text/a.cpp file_sizes.sh "$house"
fresh_house
for _ in {1..300}; do echo; done >>"$house/ui/mainwindow.cpp"
catches ui/mainwindow.cpp file_sizes.sh "$house"
fresh_house
for _ in {1..401}; do echo; done >>"$house/tests/core/text/tst_a.cpp"
catches tests/core/text/tst_a.cpp file_sizes.sh "$house"

for call in 'view->setHtml(text);' 'label->setTextFormat(Qt::RichText);' 'QTextBrowser view;' \
    'document()->setMarkdown(text);' 'auto* view = new QTextEdit(this);' 'label->setOpenExternalLinks(true);'; do
    fresh_house
    put ui/b.cpp "$call"
    catches ui/b.cpp markup.sh "$house"
done
fresh_house
put ui/b.cpp 'label = new QLabel(peer.name, this);'
catches 'ui/b.cpp: makes a QLabel' markup.sh "$house"

for call in '#include <linux/tcp.h>' 'epoll_wait(queue, events, 1, -1);' 'QFile file(u"/proc/self/fd"_s);' \
    '#include <sys/stat.h>' 'sigaddset(&set, number);'; do
    fresh_house
    put ui/b.cpp "$call"
    catches ui/b.cpp portable.sh "$house"
done
fresh_house
echo 'int a;' >"$house/app/unix.cpp"
catches app/unix.cpp portable.sh "$house"

for call in 'QRandomGenerator::global()->bounded(26);' 'QRandomGenerator random(7);' 'QRandomGenerator64::global();' \
    'std::mt19937 random;' 'key = rand();'; do
    fresh_house
    put core/session/code.cpp "$call"
    catches core/session/code.cpp randomness.sh "$house"
done
fresh_house
put core/client/signallingclient.cpp 'QRandomGenerator::global()->bounded(500);'
put core/session/code.cpp 'QRandomGenerator::system()->bounded(26);' 'void brand();'
passes randomness.sh "$house"

fresh_house
mkdir "$house/misc"
catches misc top_level.sh "$house"

fresh_house
put tests/core/text/tst_forgotten.cpp 'int a;'
catches tst_forgotten registered_tests.sh "$house"

# Real programs: one that links a (made up) Gui library, one that does not, one that is none of ours.
cd "$scratch"
for library in Core Gui; do
    echo "int of$library() { return 0; }" >"$library.cpp"
    "$compiler" -shared -fPIC "-Wl,-soname,libQt6$library.so.6" -o "libQt6$library.so" "$library.cpp"
done
echo 'int main() {}' >main.cpp
"$compiler" -o headless main.cpp -L. -Wl,--no-as-needed -lQt6Core
"$compiler" -o windowed main.cpp -L. -Wl,--no-as-needed -lQt6Core -lQt6Gui
"$compiler" -o stranger main.cpp
passes headless_links.sh "$scratch/headless"
catches libQt6Gui.so.6 headless_links.sh "$scratch/windowed"
catches 'the right program' headless_links.sh "$scratch/stranger"

echo "$failures of the checks do not do what they say"
((failures == 0))
