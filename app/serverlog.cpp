#include "app/serverlog.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <cstdio>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

ServerLog::Format format = ServerLog::Format::Text; // set once, before anything else runs

void put(std::FILE* where, QByteArray line)
{
    line += '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()),
                where); // one call: lines stay whole
    std::fflush(where);
}

void putFields(const QString& level, const QString& event, const QString& sentence,
               const LogFields& more = {})
{
    const LogFields fields =
        LogFields{{u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                  {u"level"_s, level},
                  {u"event"_s, event},
                  {u"message"_s, sentence}} +
        more;
    put(stderr, format == ServerLog::Format::Json ? jsonLine(fields) : logfmtLine(fields));
}

void onMessage(QtMsgType type, const QMessageLogContext& context, const QString& sentence)
{
    const QString level = type == QtDebugMsg || type == QtInfoMsg ? u"info"_s
                          : type == QtWarningMsg                  ? u"warning"_s
                                                                  : u"error"_s;
    putFields(level, QString::fromLatin1(context.category), sentence);
}

} // namespace

std::optional<ServerLog::Format> ServerLog::formatOf(const QString& name)
{
    if (name == u"text"_s)
        return Format::Text;
    if (name == u"logfmt"_s)
        return Format::Logfmt;
    if (name == u"json"_s)
        return Format::Json;
    return std::nullopt;
}

void ServerLog::begin(Format chosen)
{
    format = chosen;
    if (format == Format::Text)
        return;
    QLoggingCategory::setFilterRules(u"confab.server.sessions.info=true"_s);
    qInstallMessageHandler(onMessage);
}

void ServerLog::info(const QString& event, const QString& sentence, const LogFields& more)
{
    if (format == Format::Text)
        put(stdout, sentence.toUtf8());
    else
        putFields(u"info"_s, event, sentence, more);
}

void ServerLog::error(const QString& event, const QString& sentence)
{
    if (format == Format::Text)
        put(stderr, "confabd: " + sentence.toUtf8());
    else
        putFields(u"error"_s, event, sentence);
}

} // namespace confab
