#include "app/commandline.h"

#include "ui/translations.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::CommandLine)
};

const auto Tail = u"tail"_s;
const auto Send = u"send"_s;
const auto Notes = u"notes"_s;
const auto Write = u"write"_s;
const auto Language = u"language"_s;
const auto Timeout = u"timeout"_s;

constexpr int LongestTimeout = 24 * 60 * 60; // seconds

QString description()
{
    return Tr::tr(
        "Chat and shared notes, for as long as you are together.\n\n"
        "Start a room on this computer and give its code or invite link "
        "to others, or join a room with one.\n\n"
        "--tail, --send and --notes work without a window, for scripts. They end with 0 when it is "
        "done, 1 when it was refused, 2 when they were called wrongly, 3 when there was no way into "
        "the room, 4 when the room ended or somebody removed them before it was done, 5 when the "
        "connection was lost for too long, and 128 plus its number after a signal.");
}

PipeTask taskOf(const QCommandLineParser& parser)
{
    PipeTask task;
    if (parser.isSet(Tail)) {
        task = {.kind = PipeTask::Kind::Tail, .code = parser.value(Tail), .text = {}};
    } else if (parser.isSet(Send)) {
        task = {.kind = PipeTask::Kind::Send, .code = parser.value(Send), .text = {}};
        if (!parser.positionalArguments().isEmpty())
            task.text = parser.positionalArguments().join(u' ');
    } else {
        task = {.kind = parser.isSet(Write) ? PipeTask::Kind::WriteNotes : PipeTask::Kind::ReadNotes,
                .code = parser.value(Notes),
                .text = {}};
    }
    if (parser.isSet(Timeout))
        task.patience = std::chrono::seconds(parser.value(Timeout).toInt());
    return task;
}

QString faultOf(const QCommandLineParser& parser)
{
    int tasks = 0;
    for (const QString& option : {Tail, Send, Notes})
        tasks += parser.isSet(option) ? 1 : 0;
    if (tasks > 1)
        return u"--tail, --send and --notes exclude one another"_s;
    if (parser.isSet(Write) && !parser.isSet(Notes))
        return u"--write belongs to --notes"_s;
    if (const QString code = parser.value(Language);
        parser.isSet(Language) && !translatedLanguages().contains(code))
        return u"--language takes one of %1, not '%2'"_s.arg(translatedLanguages().join(u", "_s), code);
    if (parser.isSet(Timeout)) {
        bool isNumber = false;
        const int seconds = parser.value(Timeout).toInt(&isNumber);
        if (!isNumber || seconds < 1 || seconds > LongestTimeout)
            return u"--timeout takes a number of seconds, from 1 to %1"_s.arg(LongestTimeout);
        if (tasks == 0)
            return u"--timeout belongs to --tail, --send and --notes"_s;
    }
    const auto words = parser.positionalArguments().size();
    if (tasks > 0 && !parser.isSet(Send) && words > 0)
        return u"'%1' is one argument too much"_s.arg(parser.positionalArguments().constFirst());
    if (tasks == 0 && words > 1)
        return u"'%1' is one argument too much"_s.arg(parser.positionalArguments().at(1));
    return {};
}

} // namespace

void describeOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(description());
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"profile"_s, Tr::tr("Be another person: with a name, settings and recent rooms of their own."),
         Tr::tr("name")},
        {u"data-dir"_s,
         Tr::tr("Keep settings, rooms and what is unsent in this folder instead of the desktop's."),
         Tr::tr("folder")},
        {u"name"_s, Tr::tr("Your name, as the others in a room see it. Else the one that was used last."),
         Tr::tr("name")},
        {u"join"_s, Tr::tr("Join at once with this code or invite link."), Tr::tr("code or link")},
        {u"leave-no-trace"_s, Tr::tr("Keep nothing: settings and rooms are gone when the window closes.")},
        {u"light"_s, Tr::tr("Light colours, whatever the settings say.")},
        {u"dark"_s, Tr::tr("Dark colours, whatever the settings say.")},
        {Language, Tr::tr("The language of the window, as de, en or uk, whatever the settings say."),
         Tr::tr("language")},
        {Tail,
         Tr::tr("Without a window: print this room's chat, from the session's beginning to its end. A line "
                "for each message: time, to whom, from whom and what, with tabs between."),
         Tr::tr("code or link")},
        {Send,
         Tr::tr("Without a window: say the text that follows in this room, or else each line of the "
                "standard input, and end when the room has it."),
         Tr::tr("code or link")},
        {Notes, Tr::tr("Without a window: print this room's notes as they stand."), Tr::tr("code or link")},
        {Write, Tr::tr("With --notes: make the notes what the standard input has, by changing only what is "
                       "different, and end when the room has it.")},
        {Timeout, Tr::tr("Without a window: give up after so many seconds without a connection (30)."),
         Tr::tr("seconds")},
    });
    parser.addPositionalArgument(
        Tr::tr("link"), Tr::tr("An invite link. It is asked about before it is joined."), Tr::tr("[link]"));
    parser.addPositionalArgument(Tr::tr("text"), Tr::tr("With --send: what to say."), Tr::tr("[text…]"));
}

bool asksForNoWindow(const QStringList& arguments)
{
    QCommandLineParser parser;
    describeOptions(parser);
    parser.parse(arguments); // an error is told later, by whoever reads them whole
    return parser.isSet(Tail) || parser.isSet(Send) || parser.isSet(Notes);
}

Options optionsOf(const QCommandLineParser& parser)
{
    Options options;
    options.profile = parser.value(u"profile"_s);
    options.dataDirectory = parser.value(u"data-dir"_s);
    options.name = parser.value(u"name"_s).simplified();
    options.language = parser.value(Language);
    options.join = parser.value(u"join"_s);
    options.usageFault = faultOf(parser);
    if (parser.isSet(Tail) || parser.isSet(Send) || parser.isSet(Notes))
        options.pipe = taskOf(parser);
    else if (!parser.positionalArguments().isEmpty())
        options.link = parser.positionalArguments().constFirst();
    options.leavesNoTrace = parser.isSet(u"leave-no-trace"_s);
    if (parser.isSet(u"dark"_s))
        options.scheme = theme::Scheme::Dark;
    else if (parser.isSet(u"light"_s))
        options.scheme = theme::Scheme::Light;
    return options;
}

} // namespace confab
