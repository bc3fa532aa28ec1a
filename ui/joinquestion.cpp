#include "ui/joinquestion.h"

#include "ui/failuretext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::JoinQuestion)
};

} // namespace

ConfirmDialog::Question joinQuestion(const InviteLink& link, const QString& roomLeft)
{
    const QString code = link.code.toString();
    ConfirmDialog::Question question;
    question.title = link.server ? Tr::tr("Join room %1 at %2?").arg(code, serverText(*link.server))
                                 : Tr::tr("Join room %1?").arg(code);
    question.text = Tr::tr("The link was opened outside of Confab. Whoever runs the server there learns your "
                           "name and this computer's address.");
    if (link.server && !link.server->encrypted && !link.server->isLoopback())
        question.text += u' ' + Tr::tr("The connection is not encrypted.");
    if (!roomLeft.isEmpty())
        question.text += u"\n\n"_s + Tr::tr("You are in “%1” now, and leave it for that.").arg(roomLeft);
    question.action = roomLeft.isEmpty() ? Tr::tr("Join") : Tr::tr("Leave and join");
    return question;
}

} // namespace confab
