#pragma once

#include <QString>
#include <QWidget>

namespace confab::test {

/// The one of this name inside a widget. Fails hard where there is none.
template<typename W>
W& in(const QWidget& parent, const QString& name)
{
    auto* found = parent.findChild<W*>(name);
    if (found == nullptr)
        qFatal("there is no %s", qPrintable(name));
    return *found;
}

} // namespace confab::test
