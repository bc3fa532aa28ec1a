#pragma once

#include <QObject>

#include <memory>

namespace confab {

/// Objects of a flow that has come to its end are still saying so.
template<typename T>
void retire(std::unique_ptr<T>& object)
{
    if (!object)
        return;
    object->disconnect();
    object.release()->deleteLater();
}

} // namespace confab
