#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::CommandLine)
};

} // namespace

void describeOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(Tr::tr("Chat and shared notes, for as long as you are together.\n\n"
                                            "Start a room on this computer and give its code or invite link "
                                            "to others, or join a room with one."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"profile"_s, Tr::tr("Be another person: with a name, settings and recent rooms of their own."),
         Tr::tr("name")},
        {u"data-dir"_s, Tr::tr("Keep settings in this folder instead of the desktop's."), Tr::tr("folder")},
        {u"name"_s, Tr::tr("Your name, as the others in a room see it. Else the one that was used last."),
         Tr::tr("name")},
        {u"join"_s, Tr::tr("Join at once with this code or invite link."), Tr::tr("code or link")},
        {u"light"_s, Tr::tr("Light colours, whatever the settings say.")},
        {u"dark"_s, Tr::tr("Dark colours, whatever the settings say.")},
    });
    parser.addPositionalArgument(Tr::tr("link"), Tr::tr("An invite link to join with, the same as --join."),
                                 Tr::tr("[link]"));
}

Options optionsOf(const QCommandLineParser& parser)
{
    Options options;
    options.profile = parser.value(u"profile"_s);
    options.dataDirectory = parser.value(u"data-dir"_s);
    options.name = parser.value(u"name"_s).simplified();
    options.join = parser.value(u"join"_s);
    if (options.join.isEmpty() && !parser.positionalArguments().isEmpty())
        options.join = parser.positionalArguments().constFirst();
    if (parser.isSet(u"dark"_s))
        options.scheme = theme::Scheme::Dark;
    else if (parser.isSet(u"light"_s))
        options.scheme = theme::Scheme::Light;
    return options;
}

} // namespace confab
