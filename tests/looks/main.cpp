#include "tests/looks/screens.h"
#include "ui/theme.h"
#include "ui/translations.h"

#include <QApplication>
#include <QLocale>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace confab::looks;

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    QApplication::setApplicationName(u"confab-looks"_s);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "--sheet"_L1)
        return Album::writeSheet(arguments[2]) ? 0 : 1;
    if (arguments.size() < 2 || arguments.size() > 3 || arguments[1].startsWith(u'-')) {
        QTextStream(stderr)
            << "Usage: confab-looks DIRECTORY [LANGUAGE]\n"
               "       confab-looks --sheet DIRECTORY\n"
               "Every screen as a picture in DIRECTORY; or one sheet of all that are there.\n";
        return 2;
    }
    const QString language = arguments.value(2, u"en"_s);
    // The same pictures, whatever this machine speaks.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    confab::installTranslations(*qApp, language);
    // As the app does, before its first window: what is measured earlier would be in other letters.
    confab::theme::apply(*qApp, confab::theme::Scheme::Light);
    Album album(arguments[1], language);
    takeStartScreens(album);
    takeRoomScreens(album);
    takeRoomStates(album);
    takeDialogScreens(album);
    QTextStream(stdout) << album.count() << " pictures in " << arguments[1] << "\n";
    return album.isWhole() ? 0 : 1;
}
