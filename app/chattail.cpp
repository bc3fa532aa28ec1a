#include "app/chattail.h"

#include "app/terminaltext.h"

#include <QDateTime>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

QString timeOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODate);
}

QString audienceOf(const Message& message, const QString& ownId)
{
    if (message.recipient == ownId)
        return u"you"_s;
    if (!message.recipient.isEmpty())
        return u"one"_s;
    return message.roles.isEmpty() ? u"all"_s : message.roles.join(u',');
}

} // namespace

QString ChatTail::next(const ChatEntry& entry)
{
    const Message& message = entry.message;
    if (entry.hiddenBy)
        return {};
    const auto told = m_told.constFind(message.id);
    const bool isNew = told == m_told.cend();
    if (isNew ? message.isDeleted : *told >= message.edit)
        return {};
    m_told.insert(message.id, message.edit);
    QStringList parts{timeOf(isNew ? message.timestamp : message.editedAt),
                      terminaltext::line(audienceOf(message, m_ownId)),
                      terminaltext::line(message.sender.name), terminaltext::line(message.text)};
    if (!isNew)
        parts << (message.isDeleted ? u"deleted"_s : u"edited"_s) << timeOf(message.timestamp);
    return parts.join(u'\t') + u'\n';
}

} // namespace confab
