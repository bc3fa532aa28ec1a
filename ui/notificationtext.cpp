#include "ui/notificationtext.h"

#include "core/session/message.h"
#include "ui/peerlistmodel.h"
#include "ui/shorttext.h"
#include "ui/texttools.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::NotificationText)
};

constexpr qsizetype LongestName = 80; // a person's, a room's
constexpr qsizetype LongestBody = 300;
constexpr qsizetype MostLines = 4;

QString shortened(const QString& text)
{
    const QString drawable = texttools::drawable(text);
    const QString start = texttools::start(drawable, LongestBody, MostLines).trimmed().toString();
    return start.size() < drawable.trimmed().size() ? start + u'…' : start;
}

} // namespace

NotificationText NotificationText::of(const Message& message, const QString& room, int count)
{
    const QString who = shortText(PeerListModel::shownName(message.sender.name), LongestName, 1);
    const QString where = shortText(texttools::oneLine(room), LongestName, 1);
    NotificationText text;
    text.title = message.isPrivate() ? Tr::tr("%1 to you, in %2", "sender, room").arg(who, where)
                                     : Tr::tr("%1 in %2", "sender, room").arg(who, where);
    text.body = shortened(message.text);
    if (count > 1)
        text.body += u'\n' + Tr::tr("and %n more message(s)", nullptr, count - 1);
    return text;
}

} // namespace confab
