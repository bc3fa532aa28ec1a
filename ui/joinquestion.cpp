#include "ui/joinquestion.h"

#include "ui/failuretext.h"
#include "ui/texttools.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::JoinQuestion)
};

constexpr qsizetype Longest = 38; // of a name that others chose

/// Of a long one the end, where the domain is that it belongs to.
QString shownServer(const ServerAddress& server)
{
    const QString text = serverText(server);
    return text.size() <= Longest ? text : u'…' + text.right(Longest);
}

QString shownRoom(const QString& name)
{
    const QString line = texttools::oneLine(name);
    return line.size() <= Longest ? line : texttools::start(line, Longest, 1).toString() + u'…';
}

QString title(const InviteLink& link)
{
    const QString code = link.code.toString();
    if (!link.server)
        return Tr::tr("Join room %1?").arg(code);
    return link.server->isLoopback() ? Tr::tr("Join room %1 on this computer?").arg(code)
                                     : Tr::tr("Join room %1 at %2?").arg(code, shownServer(*link.server));
}

} // namespace

ConfirmDialog::Question joinQuestion(const InviteLink& link, const QString& roomLeft)
{
    ConfirmDialog::Question question;
    question.title = title(link);
    question.text = Tr::tr("The link was opened outside of Confab. Whoever runs the server there learns your "
                           "name and this computer's address.");
    if (link.server && !link.server->encrypted && !link.server->isLoopback())
        question.text += u' ' + Tr::tr("The connection is not encrypted.");
    if (!roomLeft.isEmpty())
        question.text +=
            u"\n\n"_s + Tr::tr("You are in “%1” now, and leave it for that.").arg(shownRoom(roomLeft));
    question.action = roomLeft.isEmpty() ? Tr::tr("Join") : Tr::tr("Leave and join");
    return question;
}

} // namespace confab
