#pragma once

#include "app/application.h"
#include "ui/codefield.h"

#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

namespace confab::test {

// What a person finds and does in the window of an app.

inline void typeCode(Application& app, const QString& codeOrLink)
{
    auto* field = app.window().findChild<CodeField*>();
    QTest::keyClicks(field, codeOrLink);
    QTest::keyClick(field, Qt::Key_Return);
}

inline QAction* action(Application& app, const char* name)
{
    return app.window().findChild<QAction*>(QString::fromLatin1(name));
}

inline QLabel* label(Application& app, const char* name)
{
    return app.window().findChild<QLabel*>(QString::fromLatin1(name));
}

/// The question before one leaves or quits; null where none is asked.
inline QMessageBox* dialog(Application& app)
{
    for (auto* found : app.window().findChildren<QMessageBox*>(QStringLiteral("exitDialog"))) {
        if (found->isVisible()) // one that was answered is still about to go
            return found;
    }
    return nullptr;
}

inline void click(Application& app, const char* button)
{
    QTest::mouseClick(app.window().findChild<QPushButton*>(QString::fromLatin1(button)), Qt::LeftButton);
}

/// Answers the question.
inline void choose(Application& app, const char* button)
{
    QTRY_VERIFY(dialog(app));
    auto* found = dialog(app)->findChild<QPushButton*>(QString::fromLatin1(button));
    QVERIFY2(found, button);
    QTest::mouseClick(found, Qt::LeftButton);
}

} // namespace confab::test
