// Our own app's client without a window, led through its standard input: see remotecontrol.h.

#include "tests/sdk/confab-client/linereader.h"
#include "tests/sdk/confab-client/remotecontrol.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

#include <unistd.h>

using namespace confab::test;

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    RemoteControl control;
    QObject::connect(&control, &RemoteControl::told, [](const QJsonObject& what) {
        std::puts(QJsonDocument(what).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    });
    LineReader reader(STDIN_FILENO);
    QObject::connect(&reader, &LineReader::lineRead, &control, &RemoteControl::obey);
    QObject::connect(&reader, &LineReader::ended, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
