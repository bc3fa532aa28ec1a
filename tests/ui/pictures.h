#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QTest>
#include <QWidget>

namespace confab::test {

/// Keeps how it looks as `pictures/<name>.png` beside the tests, for people to look at.
inline void keepPicture(QWidget& widget, const QString& name)
{
    const QDir dir(QCoreApplication::applicationDirPath());
    QVERIFY(dir.mkpath(QStringLiteral("pictures")));
    QVERIFY(widget.grab().save(dir.filePath(QStringLiteral("pictures/%1.png").arg(name))));
}

} // namespace confab::test
