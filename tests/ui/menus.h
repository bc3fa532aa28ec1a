#pragma once

#include <QMenu>
#include <QPushButton>
#include <QTest>

namespace confab::test {

/// Chooses an entry of a button's menu, by real clicks.
inline void pick(QPushButton& button, const QString& text)
{
    // The button's menu runs a loop of its own: the choice is made from inside.
    bool picked = false;
    QMenu* menu = button.menu();
    const auto choose = [menu, text, &picked] {
        for (QAction* action : menu->actions()) {
            if (QString(action->text()).remove(u'&') == text) {
                picked = true;
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        }
        menu->close();
    };
    const auto connection = QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, choose] {
        QMetaObject::invokeMethod(menu, choose, Qt::QueuedConnection);
    });
    QTest::mouseClick(&button, Qt::LeftButton);
    QObject::disconnect(connection);
    QVERIFY2(picked, qPrintable(text));
}

} // namespace confab::test
