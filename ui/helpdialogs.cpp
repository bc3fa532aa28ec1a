#include "ui/helpdialogs.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::HelpDialogs)
};

} // namespace

void showAboutDialog(QWidget& window)
{
    auto* box = new QMessageBox(&window);
    box->setObjectName(u"aboutDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(Tr::tr("About Confab"));
    box->setIconPixmap(QIcon(u":/icons/confab.svg"_s).pixmap(QSize(48, 48), window.devicePixelRatioF()));
    box->setContentsMargins(12, 12, 12, 12);
    box->setTextFormat(Qt::PlainText);
    box->setText(Tr::tr("Confab %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        Tr::tr("Chat and shared notes, for as long as you are together.\n\nNo account and no "
               "cloud: a room runs on the computer of whoever starts it, and what was written in "
               "it goes when the last person leaves.\n\nFree software under the MIT licence."));
    box->open();
}

} // namespace confab
