#pragma once

#include "tests/ui/apptest.h"
#include "ui/chatpane.h"
#include "ui/composer.h"
#include "ui/messageview.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/roompage.h"
#include "ui/roompanes.h"
#include "ui/startpage.h"
#include "ui/theme.h"
#include "ui/translations.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QScreen>
#include <QSlider>
#include <QTest>
#include <QWindow>

#include <memory>

namespace confab::test {

/// Somebody in the real app who has a keyboard alone: keys go to the window that has the focus, as those of a
/// keyboard do, and no test puts the focus anywhere. After each key somebody has it whom one sees. For the
/// eye: CONFAB_LOOKS=folder keeps the pictures.
class KeyboardTest : public AppTest
{
protected:
    /// Once for all tests.
    static void prepare()
    {
        installTranslations(*qApp);
        theme::apply(*qApp, theme::Scheme::Light);
    }
    /// Ada in front of the room of her host Ben, by keys.
    void setUpInRoom()
    {
        setUp();
        m_ben = m_room->join(QStringLiteral("Ben Okafor"), Role::Host);
        startApp(options());
        QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
        enter();
    }
    void tearDownRoom()
    {
        m_ben.reset();
        tearDown();
    }

    // --- The keyboard

    void press(int key, Qt::KeyboardModifiers held = {})
    {
        QTest::keyClick(window(), Qt::Key(key), held);
        QCoreApplication::processEvents();
        (void)window();
        if (QApplication::activePopupWidget() != nullptr)
            return;
        const QWidget* focus = QApplication::focusWidget();
        QVERIFY2(focus, qPrintable(QStringLiteral("nobody has the focus after ") + nameOf(key, held)));
        QVERIFY2(focus->isVisible(),
                 qPrintable(QStringLiteral("hidden with the focus after ") + nameOf(key, held)));
    }
    void write(const QString& text)
    {
        for (const QChar c : text) {
            QTest::sendKeyEvent(QTest::Click, window(), Qt::Key_unknown, c, {});
        }
        QCoreApplication::processEvents();
    }
    /// Which has the keys. Where a dialog or menu was closed, the one below gets them, as from every window
    /// manager but that of the tests.
    QWindow* window()
    {
        if (QGuiApplication::focusWindow() == nullptr) {
            QWidget* top = &m_app->window();
            for (auto* dialog : m_app->window().findChildren<QDialog*>())
                top = dialog->isVisible() ? dialog : top;
            top->activateWindow();
            if (!QTest::qWaitForWindowActive(top))
                qFatal("no window has the keys");
        }
        return QGuiApplication::focusWindow();
    }
    /// What window systems make of the menu key.
    static void pressMenuKey()
    {
        QWidget* focus = QApplication::focusWidget();
        const QPoint place = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, focus->mapToGlobal(place));
        QCoreApplication::sendEvent(focus, &event);
    }
    /// In the menu that is open: down to what is called so, and Enter.
    void choose(const QString& text)
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY2(menu, "no menu is open");
        QStringList seen;
        for (qsizetype i = 0; i <= menu->actions().size(); ++i) {
            if (const QAction* now = menu->activeAction()) {
                if (QString(now->text()).remove(u'&') == text)
                    return press(Qt::Key_Return);
                seen += now->text();
            }
            press(Qt::Key_Down);
        }
        QFAIL(qPrintable(text + QStringLiteral(" is not in: ") + seen.join(QStringLiteral(", "))));
    }
    static QString nameOf(int key, Qt::KeyboardModifiers held)
    {
        return QKeySequence(int(held) | key).toString();
    }

    // --- What one sees

    static QWidget* focus() { return QApplication::focusWidget(); }
    static QString focused() { return focus() ? focus()->objectName() : QString(); }
    static QString labelOf(const QWidget& widget)
    {
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        return button ? QString(button->text()).remove(u'&') : widget.objectName();
    }
    template<typename T>
    T& part(const char* name)
    {
        T* found = nullptr;
        for (T* each : m_app->window().findChildren<T*>(QString::fromLatin1(name)))
            found = found == nullptr || each->isVisible() ? each : found;
        if (found == nullptr)
            qFatal("there is no %s", name);
        return *found;
    }
    template<typename T>
    bool isShown(const char* name)
    {
        const auto all = m_app->window().findChildren<T*>(QString::fromLatin1(name));
        return std::ranges::any_of(all, [](const T* each) { return each->isVisible(); });
    }
    NotesEditor& editor() { return m_app->window().roomPage()->notes().editor(); }
    Composer& composer() { return m_app->window().roomPage()->chat().composer(); }
    MessageView& view() { return m_app->window().roomPage()->chat().messages(); }
    QString said(int row) { return m_ben->chat().entries().at(std::size_t(row)).message.text; }
    std::size_t saidCount() { return m_ben->chat().entries().size(); }
    void look(const char* name)
    {
        const QString folder = qEnvironmentVariable("CONFAB_LOOKS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        QCoreApplication::processEvents();
        QWidget* window = QApplication::activeWindow();
        window->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1StringView(name)));
    }

    /// Tab, until this has the focus.
    void tabTo(const QString& name, bool back = false)
    {
        QStringList seen;
        for (int i = 0; i < 80; ++i) {
            if (focused() == name || labelOf(*focus()) == name)
                return;
            seen += labelOf(*focus());
            press(back ? Qt::Key_Backtab : Qt::Key_Tab, back ? Qt::ShiftModifier : Qt::NoModifier);
        }
        QFAIL(qPrintable(
            QStringLiteral("Tab does not come to %1, but to %2").arg(name, seen.join(QStringLiteral(", ")))));
    }
    /// From wherever in the room.
    void goToChat()
    {
        for (int i = 0; i < 5 && focused() != QLatin1StringView("composerText"); ++i)
            press(Qt::Key_F6);
        QCOMPARE(focused(), QStringLiteral("composerText"));
    }
    void goToNotes()
    {
        for (int i = 0; i < 5 && focus() != &editor(); ++i)
            press(Qt::Key_F6);
        QCOMPARE(focus(), &editor());
    }

    /// From the start page into the room.
    void enter()
    {
        QCOMPARE(focused(), QStringLiteral("nameField"));
        write(QStringLiteral("Ada"));
        press(Qt::Key_Return);
        write(QStringLiteral("confab://127.0.0.1:%1/%2")
                  .arg(m_room->address().port)
                  .arg(m_room->code(Role::Host).toString()));
        look("start");
        press(Qt::Key_Return);
        QTRY_VERIFY(m_app->visit());
        QTRY_COMPARE(m_app->visit()->client().notes().content(), NotesClient::Content::Text);
        QTRY_COMPARE(focus(), &editor());
    }

    std::unique_ptr<RoomClient> m_ben;
};

} // namespace confab::test
