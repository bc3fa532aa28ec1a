#include "tests/looks/screens.h"

#include "tests/support/livingroom.h"
#include "tests/support/roomdeeds.h"
#include "tests/ui/gallery.h"
#include "ui/keptoutdialog.h"
#include "ui/mainwindow.h"
#include "ui/roomcodesdialog.h"

#include <QDateTime>
#include <QDateTimeEdit>

using namespace Qt::StringLiterals;
using namespace confab::test;

namespace confab::looks {

namespace {

void takeDialog(Album& album, QDialog& dialog, const QString& name)
{
    dialog.open();
    album.take(dialog, u"dialog-"_s + name);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.close();
    delete &dialog;
}

/// Those of a host, in states that the gallery does not bring about.
void takeHostDialogs(Album& album, QWidget& window)
{
    const LivingRoom room;
    const auto ana = room.join(u"Ana Kovač"_s, Role::Host);
    const auto ben = room.join(u"Ben"_s);
    waitFor("Ben", [&] { return ana->people().peers().size() == 2; });
    (void)await(ana->changeRoomCode(
        {.role = Role::Guest,
         .expiresAt = std::optional<qint64>(QDateTime::currentMSecsSinceEpoch() + 3'600'000),
         .usesLeft = std::optional<qint64>(12)}));
    (void)await(ana->changeRoomCode({.role = Role::Viewer, .enabled = false}));
    auto* codes = new RoomCodesDialog(*ana, std::nullopt, &window);
    waitFor("the codes", [&] {
        const auto* date = codes->findChild<QDateTimeEdit*>(u"codeDate-guest"_s);
        return date && !date->isHidden();
    });
    takeDialog(album, *codes, u"codes-set"_s);
    (void)await(ana->removePeer(ben->self().id, QString(), true));
    auto* keptOut = new KeptOutDialog(*ana, &window);
    const auto asked = await(ana->keptOut());
    QCoreApplication::processEvents();
    takeDialog(album, *keptOut, u"kept-out-someone"_s);
}

} // namespace

void takeDialogScreens(Album& album)
{
    {
        MainWindow window;
        window.resize(1120, 740);
        window.show();
        takeHostDialogs(album, window);
    }
    Gallery gallery;
    for (const QString& screen : Gallery::screens()) {
        QWidget& shown = gallery.show(screen);
        if (shown.isWindow() && qobject_cast<QDialog*>(&shown))
            album.take(shown, u"dialog-"_s + screen);
    }
}

} // namespace confab::looks
