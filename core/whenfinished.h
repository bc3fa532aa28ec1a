#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace confab {

/// Calls `function` with the future's result, unless the context is gone by then or the result never came.
/// (In Qt 6.4 a QFuture::then with a context must not outlive that context.)
template<typename T, typename Function>
void whenFinished(const QFuture<T>& future, QObject* context, Function function)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, function = std::move(function)] {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             function(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace confab
