#include "core/server/statuspages.h"

#include "core/server/hostname.h"
#include "core/server/secrets.h"

#include <QDir>
#include <QFileInfo>

namespace confab {

using namespace Qt::StringLiterals;

qint64 journalBytesIn(const QString& directory)
{
    qint64 bytes = 0;
    if (directory.isEmpty())
        return bytes;
    for (const QFileInfo& file :
         QDir(directory).entryInfoList({u"confab.db*"_s}, QDir::Files)) // with its log
        bytes += file.size();
    return bytes;
}

HttpResponse StatusPages::health() const
{
    if (m_metrics.isFailing())
        return {503, R"({"service":"confab","status":"failing"})"};
    return {200, R"({"service":"confab","status":"ok"})"};
}

/// On this computer itself, and not passed on by a proxy here for someone elsewhere; nor by a page in a
/// browser, which may have come from anywhere.
bool StatusPages::mayLook(const HttpRequest& request) const
{
    if (!m_token.isEmpty() && isSameSecret(request.bearer, m_token))
        return true;
    const std::optional<HostName> host = HostName::parse(request.host);
    return request.visitor.isLocal() && !request.visitor.fromNetwork && !request.isForwarded &&
           !request.origin && host && host->isLoopback();
}

HttpResponse StatusPages::metrics(const HttpRequest& request) const
{
    if (!mayLook(request)) {
        return m_token.isEmpty() ? httpRefusal(404, u"There is nothing at this address."_s)
                                 : httpRefusal(401, u"The token is missing or wrong."_s);
    }
    HttpResponse page{200, m_metrics.text(m_look())};
    page.type = "text/plain; version=0.0.4; charset=utf-8";
    return page;
}

} // namespace confab
