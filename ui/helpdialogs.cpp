#include "ui/helpdialogs.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QIcon>
#include <QKeySequence>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::HelpDialogs)
};

struct Shortcut
{
    QString keys;
    QString what;
};

QString keysOf(QKeySequence::StandardKey key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

QList<Shortcut> shortcuts()
{
    return {
        {Tr::tr("Enter"), Tr::tr("In the chat: send. On the start page: join or start.")},
        {Tr::tr("Shift+Enter"), Tr::tr("In the chat: a new line")},
        {keysOf(QKeySequence::Undo), Tr::tr("In the notes: take back your own last edit")},
        {keysOf(QKeySequence::Redo), Tr::tr("In the notes: put it in again")},
        {u"Ctrl+B, Ctrl+I, Ctrl+E"_s, Tr::tr("In the notes: bold, italic, code")},
        {u"Ctrl+Shift+K"_s, Tr::tr("In the notes: a link")},
        {u"Ctrl+Enter"_s, Tr::tr("In the notes: a check box, tick or untick it")},
        {Tr::tr("Tab, Shift+Tab"), Tr::tr("In a list of the notes: further in, further out")},
        {u"Ctrl+F, Ctrl+H"_s, Tr::tr("Find in the notes, and replace")},
        {u"F3, Shift+F3"_s, Tr::tr("The next place that was found, the previous one")},
        {u"Ctrl+Shift+F"_s, Tr::tr("Find in the chat")},
        {u"Ctrl+Shift+Q"_s, Tr::tr("Quote what is selected in the notes in the chat")},
        {Tr::tr("Up, F2"), Tr::tr("In the empty message: change your last one. In the chat: the chosen one")},
        {Tr::tr("Delete"), Tr::tr("In the chat: delete your chosen message for everyone")},
        {Tr::tr("Ctrl+Enter"), Tr::tr("In the chat: put the chosen message into the notes")},
        {u"@, :"_s, Tr::tr("In the chat: name somebody, an emoji by its name")},
        {u"Ctrl+Shift+O, Ctrl+Shift+P"_s, Tr::tr("Outline of the notes, preview of the notes")},
        {u"Ctrl++, Ctrl+-, Ctrl+0"_s, Tr::tr("Larger notes, smaller notes, 100 %")},
        {keysOf(QKeySequence::Save), Tr::tr("Save the notes as a file")},
        {u"Ctrl+Shift+S"_s, Tr::tr("Export the notes with chat and people")},
        {u"F9"_s, Tr::tr("Show or hide chat and people")},
        {u"Ctrl+W"_s, Tr::tr("Leave the room")},
        {u"Ctrl+N"_s, Tr::tr("Another window, as another person")},
        {Tr::tr("Delete"), Tr::tr("In the recent rooms: remove from the list")},
        {u"Ctrl+Q"_s, Tr::tr("Quit")},
    };
}

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

void showShortcutsDialog(QWidget& window)
{
    auto* dialog = new QDialog(&window);
    dialog->setObjectName(u"shortcutsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Tr::tr("Keyboard shortcuts"));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(28, 28, 28, 16);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    int row = 0;
    for (const Shortcut& shortcut : shortcuts()) {
        auto* keys = new QLabel(shortcut.keys, dialog);
        keys->setProperty("kind", u"section"_s);
        grid->addWidget(keys, row, 0);
        grid->addWidget(new QLabel(shortcut.what, dialog), row++, 1);
    }
    column->addLayout(grid);
    column->addSpacing(16);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog->open();
}

} // namespace confab
